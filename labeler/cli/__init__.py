"""The same core from a terminal: one file a command."""
