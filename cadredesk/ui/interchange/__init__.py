"""核对任免表文件: forms that came in files beside the cadre files, taken over line by line."""
