"""Starts the window: looks whether there can be one, dresses it, and lets it run."""

import sys
from pathlib import Path

from platformdirs import user_cache_path
from PySide6.QtWidgets import QApplication

from labeler.app.recent import state_folder
from labeler.app.resources import resource
from labeler.gui.crash import watch_for_bugs
from labeler.gui.display import check_display
from labeler.gui.shell import Shell
from labeler.gui.theme.theme import Theme, ThemeChoice


def run(project: Path | None, labeler: str | None) -> int:
    """The window on a project, or the start page; the exit code when it is closed."""
    check_display()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    shell = made_shell(app)
    if project is None:
        shell.show_start()
    else:
        shell.open_after_paint(project, labeler=labeler)
    shell.show()
    return int(app.exec())


def made_shell(
    app: QApplication,
    *,
    state: Path | None = None,
    cache: Path | None = None,
    choice: ThemeChoice = ThemeChoice.SYSTEM,
) -> Shell:
    """The window, dressed, with nothing in it yet."""
    app.setApplicationName("labeler")
    app.setApplicationDisplayName("Labeler")
    theme = Theme(fonts=resource("fonts"), icons=resource("icons"), choice=choice, parent=app)
    theme.apply(app)
    shell = Shell(
        theme,
        state=state or state_folder(),
        cache=cache or user_cache_path("labeler", appauthor=False),
    )
    watch_for_bugs(shell.say_trouble)
    return shell
