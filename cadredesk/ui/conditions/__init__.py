"""筛选条件: conditions as sentences, made in a small dialog and shown as chips."""
