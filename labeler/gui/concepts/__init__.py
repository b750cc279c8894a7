"""The page on which a lead changes the list and the visual dictionary, and what of it stands beside the image."""
