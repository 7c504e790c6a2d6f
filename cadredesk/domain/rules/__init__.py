"""Rules as pure functions of facts, rule book and day."""
