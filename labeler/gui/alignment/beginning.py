"""Begins a round of alignment: how many images, drawn by the program or those of a list that a lead has sent."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from labeler.app.lists import lists_of
from labeler.app.project import Project
from labeler.domain.alignment import FEWEST, MOST, USUAL
from labeler.domain.ids import ImageId
from labeler.gui.forms import primary
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.number_box import NumberBox
from labeler.gui.widgets.plain import number_text, plain_label

_WIDEST = 640
"""Logical pixels; it grows with the text."""


class Beginning(Card):
    """`draw_asked` carries how many images are to be drawn, `listed` the ids of those of a list."""

    draw_asked = Signal(int)
    listed = Signal(object)

    def __init__(self, theme: Theme, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._project = project
        self.which = QComboBox()
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.setMinimumContentsLength(24)
        self.many = NumberBox(FEWEST, MOST)
        self.many.setValue(USUAL)
        self.start = primary(self.tr("Begin an alignment"))
        self.start.setAutoDefault(True)
        self._which_title, self._many_title = _title(self.tr("Which images")), _title(self.tr("How many"))
        self.which.setAccessibleName(self.tr("Which images"))
        self.many.setAccessibleName(self.tr("How many images"))
        self.note = plain_label(tone=Tone.MUTED, wrap=True)
        self._lay_out()
        theme.changed.connect(self._measure)
        self._measure()
        self.which.currentIndexChanged.connect(self._tell)
        self.start.clicked.connect(self._begin)
        self.many.lineEdit().returnPressed.connect(self.start.click)

    def read_again(self) -> None:
        """The lists there are now; the one that was chosen stays."""
        now = self.which.currentText()
        with QSignalBlocker(self.which):
            self.which.clear()
            self.which.addItem(self.tr("drawn by the program"), None)
            for sent in lists_of(self._project):
                if FEWEST <= len(sent.images) <= MOST:
                    self.which.addItem(sent.name, sent.images)
            self.which.setCurrentIndex(max(self.which.findText(now), 0))
        self._tell()

    def set_busy(self, is_busy: bool) -> None:
        """While images are drawn, nothing can be begun."""
        self.setEnabled(not is_busy)

    @property
    def _chosen(self) -> tuple[ImageId, ...] | None:
        """The images of the list that is chosen; None where they are drawn."""
        images = self.which.currentData()
        return None if images is None else tuple(ImageId(each) for each in images)

    def _tell(self) -> None:
        chosen = self._chosen
        self.many.setVisible(chosen is None)
        self._many_title.setVisible(chosen is None)
        if chosen is None:
            self.note.setText(
                self.tr("Nobody has answered them: spread over what is seen in the images, or over their folders.")
            )
        else:
            words = self.tr("{count} images, as they were sent. What somebody has answered before counts as answered.")
            self.note.setText(words.format(count=number_text(len(chosen))))

    def _begin(self) -> None:
        chosen = self._chosen
        if chosen is None:
            self.draw_asked.emit(self.many.value())
        else:
            self.listed.emit(chosen)

    def _measure(self) -> None:
        """No wider than is well filled in."""
        self.setMaximumWidth(self._theme.tokens.scaled(_WIDEST))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * SPACE,) * 4)
        column.setSpacing(SPACE)
        for title, field in ((self._which_title, self.which), (self._many_title, self.many)):
            column.addWidget(title)
            column.addWidget(field)
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.start)
        column.addLayout(row)


def _title(text: str) -> QLabel:
    return plain_label(text, tone=Tone.MUTED, size=TextSize.SMALL, strong=True, wrap=True)
