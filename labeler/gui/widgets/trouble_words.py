"""What is in the way, laid out so that its four parts can be told apart at a glance."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.trouble.parts import Trouble, capitalized, sentence
from labeler.gui.widgets.elided import ElidedLabel
from labeler.gui.widgets.plain import breakable, plain_label, tooltip


class TroubleWords(QWidget):
    """The title, and under it a row for each part that there is, named at its left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = plain_label(strong=True, wrap=True)
        self._where = ElidedLabel("", tone=Tone.MUTED)
        self._rows = {
            name: (plain_label(caption, tone=Tone.MUTED), plain_label(wrap=True))
            for name, caption in (
                ("what", self.tr("What happened")),
                ("safe", self.tr("Your work")),
                ("todo", self.tr("What to do")),
            )
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE // 4)
        grid.setColumnStretch(1, 1)
        self._place = plain_label(self.tr("Where"), tone=Tone.MUTED)
        self._add(grid, 0, *self._rows["what"])
        self._add(grid, 1, self._place, self._where)
        self._add(grid, 2, *self._rows["safe"])
        self._add(grid, 3, *self._rows["todo"])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self._title)
        column.addLayout(grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_trouble(self, trouble: Trouble) -> None:
        """Puts these words in place of those that are there."""
        self._title.setText(breakable(capitalized(trouble.title)))
        for name, (caption, text) in self._rows.items():
            words = getattr(trouble, name)
            text.setText(breakable(sentence(capitalized(words))))
            for label in (caption, text):
                label.setVisible(bool(words))
        self._where.setText(trouble.where)
        self._where.setToolTip(tooltip(trouble.where))
        for label in (self._place, self._where):
            label.setVisible(bool(trouble.where))

    @staticmethod
    def _add(grid: QGridLayout, row: int, caption: QLabel, text: QLabel) -> None:
        caption.setBuddy(text)
        grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        # A wrapping text fills its cell; a line of its own height would hang in the middle of it.
        grid.addWidget(text, row, 1, Qt.AlignmentFlag(0) if text.wordWrap() else Qt.AlignmentFlag.AlignTop)
