"""What is in the way and what went wrong: told in words, kept in the log, read as a report."""
