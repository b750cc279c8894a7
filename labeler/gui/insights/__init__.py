"""What a lead reads: the counts of all labelers, and whether one would train on what they labeled."""
