"""Goal 7: from a folder of 100 000 small files to its first image."""

import os
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from measure import Row, in_turns, milliseconds
from opened import Painted, application, look_for
from pictures import make_pictures
from settings import Settings

from labeler.app.project import new_project
from labeler.app.resources import resource
from labeler.gui.main_window import MainWindow
from labeler.gui.theme.theme import Theme, ThemeChoice

_FILES, _ROUNDS = 100_000, 3
_SMALL = (320, 240)
_LINKS = 20_000
"""Names for one file: file systems count them in sixteen bits."""


def a_large_folder(settings: Settings) -> Iterator[Row]:
    count = 2_000 if settings.quick else _FILES
    folder = settings.folder / "hundred thousand"
    _fill(folder, settings.folder / "small", count)
    ours, limit = in_turns(
        lambda: _first_image(settings.folder, folder), lambda: _bare(folder), rounds=settings.rounds(_ROUNDS)
    )
    yield Row(
        number=7,
        what=f"a folder of {count:,} is added → first image painted",
        ours=ours,
        limit=limit,
        beside="scan, sort and one decode",
        goal=3.0,
    )


def _fill(folder: Path, small: Path, count: int) -> None:
    folder.mkdir()
    files = make_pictures(small, count // _LINKS + 1, size=_SMALL)
    for number in range(count):
        os.link(files[number // _LINKS].path, folder / f"{number}.jpg")


def _first_image(place: Path, folder: Path) -> float:
    app = application()
    path = place / "large.labeler"
    theme = Theme(fonts=resource("fonts"), icons=resource("icons"), choice=ThemeChoice.DARK)
    theme.apply(app)
    window = MainWindow(new_project(path, lead="Ann"), theme, place / "cache")
    window.resize(1280, 800)
    window.show()
    look_for(500)
    canvas = window.label.stage.canvas
    painted = Painted(canvas, lambda: canvas.viewport is not None)
    took = painted.after(lambda: window.folders.start(((folder, None),)))
    window.close_down()
    window.close()
    window.deleteLater()
    path.unlink()
    return took


def _bare(folder: Path) -> float:
    def scan() -> None:
        with os.scandir(folder) as entries:
            names = sorted((entry.name for entry in entries), key=lambda name: int(name.partition(".")[0]))
        content = (folder / names[0]).read_bytes()
        cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)

    return milliseconds(scan)
