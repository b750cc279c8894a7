"""Takes all that a layout holds away, to be laid out anew."""

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout) -> None:
    """Hides and deletes the widgets; spaces and inner layouts go too."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            # Deleted only when Qt gets round to it: until then it must not be seen.
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
