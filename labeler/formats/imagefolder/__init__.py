"""Hugging Face imagefolder: images in folders by split, each with a `metadata.jsonl` of what is said of them."""
