"""The six steps in the window: which one the project is at, and where each is taken."""
