"""发现与培养: what people are good at and what they learn."""
