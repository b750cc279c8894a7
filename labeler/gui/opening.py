"""Makes the window of a project; the heavy rooms come in with this module, after the first paint."""

from pathlib import Path

from labeler.app.own_project import project_of_folder
from labeler.app.project import Project, open_project
from labeler.app.reading import open_to_read
from labeler.domain.words import Purpose
from labeler.gui.backing_up import BackingUp
from labeler.gui.getting_ready import get_ready
from labeler.gui.main_window import MainWindow
from labeler.gui.theme.theme import Theme
from labeler.gui.trouble.refused import refused_words
from labeler.gui.user_settings import UserSettings


def opened_window(
    path: Path, theme: Theme, settings: UserSettings, cache: Path, *, labeler: str | None, writes: bool
) -> MainWindow:
    """The window of the project at `path`, with this labeler if one is named; AppError where it cannot be opened."""
    project = open_project(path) if writes else open_to_read(path)
    try:
        person = project.labeler_named(labeler) if labeler is not None else None
        window = MainWindow(project, theme, cache, settings, labeler=person)
        _back_up(window, settings)
    except BaseException:
        project.close()
        raise
    if not writes:
        window.say_that_it_is_read_only()
    return window


def window_of(
    project: object, theme: Theme, settings: UserSettings, cache: Path, *, folders: object
) -> tuple[MainWindow, Path]:
    """The window of a project just made; its folders are added while the first image is labeled."""
    if not isinstance(project, Project) or not isinstance(folders, tuple):
        raise TypeError("a new project comes as a Project and its folders")
    window = MainWindow(project, theme, cache, settings)
    _back_up(window, settings)
    chosen: tuple[tuple[Path, Purpose | None], ...] = folders
    if chosen:
        window.folders.start(chosen)
    return window, project.path


def window_of_folder(
    folder: Path, theme: Theme, settings: UserSettings, cache: Path, *, state: Path
) -> tuple[MainWindow, Path]:
    """The window of the project of a folder, in which what the folder holds is being added."""
    get_ready()
    project = project_of_folder(folder, state=state)
    return window_of(project, theme, settings, cache, folders=((folder, None),))


def _back_up(window: MainWindow, settings: UserSettings) -> None:
    backing_up = BackingUp(window.bridge, settings, parent=window)
    backing_up.failed.connect(lambda error: window.notice.say(refused_words(error)))
    window.closing.connect(backing_up.finish)
