"""Item models and the names they share."""
