"""The lines of the checklist, one file each: a function from the material to a Line."""
