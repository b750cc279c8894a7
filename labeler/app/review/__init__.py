"""What a lead reviews: where labelers differ, what was said of each concept, and what is held from then on."""
