"""Where what two projects of one origin say is put together: decided by what was said, never by what came first."""
