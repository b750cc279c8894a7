"""Images that cannot be shown: which they are, why, and how they are found again."""
