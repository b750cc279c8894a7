"""What is chosen on the start page: a project is opened, and of a package one is made first."""

from pathlib import Path
from typing import TYPE_CHECKING

from labeler.gui.theme.theme import Theme

if TYPE_CHECKING:
    from labeler.gui.shell import Shell

PACKAGES = (".labeler-work", ".labeler-answers")
"""How the names of packages end. One that was handed in is refused, with what to do with it."""


def open_chosen(shell: "Shell", theme: Theme, path: Path) -> None:
    """Shows the project, or a page that makes one of the package and then shows that."""
    if path.suffix not in PACKAGES:
        shell.open_project(path, labeler=None)
        return
    # Late: hardly anybody opens packages, and everybody sees the start page.
    from labeler.gui.out_and_home.opening import OpeningPackage

    page = OpeningPackage(theme, path)
    page.opened.connect(lambda made: shell.open_project(made, labeler=None))
    shell.show_aside(page)
    page.start()
