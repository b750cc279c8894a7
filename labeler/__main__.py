"""Where the program starts: a window is opened straight away, everything else is read by the commands."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

_PACKAGES = (".labeler-work", ".labeler-answers")
"""How packages end, which a window does not open as they are."""
_WORKER, _TRIAL = "--image-worker", "--model-trial"
"""How a frozen program, which holds no Python that could be started, starts itself to judge images, or a model."""


class _Window:
    """The window, whose library is imported only when it is really opened."""

    def open(self, project: Path | None, labeler: str | None) -> int:
        # First of all: what follows loads hundreds of modules.
        from labeler.gui.memory import collect_nothing

        collect_nothing()
        from labeler.gui.plain_imports import import_plainly

        import_plainly()
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
    argv, window = sys.argv[1:], _Window()
    if argv == [_WORKER]:
        from labeler.images.worker import main as judge_images

        return judge_images()
    if argv == [_TRIAL]:
        from labeler.images.model_trial import main as try_a_model

        return try_a_model()
    if not _opens_a_window(argv):
        # Late, here and below: what reads and prints commands takes as long to load as half a window.
        from labeler.cli.main import run

        return run(argv, window=window)
    try:
        return window.open(Path(argv[1]) if argv else None, argv[3] if argv[2:] else None)
    except BaseException as error:  # noqa: BLE001 - told by the commands' own words, whatever it is
        from labeler.cli.outcome import ended

        problem = error

        def fail() -> NoReturn:
            raise problem

        return ended(fail)


def _opens_a_window(argv: Sequence[str]) -> bool:
    """Whether this is nothing, or plainly `open PROJECT [--labeler NAME]`: the two ways that have to be quick."""
    match argv:
        case []:
            return True
        case ["open", project] | ["open", project, "--labeler", _]:
            return not project.startswith("-") and not project.endswith(_PACKAGES) and Path(project).is_file()
        case _:
            return False


if __name__ == "__main__":
    sys.exit(main())
