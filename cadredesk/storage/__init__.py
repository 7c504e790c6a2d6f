"""Keeps libraries in encrypted SQLite files; tables and keys never leave this package."""
