"""What changes on the screen without anybody having moved there, said to those who do not see it."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_POLITE, _AT_ONCE = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive


def announce(widget: QWidget, text: str, *, at_once: bool = False) -> None:
    """Has a screen reader say `text` when it is done with what it says, or `at_once`; without one nothing happens."""
    if text:
        event = QAccessibleAnnouncementEvent(widget, text)
        event.setPoliteness(_AT_ONCE if at_once else _POLITE)
        QAccessible.updateAccessibility(event)
