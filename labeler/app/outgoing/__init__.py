"""What lies behind an export: which images, whose answers, in which pixels, read from a snapshot."""
