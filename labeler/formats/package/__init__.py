"""Packages: the work that goes out to labelers and comes home, in one file that nobody has to trust."""
