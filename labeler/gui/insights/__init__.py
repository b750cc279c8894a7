"""What a lead reads: the counts of all labelers, by concept and by day."""
