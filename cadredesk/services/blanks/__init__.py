"""Blanks of others: what they ask for, who goes into them, what was filled the last time."""
