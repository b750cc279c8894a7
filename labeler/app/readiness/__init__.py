"""Would you train on this? The checklist, each line computed from the project."""
