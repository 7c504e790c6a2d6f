"""办理: opens what settles an alert, with everything filled in that is known."""
