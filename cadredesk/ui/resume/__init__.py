"""简历: the official text at the left, what it means at the right."""
