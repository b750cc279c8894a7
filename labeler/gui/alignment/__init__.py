"""The Alignment segment of the Review page: a few images that all answer blind, before the mass of work."""
