"""报送: what was asked for, what was sent, what came back, and what is different now."""
