"""Not yet, because …: a target to choose, and each condition of one person for it."""
