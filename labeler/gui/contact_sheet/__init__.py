"""The contact sheet: a few to ten thousands of images to look over, and what can be done with those that are chosen."""
