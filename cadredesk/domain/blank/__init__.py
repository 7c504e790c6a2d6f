"""Blanks (空表) that somebody else sends: what their columns ask for, and what goes into them."""
