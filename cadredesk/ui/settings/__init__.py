"""设置: the unit and the terms of its bodies, how things look, backups."""
