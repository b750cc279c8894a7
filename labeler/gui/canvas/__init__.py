"""The image, and the boxes drawn on it."""
