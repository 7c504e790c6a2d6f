"""回收站: what was deleted, and bringing it back."""
