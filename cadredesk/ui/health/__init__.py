"""数据体检: what to put right, one after the other."""
