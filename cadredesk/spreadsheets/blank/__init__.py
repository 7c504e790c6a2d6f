"""Blanks of others: read as they are, filled in their own package, nothing else touched."""
