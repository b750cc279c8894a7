"""What a model sees in the images of a project: computed once for each, and kept."""
