"""Where the program starts: without arguments the window, otherwise the commands, which are handed the window."""

import sys
from io import TextIOWrapper
from pathlib import Path

from labeler.cli.main import run


class _Window:
    """The window, whose library is imported only when it is really opened."""

    def open(self, project: Path | None, labeler: str | None) -> int:
        from labeler.gui.app import run as open_window

        return open_window(project, labeler)

    def tour(self, folder: Path) -> Path:
        from labeler.gui.tour.tour import run as tour

        return tour(folder)


def main() -> int:
    """Runs the command line of this process; the exit code."""
    if isinstance(sys.stdout, TextIOWrapper):
        # A name that the terminal's encoding does not know is printed as an escape; it is no reason to stop.
        sys.stdout.reconfigure(errors="backslashreplace")
    return run(sys.argv[1:], window=_Window())


if __name__ == "__main__":
    sys.exit(main())
