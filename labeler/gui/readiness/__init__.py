"""Would you train on this? The checklist as a lead sees it, with what stands behind each line."""
