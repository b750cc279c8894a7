"""More or less room wanted by something deep in a page, heard by every layout above at once."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


def ask_for_room(widget: QWidget) -> None:
    """Has all that is above `widget` laid out anew.

    Qt asks level by level, and stops where a layout has been asked while it was hidden: what is filled while its page
    is just being shown would stay squeezed until something else moves.
    """
    above = widget.parentWidget()
    while above is not None:
        QCoreApplication.postEvent(above, QEvent(QEvent.Type.LayoutRequest))
        above = above.parentWidget()
