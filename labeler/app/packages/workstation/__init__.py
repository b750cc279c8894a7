"""At a labeler's own workstation: a package becomes a project, and what was said there is handed in."""
