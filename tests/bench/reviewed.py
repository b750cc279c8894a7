"""Review and Agreement in the real window: how long a lead waits for them, and how late its thread comes meanwhile."""

import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from labeler.app.project import Project

_STEPS = 30
_LONGEST = 120.0
"""Seconds."""


def in_the_window(project: Project, folder: Path) -> None:
    from opened import application, look_for

    from labeler.gui.main_window import MainWindow

    application()
    window = MainWindow(project, _theme(), folder / "cache")
    window.bridge.take_labeler(next(each for each in project.people() if each.is_lead))
    window.resize(1280, 800)
    window.show()
    look_for(1_000)
    _review(window)
    _agreement(window)
    window.close_down()
    window.close()


def _theme():
    from opened import application

    from labeler.app.resources import resource
    from labeler.gui.theme.theme import Theme, ThemeChoice

    theme = Theme(fonts=resource("fonts"), icons=resource("icons"), choice=ThemeChoice.DARK)
    theme.apply(application())
    return theme


def _review(window) -> None:
    from labeler.gui.project_pages import REVIEW
    from labeler.gui.review.page import ReviewSegment

    with _lateness("review: the page comes"):
        window.open_page(REVIEW)
    page = window.pages[REVIEW]
    view, sheets = page.disagreements, page.sheets
    with _lateness("review: all is looked for"):
        _wait(lambda: not page.is_waiting)
    _steps("review: a step to the next", view.queue.next)
    _steps("review: one is settled, and the next comes", lambda: view.judging.pick(0))
    _steps("review: settling is undone", view.judging.undo)
    _steps(
        "review: one is sent back, and the next comes",
        lambda: view.judging.send_back([view.judging.opinions.finished[0].labeler], "look again"),
    )
    with _lateness("review: all is looked for again"):
        page.reviewing.look()
        _wait(lambda: not page.is_waiting)
    with _lateness("sheets: opening"):
        page.open(ReviewSegment.SHEETS)
        _wait(lambda: not page.is_waiting)
    _steps("sheets: a page is turned", lambda: sheets.pages.turn(1))
    _steps("sheets: another is chosen", lambda: sheets.table.choose(_next_sheet(page)))
    _steps("sheets: a page is accepted", lambda: sheets.accepting.accept(sheets.pages.ids))
    _steps("sheets: a page is taken back", sheets.accepting.take_back)


def _next_sheet(page):
    keys = list(page.reviewing.now.sheets)
    return keys[(keys.index(page.sheets.table.key) + 1) % len(keys)]


def _agreement(window) -> None:
    from labeler.gui.insights.page import Segment
    from labeler.gui.project_pages import INSIGHTS

    window.open_page(INSIGHTS)
    with _lateness("agreement: opening until it is complete"):
        insights = window.pages[INSIGHTS]
        insights.open(Segment.AGREEMENT)
        view = insights.view(Segment.AGREEMENT)
        _wait(lambda: view.agreement is not None)


def _steps(what: str, do: Callable[[], object]) -> None:
    """Each until the window has done all that came of it; the processor time is that of the window's thread."""
    from opened import look_for
    from PySide6.QtWidgets import QApplication

    taken, own = [], []
    for _ in range(_STEPS):
        look_for(30)
        begun, computed = time.perf_counter(), time.thread_time()
        do()
        QApplication.processEvents()
        own.append((time.thread_time() - computed) * 1000)
        taken.append((time.perf_counter() - begun) * 1000)
    told = f"{median(own):6.1f} ms processor {median(taken):6.1f} ms wall, at worst {max(own):6.1f}; {max(taken):6.1f}"
    print(f"{what:60} {told}", flush=True)


@contextmanager
def _lateness(what: str):
    from living import Lateness
    from opened import look_for

    late = Lateness()
    begun, own = time.perf_counter(), time.process_time()
    with late.noted():
        yield
        wall, own = time.perf_counter() - begun, time.process_time() - own
        look_for(100)
    print(f"{what:60} {own:8.2f} s processor {wall:8.2f} s wall, window late by {late.at(1.0):6.0f} ms", flush=True)


def _wait(is_done: Callable[[], bool]) -> None:
    from opened import look_for

    longest = time.monotonic() + _LONGEST
    while not is_done():
        assert time.monotonic() < longest, "it did not come"
        look_for(20)
