"""Where pixels come from: the only room that opens image files."""
