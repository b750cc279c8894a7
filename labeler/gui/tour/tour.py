"""Drives the real window through every kind of answer over the sample photos, and leaves what came of it."""

import os
import sys
from pathlib import Path, PurePosixPath

from PySide6.QtWidgets import QApplication

from labeler.app.adding import add_folders
from labeler.app.concepts_file import concepts_from
from labeler.app.exporting import export_formats, made_options, plan_export, write_export
from labeler.app.project import Project, new_project, open_project
from labeler.app.resources import resource
from labeler.app.sample import copy_sample_photos
from labeler.app.settings import Language, Settings, ThemeChoice
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.gui.app import made_shell
from labeler.gui.display import check_display
from labeler.gui.export.page import ExportPage
from labeler.gui.main_window import MainWindow
from labeler.gui.project_pages import EXPORT, INSIGHTS
from labeler.gui.shell import SIZE, Shell
from labeler.gui.tour.hand import ScriptedHand
from labeler.gui.tour.story import STORY, Box, Keys, Picture, Step

PROJECT = "tour.labeler"
_EXPORTS: dict[str, dict[str, object]] = {"coco": {}, "folders": {"layout": "flat"}}
"""What is exported, and how: class folders without splits, as a few photos do not have each class in both."""

USUAL = Settings(theme=ThemeChoice.DARK, language=Language.ENGLISH)


def run(folder: Path, *, settings: Settings = USUAL, size: tuple[int, int] = SIZE) -> Path:
    """Makes `folder`, which must be new, and leaves project, exports and screenshots in it; the project's path.

    `size` is that of the window, in logical pixels.
    """
    if folder.exists():
        raise AppError("there is something of this name already", where=shown(str(folder)), todo="Name a new folder")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    check_display()
    pictures = folder / "screenshots"
    pictures.mkdir(parents=True)
    _make_project(folder)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    shell = made_shell(app, state=folder / ".state", cache=folder / ".cache", given=settings)
    shell.resize(*size)
    _label(shell, folder / PROJECT, pictures)
    _export(folder)
    return folder / PROJECT


def _make_project(folder: Path) -> None:
    photos = copy_sample_photos(folder)
    concepts = concepts_from(resource("sample", "concepts.toml"))

    def fill(project: Project) -> None:
        project.execute(concepts)
        add_folders(project, [photos], watch=Watch())

    new_project(folder / PROJECT, lead="Tour guide", fill=fill).close()


def _label(shell: Shell, project: Path, pictures: Path) -> None:
    shell.show()
    shell.open_project(project, labeler=None)
    window = shell.centralWidget()
    assert isinstance(window, MainWindow)
    hand = ScriptedHand(shell, window, pictures)
    for name, steps in STORY.items():
        _wait_for(hand, window, name)
        for step in steps:
            _take(hand, step)
    hand.wait_until(lambda: window.label.desk.screen is None, "the end of the pass")
    hand.picture("all answered")
    window.open_page(INSIGHTS)
    hand.picture(INSIGHTS)
    window.open_page(EXPORT)
    export = window.pages[EXPORT]
    assert isinstance(export, ExportPage)
    hand.wait_until(lambda: export.planning.planned is not None, "the plan of an export")
    hand.picture(EXPORT)
    shell.close()


def _wait_for(hand: ScriptedHand, window: MainWindow, photo: str) -> None:
    """Until the photo that the story tells of is on the desk."""

    def is_there() -> bool:
        screen = window.label.desk.screen
        return screen is not None and PurePosixPath(screen.image.name).stem == photo

    hand.wait_until(is_there, f"the photo “{photo}”")


def _take(hand: ScriptedHand, step: Step) -> None:
    match step:
        case Keys(keys=keys):
            hand.press(keys)
        case Box(left=left, top=top, right=right, bottom=bottom):
            hand.draw(left, top, right, bottom)
        case Picture(name=name):
            hand.picture(name)


def _export(folder: Path) -> None:
    project = open_project(folder / PROJECT, writes=False)
    try:
        for format in export_formats():
            if format.name in _EXPORTS:
                options = made_options(format.options, _EXPORTS[format.name], title=format.title)
                with plan_export(project, format.name, options, watch=Watch()) as planned:
                    write_export(planned, folder / format.name, watch=Watch())
    finally:
        project.close()
