"""The parts of the settings page that are more than a choice of a few: the list of keys."""
