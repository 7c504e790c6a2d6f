"""Whether this computer has what the program needs; one line, and only when it has not."""
