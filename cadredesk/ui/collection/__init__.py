"""信息采集表: written for a list of people, and taken in after a look at each sheet."""
