"""Controls side by side for as long as there is room, and then in another row."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.button_rows import rows_of

_MANY = 100


class FilterRows(QWidget):
    """Each control has the width it asks for; those that are hidden take no room."""

    def __init__(self, controls: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controls = tuple(controls)
        for control in self._controls:
            control.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return sum(self._height(row) for row in rows) + SPACE * max(len(rows) - 1, 0)

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def arrange(self) -> None:
        """Puts all in their places again; called when one was shown or hidden, or text has grown."""
        self._place()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _place(self) -> None:
        top = 0
        for row in self._rows(self.width()):
            left, height = 0, self._height(row)
            for control in row:
                width = min(_size(control).width(), self.width())
                control.setGeometry(left, top, width, height)
                left += width + SPACE
            top += height + SPACE

    def _rows(self, width: int) -> list[list[QWidget]]:
        seen = [control for control in self._controls if not control.isHidden()]
        widths = [_size(control).width() for control in seen]
        return [[seen[place] for place in row] for row in rows_of(widths, width=width, at_most=_MANY)]

    def _height(self, row: Sequence[QWidget]) -> int:
        return max(_size(control).height() for control in row)


def _size(control: QWidget) -> QSize:
    return control.sizeHint().expandedTo(control.minimumSize()).boundedTo(control.maximumSize())
