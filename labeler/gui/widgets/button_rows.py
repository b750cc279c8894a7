"""Buttons side by side for as long as each has room for all of its words, and then in another row."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE

_GAP = SPACE + 2


class ButtonRows(QWidget):
    """`stretches` says how what is left of a row is shared; a short row keeps its share of the others' width."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: tuple[QAbstractButton, ...] = ()
        self._stretches: tuple[int, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._measure)

    def set_buttons(self, buttons: tuple[QAbstractButton, ...], *, stretches: tuple[int, ...]) -> None:
        """As many in a row as there are `stretches`, or fewer. Who takes buttons away lets go of them."""
        self._buttons, self._stretches = buttons, stretches
        for button in buttons:
            button.setParent(self)
            # At once, not when the event loop gets to it: the height is asked for before.
            button.show()
        self._measure()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        heights = [max(self._buttons[place].sizeHint().height() for place in row) for row in rows]
        return sum(heights) + _GAP * max(len(rows) - 1, 0)

    def sizeHint(self) -> QSize:
        width = sum(self._widths()) + _GAP * max(len(self._buttons) - 1, 0)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._widths(), default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _measure(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _widths(self) -> list[int]:
        return [button.sizeHint().width() for button in self._buttons]

    def _rows(self, width: int) -> list[list[int]]:
        """As few rows as there can be, and these as even as they can be."""
        widths = self._widths()
        rows = rows_of(widths, width=width, at_most=len(self._stretches))
        for at_most in range(len(self._stretches) - 1, 0, -1):
            evener = rows_of(widths, width=width, at_most=at_most)
            if len(evener) > len(rows):
                break
            rows = evener
        return rows

    def _arrange(self) -> None:
        top, least = 0, self._widths()
        for row in self._rows(self.width()):
            # Where there are rows by design, the last is as the others: the places that are missing stay empty.
            at_most = len(self._stretches)
            missing = at_most - len(row) if len(self._buttons) > at_most else 0
            room = self.width() - _GAP * (len(row) + missing - 1)
            shares = shared_out([least[place] for place in row] + [0] * missing, self._stretches, room=room)
            left, height = 0, max(self._buttons[place].sizeHint().height() for place in row)
            for place, width in zip(row, shares, strict=False):
                self._buttons[place].setGeometry(left, top, width, height)
                left += width + _GAP
            top += height + _GAP


def button_line(theme: Theme, *buttons: QAbstractButton) -> ButtonRows:
    """Buttons that share a line alike."""
    rows = ButtonRows(theme)
    rows.set_buttons(buttons, stretches=(1,) * len(buttons))
    return rows


def rows_of(widths: list[int], *, width: int, at_most: int) -> list[list[int]]:
    """The places of those that share a row, in logical pixels; one that is too wide alone stands alone."""
    rows: list[list[int]] = []
    used = 0
    for place, wanted in enumerate(widths):
        fits = rows and len(rows[-1]) < at_most and used + _GAP + wanted <= width
        if fits:
            rows[-1].append(place)
            used += _GAP + wanted
        else:
            rows.append([place])
            used = wanted
    return rows


def shared_out(least: list[int], stretches: tuple[int, ...], *, room: int) -> list[int]:
    """`room` in logical pixels shared by `stretches`, nobody below what they need at least while there is room."""
    open_places = set(range(len(least)))
    shares = list(least)
    while open_places:
        left = room - sum(shares[place] for place in range(len(least)) if place not in open_places)
        total = sum(stretches[place] for place in open_places)
        needy = {place for place in open_places if left * stretches[place] / total < least[place]}
        if not needy:
            for place in open_places:
                # Not rounded up: a pixel too many each, and the last one is cut off.
                shares[place] = int(left * stretches[place] / total)
            break
        open_places -= needy
    return [max(min(share, room), 0) for share in shares]
