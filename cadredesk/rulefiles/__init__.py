"""Reads the rule data under `resources/rules` and refuses what could be misread."""
