"""The Label page: one image, one question, one key."""
