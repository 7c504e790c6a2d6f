"""信息采集表: the upload workbook of the county's personnel system, and cadre files in it."""
