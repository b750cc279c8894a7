"""What every widget there is would show of a text: what it holds, what it is drawn as, and which files it opens."""

import ctypes
import html
import os
import re
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QBuffer, QIODevice, QModelIndex, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtGui import Qt as Qtext
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QGroupBox, QLabel, QMenu, QTabBar, QWidget

from tests.hostile import AFTER_AMPERSAND, AFTER_MARKUP
from tests.views import about

ROLES = {
    "text": Qt.ItemDataRole.DisplayRole,
    "heard": Qt.ItemDataRole.AccessibleTextRole,
    "tooltip": Qt.ItemDataRole.ToolTipRole,
    "status": Qt.ItemDataRole.StatusTipRole,
}
_OUR_TOOLTIP = re.compile(r'<p style="white-space: pre-wrap">([^<]*)</p>')
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters but tab and new line, and marks that turn what follows."""
_SPACES = re.compile("[\\s\u200b]")
_ROWS = 40


def wrong_now(drawn: str) -> set[str]:
    """What is wrong with any widget of any window, visible or not, and with what is drawn, as lines."""
    found = {f"drawn: {what}" for what in wrongly_drawn(drawn)}
    for widget in QApplication.allWidgets():
        found |= {f"{about(widget)}: {what}" for what in _wrong_with(widget)}
    return found


def drawn_now() -> str:
    """All that stands on the screen, letter by letter, without spaces."""
    return "".join(map(drawn_on, [window for window in QApplication.topLevelWidgets() if window.isVisible()]))


def drawn_on(widget: QWidget) -> str:
    return _SPACES.sub("", "".join(_drawn(widget)))


def wrongly_drawn(drawn: str) -> list[str]:
    """Where markup was followed, or an & taken for the mark of a key: both are drawn without what was written.

    Elided text is cut before `…`, and whatever follows that says nothing of what stood before.
    """
    found = []
    for mark, before in ((AFTER_MARKUP, ">"), (AFTER_AMPERSAND, "&")):
        for place in (each.start() for each in re.finditer(re.escape(mark), drawn)):
            if drawn[place - 1 : place] not in (before, "…"):
                found.append(f"{drawn[max(place - 20, 0) : place + 12]!r} has no {before} before {mark}")
    return found


def _drawn(widget: QWidget) -> list[str]:
    """Every run of letters as it is painted, in turn."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setSize(widget.size())
    painter = QPainter(picture)
    widget.render(painter, QPoint())
    painter.end()
    told = bytes(buffer.data().data()).decode()
    return [html.unescape(each) for each in re.findall(r"<text[^>]*>(.*?)</text>", told, re.DOTALL)]


def _wrong_with(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.text() and widget.textFormat() is not Qt.TextFormat.PlainText:
        yield f"shows text as {widget.textFormat()}"
    if isinstance(widget, QLabel) and widget.buddy() is not None and "&" in widget.text():
        yield "takes an & for the mark of a key"
    for tip in (widget.toolTip(), widget.whatsThis(), widget.statusTip()):
        if is_markup(tip):
            yield f"tooltip {tip!r}"
    for text in _texts(widget):
        if _HIDDEN.search(text):
            yield f"shows hidden characters: {text!r}"
    yield from _wrong_in_model(widget)
    # What an action is called is its tooltip too; a menu shows none unless it is told to.
    shows_tooltips = not isinstance(widget, QMenu) or widget.toolTipsVisible()
    for action in widget.actions():
        if shows_tooltips and is_markup(action.toolTip()):
            yield f"tooltip of an action {action.toolTip()!r}"


def is_markup(tip: str) -> bool:
    """Whether Qt would take a tooltip for markup that is not all ours."""
    if not Qtext.mightBeRichText(tip):
        return False
    ours = _OUR_TOOLTIP.fullmatch(tip)
    return ours is None


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel):
        yield widget.text()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    for name in ("placeholderText", "caption", "sentence"):
        told = getattr(widget, name, "")
        text = told() if callable(told) else told
        if isinstance(text, str):
            yield text


def _wrong_in_model(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QAbstractItemView | QComboBox):
        return
    for where, text in _cells(widget.model()):
        if where == "tooltip" and is_markup(text):
            yield f"tooltip of a cell {text!r}"
        if _HIDDEN.search(text):
            yield f"{where} of a cell has hidden characters: {text!r}"


def _cells(model: QAbstractItemModel | None) -> Iterator[tuple[str, str]]:
    if model is None:
        return
    root = QModelIndex()
    # What a list model says of its columns is its own affair.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
    for column in range(columns):
        for row in range(min(model.rowCount(root), _ROWS)):
            for where, role in ROLES.items():
                text = model.index(row, column, root).data(role)
                if isinstance(text, str):
                    yield where, text


class Opened:
    """The files of a folder that anything in this process opens; asked of the kernel, which sees Qt's own reading."""

    _CLOEXEC_NONBLOCK = os.O_CLOEXEC | os.O_NONBLOCK if hasattr(os, "O_NONBLOCK") else 0
    _OPEN = 0x20

    def __init__(self, folder: Path) -> None:
        if not sys.platform.startswith("linux"):
            raise NotImplementedError("only Linux tells which files are opened")
        library = ctypes.CDLL(None, use_errno=True)
        self._file = library.inotify_init1(self._CLOEXEC_NONBLOCK)
        if self._file < 0 or library.inotify_add_watch(self._file, os.fsencode(folder), self._OPEN) < 0:
            raise OSError(ctypes.get_errno(), "the folder cannot be watched")

    def names(self) -> list[str]:
        """Those opened since it was last asked."""
        try:
            told = os.read(self._file, 1 << 16)
        except BlockingIOError:
            return []
        found, place = [], 0
        while place < len(told):
            _, _, _, length = struct.unpack_from("iIII", told, place)
            place += 16 + length
            found.append(os.fsdecode(told[place - length : place].rstrip(b"\0")))
        return [name for name in found if name]

    def close(self) -> None:
        os.close(self._file)
