"""What the terminal knows of the window: it can be opened, and it can be taken on a tour."""

from pathlib import Path
from typing import Protocol

import typer

from labeler.domain.errors import AppError


class Window(Protocol):
    """Handed in from above, so that nothing here imports the library that windows are made with."""

    def open(self, project: Path | None, labeler: str | None) -> int:
        """Shows a project, or (None) the start page, until the window is closed; the exit code."""
        ...

    def tour(self, folder: Path) -> Path:
        """Drives the window by itself and leaves project, exports and screenshots in `folder`; the project."""
        ...


def window_of(context: typer.Context) -> Window:
    """The window that was handed in; AppError where this program came without one."""
    window: Window | None = context.obj
    if window is None:
        raise AppError("there is no window here", todo="Start it with “python -m labeler”")
    return window
