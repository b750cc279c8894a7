"""Boxes to tick and radio buttons whose words take another line where one has no room, as Qt's own cannot."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_NARROWEST = 160
"""Logical pixels."""


class WrappingCheckBox(QCheckBox):
    """The tick stands at the first line; all of it can be clicked."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        # An ampersand would become a shortcut, and would be gone from what is drawn.
        super().__init__(text.replace("&", "&&"), parent)
        self._words = text
        _grow_downwards(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height(self, self._option(), QStyle.SubElement.SE_CheckBoxContents, self._words, width)

    def minimumSizeHint(self) -> QSize:
        return _least(self.sizeHint())

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        sub, control = QStyle.SubElement.SE_CheckBoxContents, QStyle.ControlElement.CE_CheckBox
        _paint(self, self._option(), sub, control, self._words)

    def _option(self) -> QStyleOptionButton:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return option


class WrappingRadioButton(QRadioButton):
    """The dot stands at the first line; all of it can be clicked."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._words = text
        _grow_downwards(self)

    def set_words(self, text: str) -> None:
        """Says something else from now on."""
        self._words = text
        self.setText(text.replace("&", "&&"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height(self, self._option(), QStyle.SubElement.SE_RadioButtonContents, self._words, width)

    def minimumSizeHint(self) -> QSize:
        return _least(self.sizeHint())

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        sub, control = QStyle.SubElement.SE_RadioButtonContents, QStyle.ControlElement.CE_RadioButton
        _paint(self, self._option(), sub, control, self._words)

    def _option(self) -> QStyleOptionButton:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return option


def _grow_downwards(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _least(hint: QSize) -> QSize:
    return QSize(min(hint.width(), _NARROWEST), hint.height())


def _height(
    button: QAbstractButton, option: QStyleOptionButton, contents: QStyle.SubElement, words: str, width: int
) -> int:
    line = button.sizeHint().height()
    text = _text_rect(button, option, contents, words, width)
    return max(text.bottom() + 1 + text.top(), line)


def _text_rect(
    button: QAbstractButton, option: QStyleOptionButton, contents: QStyle.SubElement, words: str, width: int
) -> QRect:
    """Where the words are drawn, their first line beside the middle of the tick."""
    line = button.sizeHint().height()
    option.rect = QRect(0, 0, width, line)
    left = button.style().subElementRect(contents, option, button).left()
    room = QRect(left, 0, max(width - left, 1), 1 << 16)
    needed = button.fontMetrics().boundingRect(room, _WRAPPED, words)
    top = max((line - button.fontMetrics().height()) // 2, 0)
    return QRect(left, top, room.width(), needed.height())


def _paint(
    button: QAbstractButton,
    option: QStyleOptionButton,
    contents: QStyle.SubElement,
    control: QStyle.ControlElement,
    words: str,
) -> None:
    text = _text_rect(button, option, contents, words, button.width())
    option.text = ""
    painter = QStylePainter(button)
    painter.setFont(button.font())
    painter.drawControl(control, option)
    role = button.foregroundRole()
    button.style().drawItemText(painter, text, _WRAPPED, option.palette, button.isEnabled(), words, role)
    painter.end()
