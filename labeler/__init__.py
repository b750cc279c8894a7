"""Labeler: labels that say whether an image is of a concept or the concept is merely in it."""

__version__ = "0.6.0"
