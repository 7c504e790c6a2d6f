"""What stands in place of every page: the first start, the lock."""
