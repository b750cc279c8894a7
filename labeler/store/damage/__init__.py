"""What is not as it was written: found by content, by definition and at opening, and what is saved of it."""
