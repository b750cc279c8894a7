"""CVAT for images 1.1: annotations.xml, out and in."""
