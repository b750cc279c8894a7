"""The examples of one concept, with their pictures and reasons; each can be taken out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from labeler.domain.concept import Concept, Example
from labeler.domain.words import Verdict
from labeler.gui.concepts.words import verdict_words
from labeler.gui.label.pictures import Pictures
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.marks import Mark, MarkView
from labeler.gui.widgets.plain import breakable, plain_label
from labeler.gui.widgets.thumbnail_tile import ThumbnailTile

MARKS = {Verdict.IDEAL: Mark.OF, Verdict.IN: Mark.IN, Verdict.NOT_IDEAL: Mark.ABSENT}
assert set(MARKS) == set(Verdict)
_SIDE = 64


class ExamplesView(QWidget):
    """`removed` carries the uid of an example that is to go."""

    removed = Signal(str)

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._tiles: dict[str, ThumbnailTile] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self.setAccessibleName(self.tr("Examples"))
        pictures.ready.connect(self._on_ready)

    def show_concept(self, concept: Concept) -> None:
        self._tiles = {}
        clear(self._column)
        for verdict in Verdict:
            for example in concept.examples:
                if example.verdict is verdict:
                    self._column.addWidget(self._line(example))
        if not concept.examples:
            none = self.tr("No examples yet. On the Label page, F7 adds the image on screen.")
            self._column.addWidget(plain_label(none, tone=Tone.MUTED, wrap=True))

    def _line(self, example: Example) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE + 4)
        if example.has_picture:
            tile = self._tiles[example.uid] = ThumbnailTile(self._theme, side=_SIDE)
            tile.set_mark(MARKS[example.verdict])
            grid.addWidget(tile, 0, 0, Qt.AlignmentFlag.AlignTop)
            self._pictures.ask_example(example.uid)
        else:
            grid.addWidget(MarkView(self._theme, MARKS[example.verdict]), 0, 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr("{verdict}: {reason}").format(verdict=verdict_words(example.verdict), reason=example.reason)
        grid.addWidget(plain_label(breakable(words), wrap=True), 0, 1, Qt.AlignmentFlag.AlignTop)
        remove = QPushButton(self.tr("Take out"))
        remove.setAutoDefault(False)
        remove.setAccessibleName(self.tr("Take out: {words}").format(words=words))
        remove.clicked.connect(lambda: self.removed.emit(example.uid))
        grid.addWidget(remove, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        return holder

    def _on_ready(self, key: str, picture: QPixmap) -> None:
        tile = self._tiles.get(key)
        if tile is not None:
            tile.show_picture(picture)
