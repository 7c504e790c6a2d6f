"""新增干部: the few facts that make a file."""
