"""Work that goes out to labelers and comes home: packages made, taken in, and who has what."""
