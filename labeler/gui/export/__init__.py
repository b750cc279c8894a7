"""Export from the window: a format, what goes in and what stays out, a folder, and the writing."""
