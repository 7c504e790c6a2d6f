"""预警: every alert of the day, by rule and by person, with its sum."""
