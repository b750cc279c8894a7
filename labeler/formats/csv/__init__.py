"""CSV: a row for each label or box, the way in and out for scripts."""
