"""LabelMe: a JSON file beside each image, out and in."""
