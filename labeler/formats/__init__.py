"""How labels come in and go out: one file a format and direction."""
