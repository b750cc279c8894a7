"""Out: what is drawn for each labeler, noted, written, taken back and moved."""
