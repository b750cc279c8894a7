"""The Review page: a lead looks at what labelers differ on, and says what is held of each image."""
