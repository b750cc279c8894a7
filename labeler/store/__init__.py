"""How a project is kept: the only room that knows SQL."""
