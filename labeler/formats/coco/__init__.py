"""COCO: boxes in one JSON file a split, what images are of in another."""
