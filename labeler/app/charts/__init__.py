"""What is better looked at than read: charts as plain values, and how matplotlib draws them."""
