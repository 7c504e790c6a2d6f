"""操作记录: what was done, and what each thing that was done changed."""
