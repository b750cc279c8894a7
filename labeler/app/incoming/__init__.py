"""What lies behind an import: which image is meant, which concept, whether a box can be, whose answer it is."""
