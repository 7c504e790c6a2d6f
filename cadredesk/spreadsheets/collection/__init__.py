"""The 信息采集表 as a workbook, in and out."""
