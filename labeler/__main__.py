"""Where the program starts: without arguments the window, otherwise the commands, which are handed the window."""

import sys
from pathlib import Path

from labeler.cli.main import run


class _Window:
    """The window, whose library is imported only when it is really opened."""

    def open(self, project: Path | None, labeler: str | None) -> int:
        from labeler.gui.app import run as open_window

        return open_window(project, labeler)

    def tour(self, folder: Path) -> int:
        from labeler.gui.tour import run as tour

        return tour(folder)


def main() -> int:
    """Runs the command line of this process; the exit code."""
    return run(sys.argv[1:], window=_Window())


if __name__ == "__main__":
    sys.exit(main())
