"""登记任职变动 and 离任: decisions taken elsewhere, entered once."""
