"""What two projects say of the same things becomes one: read out, staged, decided and written in bulk."""
