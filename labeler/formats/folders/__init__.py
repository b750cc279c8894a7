"""Classification folders: a folder for each class, out and in."""
