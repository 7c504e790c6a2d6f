"""导入: a roster in four steps, back always possible, nothing saved before the last."""
