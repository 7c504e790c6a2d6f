"""批量修改: one field of many people."""
