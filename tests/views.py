"""Every view of the real window, one after the other, and what can be read and pressed in it."""

import re
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QLineEdit, QAbstractItemView, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit)
WIDTH, HEIGHT = 1280, 800
"""Logical pixels that all has to fit into, or to be scrolled to."""
_PLACE = re.compile(r"\{[^{}]*\}")


class Pseudo(QTranslator):
    """A language in which every sentence is twice as long and stands in brackets: what has none was not translated."""

    def translate(self, context: str, source: str, disambiguation: str = "", n: int = -1) -> str:
        again = _PLACE.sub("", source)
        return f"[{source} {again}]" if source.strip() else source

    def isEmpty(self) -> bool:
        return False


def label_views(person) -> Iterator[str]:
    """The Label page at each question, of a project with the concepts apple, banana and carrot."""
    yield "which concept"
    for name, keys in (
        ("of or in", "1"),
        ("boxes", "J"),
        ("a box", "A"),
        ("anything else", "Enter"),
        ("which one", "2 F"),
    ):
        person.press(keys)
        yield name
    person.press("Esc Esc Space")
    yield "unclear"
    person.press("Esc Shift+Space")
    yield "skip"
    person.press("Esc")


def page_views(window) -> Iterator[str]:
    """Each page of the window, and each menu at its top."""
    for name in window.pages:
        window.open_page(name)
        if window.page != name:
            continue
        QApplication.processEvents()
        yield name


def wait_until(is_so: Callable[[], bool]) -> None:
    settle()
    until = time.monotonic() + 10
    while not is_so():
        assert time.monotonic() < until
        QTest.qWait(5)
    settle()


def shown(root: QWidget, kind: type = QWidget) -> list:
    """What is visible of this kind within `root`, itself included."""
    found = [root] if isinstance(root, kind) else []
    return found + [each for each in root.findChildren(kind) if each.isVisible()]


def texts_of(root: QWidget) -> Iterator[tuple[QWidget, str, str]]:
    """Widget, where it says it, and what, for every text that can be read or heard in `root`."""
    for widget in shown(root):
        if isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_"):
            continue
        told = {
            "name": widget.accessibleName(),
            "description": widget.accessibleDescription(),
            "tooltip": plain(widget.toolTip()),
            "text": _text(widget),
        }
        if isinstance(widget, QLineEdit):
            told["placeholder"] = widget.placeholderText()
        yield from ((widget, where, text) for where, text in told.items() if text)
        yield from _of_model(widget)


def menus_of(root: QWidget) -> Iterator[tuple[QMenu, str]]:
    """The entries of every menu of a visible button."""
    for button in shown(root, QAbstractButton):
        menu = button.menu() if hasattr(button, "menu") else None
        if menu is not None:
            menu.aboutToShow.emit()
            yield from ((menu, action.text()) for action in menu.actions() if not action.isSeparator())


def controls_of(root: QWidget) -> list[QWidget]:
    """All that can be pressed, typed into or walked through."""
    return [
        each
        for each in shown(root)
        if isinstance(each, CONTROLS) and not each.objectName().startswith("qt_") and not _is_part(each)
    ]


def focusable(root: QWidget) -> list[QWidget]:
    """All that Tab or the program can give the focus to; who hands it on is not it."""
    return [
        each
        for each in shown(root)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.isEnabled() and each.focusProxy() is None
    ]


def scrolls(widget: QWidget, upto: QWidget) -> bool:
    """Whether it lies in something that can be scrolled."""
    parent = widget.parentWidget()
    while parent is not None and parent is not upto:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def clipped(root: QWidget) -> list[str]:
    """What is cut off and stays so: counts that arrive later give the top bar other words, and a frame to make room."""
    for _ in range(10):
        found = _clipped_now(root)
        if not found:
            break
        QTest.qWait(50)
    return found


def _clipped_now(root: QWidget) -> list[str]:
    """Labels and buttons that have less room than their words need, or lie outside of a window of 1280 × 800."""
    found = [] if root.width() <= WIDTH and root.height() <= HEIGHT else [f"the window grew to {root.size().toTuple()}"]
    for widget in shown(root):
        if not isinstance(widget, QLabel | QAbstractButton) or type(widget).__name__ in (
            "ElidedLabel",
            "ThumbnailTile",
        ):
            continue
        need, has = widget.sizeHint(), widget.size()
        if widget.hasHeightForWidth():
            if widget.heightForWidth(has.width()) > has.height() + 1:
                found.append(f"{about(widget)}: {has.height()} high, needs {widget.heightForWidth(has.width())}")
        elif _text(widget) and (need.width() > has.width() + 1 or need.height() > has.height() + 1):
            found.append(f"{about(widget)}: {has.toTuple()}, needs {need.toTuple()}")
        if not scrolls(widget, root) and not root.rect().contains(
            widget.rect().translated(widget.mapTo(root, widget.rect().topLeft()))
        ):
            found.append(f"{about(widget)}: lies outside of the window")
    return found


def about(widget: QObject) -> str:
    text = _text(widget) if isinstance(widget, QWidget) else ""
    place = []
    parent: QObject | None = widget
    while parent is not None and len(place) < 3:
        place.append(type(parent).__name__)
        parent = parent.parent()
    return f"{' in '.join(place)} “{text or getattr(widget, 'accessibleName', str)()}”"


def plain(tooltip: str) -> str:
    return re.sub(r"<[^>]*>", "", tooltip)


def settle() -> None:
    """Lets what is due happen."""
    for _ in range(3):
        QTest.qWait(1)


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return widget.text()
    for name in ("caption", "text"):
        told = getattr(widget, name, None)
        if isinstance(told, str):
            return told
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def _of_model(widget: QWidget) -> Iterator[tuple[QWidget, str, str]]:
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    if model is None:
        return
    for column in range(_columns(model)):
        header = model.headerData(column, Qt.Orientation.Horizontal)
        if isinstance(header, str):
            yield widget, "header", header
        for row in range(min(model.rowCount(QModelIndex()), 20)):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
                text = model.index(row, column).data(role)
                if isinstance(text, str):
                    yield widget, "cell", plain(text)


def _columns(model: QAbstractItemModel) -> int:
    # What a list model says of its columns is its own affair.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def _is_part(widget: QWidget) -> bool:
    """Qt's own parts of a control: the line of a spin box, the list of a combo box, the corner of a table."""
    return isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QAbstractItemView)
