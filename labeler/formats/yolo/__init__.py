"""YOLO: a small text file of boxes for each image, in the layout of Ultralytics."""
