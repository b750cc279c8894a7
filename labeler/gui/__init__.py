"""How it looks: the only room that knows Qt."""
