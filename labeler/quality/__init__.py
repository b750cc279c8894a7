"""What the data is worth: pure functions over numbers."""
