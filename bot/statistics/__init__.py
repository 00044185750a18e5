"""Anonymous counts: what people needed, where they were led, and why they thought of care elsewhere."""
