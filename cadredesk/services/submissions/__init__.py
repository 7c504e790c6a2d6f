"""报送: what is asked for, packed, sent, returned, corrected and accepted."""
