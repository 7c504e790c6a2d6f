"""The 信息采集表 out and in: checked before it is written, compared before it is kept."""
