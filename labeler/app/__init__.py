"""What a user can do: the core that the window and the terminal share."""
