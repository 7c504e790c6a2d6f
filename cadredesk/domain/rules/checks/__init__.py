"""Checks of a cadre file against itself and against the others (CHK-1 to CHK-30)."""
