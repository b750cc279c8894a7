"""Every change a user can make, one file a noun."""
