"""处理预警: planning, putting off, exempting, doubting, and taking that back."""
