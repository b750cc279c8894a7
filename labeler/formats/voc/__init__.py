"""Pascal VOC: a small XML file of boxes for each image, in the layout of its development kit."""
