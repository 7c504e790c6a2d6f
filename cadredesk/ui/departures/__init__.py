"""导出登记: what left the library."""
