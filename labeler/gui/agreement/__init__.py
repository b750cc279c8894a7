"""Agreement: what a lead reads of how far people say the same, and anybody of how they do themselves."""
