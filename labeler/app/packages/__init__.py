"""Packages: work that goes out to labelers, comes home and is merged."""
