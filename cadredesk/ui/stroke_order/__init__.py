"""姓氏笔画: why names stand as they do, and putting some elsewhere by hand."""
