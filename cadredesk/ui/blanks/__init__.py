"""填报空表: a blank of the county chosen, looked at filled, put right, written."""
