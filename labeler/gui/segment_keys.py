"""The segments of a page as buttons, and the two keys that walk through them: the same on every page that has any."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from labeler.gui.key import Key
from labeler.gui.widgets.plain import tooltip

SEGMENT_KEYS = ("Ctrl+PgUp", "Ctrl+PgDown")
"""To the one before, and to the next: as Qt writes them."""


def shown_segment_keys() -> tuple[str, ...]:
    """As they are printed."""
    return tuple(Key.named(name.replace("Down", "Dn")).shown for name in SEGMENT_KEYS)


def segment_button(title: str) -> QPushButton:
    """Checked while its segment is open."""
    button = QPushButton(title)
    button.setCheckable(True)
    button.setAutoDefault(True)
    return button


def walk_by_keys(page: QWidget, buttons: Sequence[QPushButton]) -> None:
    """Hears them wherever on the page the keyboard is; of the buttons, one is checked."""
    for name, by in zip(SEGMENT_KEYS, (-1, 1), strict=True):
        shortcut = QShortcut(QKeySequence(name), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(partial(_step, buttons, by))
    for button in buttons:
        button.setToolTip(tooltip(" · ".join(shown_segment_keys())))


def _step(buttons: Sequence[QPushButton], by: int) -> None:
    now = next(place for place, button in enumerate(buttons) if button.isChecked())
    buttons[(now + by) % len(buttons)].click()
