"""Starts the window: looks whether there can be one, dresses it, and lets it run."""

import sys
from pathlib import Path

from platformdirs import user_cache_path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from labeler.app.recent import state_folder
from labeler.app.resources import resource
from labeler.app.settings import Settings, ThemeChoice, config_folder, read_settings
from labeler.gui.display import check_display
from labeler.gui.language import Interpreter
from labeler.gui.memory import collect_again, give_large_pieces_back
from labeler.gui.shell import Shell
from labeler.gui.theme.theme import Theme
from labeler.gui.trouble.crash import BugWatch
from labeler.gui.trouble.own_log import kept_log
from labeler.gui.user_settings import UserSettings

_STARTED_MS = 3_000
"""Behind this the window, and the project it was opened on, are there."""


def run(project: Path | None, labeler: str | None) -> int:
    """The window on a project, or the start page; the exit code when it is closed."""
    check_display()
    give_large_pieces_back()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    shell = made_shell(app, config=config_folder())
    if project is None:
        shell.show_start()
    else:
        shell.open_after_paint(project, labeler=labeler)
    shell.fit_to_screen()
    shell.show()
    QTimer.singleShot(_STARTED_MS, collect_again)
    log = kept_log()
    try:
        return int(app.exec())
    finally:
        # Also where the window was not closed: a session that ends, or a page that came behind the last moment.
        shell.leave_project()
        log.close()


def made_shell(
    app: QApplication,
    *,
    state: Path | None = None,
    cache: Path | None = None,
    config: Path | None = None,
    choice: ThemeChoice | None = None,
    given: Settings | None = None,
) -> Shell:
    """The window, dressed, with nothing in it yet.

    The settings are those `given`, which are kept nowhere, else those in the folder `config`, else nobody's; `choice`
    goes before theirs.
    """
    app.setApplicationName("labeler")
    app.setApplicationDisplayName("Labeler")
    now = given or (read_settings(config) if config else Settings())
    settings = UserSettings(now, folder=None if given else config, parent=app)
    interpreter = Interpreter(app, resource("translations"), parent=app)
    interpreter.speak(settings.now.language)
    theme = Theme(
        fonts=resource("fonts"),
        icons=resource("icons"),
        choice=choice or settings.now.theme,
        text_scale=settings.now.text_scale,
        reduced_motion=settings.now.reduced_motion,
        parent=app,
    )
    theme.apply(app)
    shell = Shell(
        theme,
        settings,
        state=state or state_folder(),
        cache=cache or user_cache_path("labeler", appauthor=False),
        speak=lambda: interpreter.speak(settings.now.language),
    )
    bugs = BugWatch(shell.say_trouble, parent=app)
    bugs.watch()
    shell.destroyed.connect(lambda: bugs.stop())
    return shell
