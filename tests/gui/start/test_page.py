"""The start page: projects opened last, a new one, or one from anywhere, before anything heavy is loaded."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from labeler.gui.start.page import StartPage

HEAVY = ("sqlalchemy", "sqlite3", "numpy", "PIL", "cv2", "msgspec", "orjson", "alembic")
LIST_OF_LOADED = "import sys, {module}; print(*(name for name in sys.modules if name in {heavy!r}))"


@pytest.fixture
def page_with(qtbot, theme):
    def show(*recent):
        page = StartPage(theme, tuple(recent))
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.setFocus()
        return page

    return show


def texts(page, role=Qt.ItemDataRole.DisplayRole):
    model = page.recent.model()
    return [model.data(model.index(row, 0), role) for row in range(model.rowCount())]


def press(page, *keys):
    for key in keys:
        QTest.keyClick(page.window().focusWidget(), key)


def test_the_projects_opened_last_are_listed_the_newest_first(page_with):
    page = page_with(Path("/home/ann/Wedding.labeler"), Path("/home/ann/Groceries.labeler"))
    assert texts(page) == ["Wedding", "Groceries"]
    assert texts(page, Qt.ItemDataRole.AccessibleTextRole)[0] == "Wedding, in /home/ann"


def test_enter_opens_the_first_and_the_arrows_find_the_others(qtbot, page_with):
    first, second = Path("/home/ann/Wedding.labeler"), Path("/home/ann/Groceries.labeler")
    page = page_with(first, second)
    with qtbot.waitSignal(page.project_chosen) as told:
        press(page, Qt.Key.Key_Return)
    assert told.args == [first]
    with qtbot.waitSignal(page.project_chosen) as told:
        press(page, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert told.args == [second]


def test_a_click_opens(qtbot, page_with):
    path = Path("/home/ann/Wedding.labeler")
    page = page_with(path)
    spot = page.recent.visualRect(page.recent.model().index(0, 0)).center()
    with qtbot.waitSignal(page.project_chosen) as told:
        qtbot.mouseClick(page.recent.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == [path]


def test_tab_leads_to_a_new_project_and_to_any_other(qtbot, page_with):
    page = page_with(Path("/home/ann/Wedding.labeler"))
    press(page, Qt.Key.Key_Tab)
    assert page.window().focusWidget() is page.new_button
    with qtbot.waitSignal(page.new_asked):
        press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Tab)
    assert page.window().focusWidget() is page.open_button


def test_who_has_no_project_yet_can_begin_one_at_once(qtbot, page_with):
    page = page_with()
    assert page.recent is None
    with qtbot.waitSignal(page.new_asked):
        press(page, Qt.Key.Key_Return)


def test_names_are_shown_as_they_were_written_and_long_ones_make_nothing_wide(page_with):
    names = ["<b>x<", "<img src=x>", "n" * 240, "a & b", "line\nbreak"]
    page = page_with(*(Path("/home") / ("folder/" * 60) / f"{name}.labeler" for name in names))
    assert texts(page) == ["<b>x<", "<img src=x>", "n" * 240, "a & b", "line\\x0abreak"]
    tips = texts(page, Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img src=x&gt;" in tips[1]
    assert page.minimumSizeHint().width() < 900
    assert page.recent.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("module", ["labeler.gui.start.page", "labeler.gui.start.new_project"])
def test_nothing_heavy_is_loaded_for_these_pages(module):
    script = LIST_OF_LOADED.format(module=module, heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_a_page_that_is_gone_takes_nothing_with_it(gone, theme):
    gone(lambda: StartPage(theme, (Path("/home/ann/Wedding.labeler"),)))
