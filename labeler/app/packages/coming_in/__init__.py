"""Coming in: packages and whole projects are looked at, then taken in whole or not at all."""
