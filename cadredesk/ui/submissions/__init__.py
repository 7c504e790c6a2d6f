"""报送: the ledger of what is asked for, packed, sent, returned and accepted."""
