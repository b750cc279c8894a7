"""The visual dictionary beside the image: what a concept looks like, and where *of* ends and *in* begins."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from labeler.domain.concept import Concept, Example, Taxonomy
from labeler.domain.ids import ConceptUid
from labeler.domain.words import Verdict
from labeler.gui.label.pictures import Pictures
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.marks import Mark, MarkView
from labeler.gui.widgets.plain import breakable, plain_label
from labeler.gui.widgets.section_title import SectionTitle
from labeler.gui.widgets.thumbnail_tile import ThumbnailTile

_TONES = {Verdict.IDEAL: Tone.GOOD, Verdict.IN: Tone.IN, Verdict.NOT_IDEAL: Tone.WRONG}
_MARKS = {Verdict.IDEAL: Mark.OF, Verdict.IN: Mark.IN, Verdict.NOT_IDEAL: Mark.ABSENT}
assert set(_TONES) == set(_MARKS) == set(Verdict)
_IN_A_ROW = 3


class Dictionary(QScrollArea):
    """One concept at a time, or nothing."""

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._shown: Concept | None = None
        self._titles = {
            Verdict.IDEAL: self.tr("ideal"),
            Verdict.IN: self.tr("only in it"),
            Verdict.NOT_IDEAL: self.tr("not ideal"),
        }
        self._tiles: dict[str, ThumbnailTile] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Visual dictionary"))
        pictures.ready.connect(self._on_ready)
        self.clear()

    def clear(self) -> None:
        self._shown = None
        self._put([plain_label(self.tr("Choose a concept to see what it looks like."), tone=Tone.MUTED, wrap=True)])

    def show_concept(self, uid: ConceptUid, taxonomy: Taxonomy) -> None:
        concept = taxonomy.concept(uid)
        if concept == self._shown:
            return
        self._shown = concept
        self._tiles = {}
        parts: list[QWidget] = [plain_label(breakable(concept.name), strong=True, wrap=True)]
        if concept.definition:
            parts.append(_wrapped(concept.definition))
        for title, text in (
            (self.tr("Must be seen"), concept.must_see),
            (self.tr("Must not be seen"), concept.must_not_see),
        ):
            if text:
                parts += [plain_label(title, tone=Tone.MUTED, size=TextSize.SMALL, strong=True), _wrapped(text)]
        pictured = [example for example in concept.examples if example.has_picture]
        if pictured:
            parts.append(self._grid(pictured))
        parts += [self._line(example) for example in concept.examples if not example.has_picture]
        if concept.confused_with:
            names = ", ".join(taxonomy.concept(other).name for other in concept.confused_with)
            parts.append(_wrapped(self.tr("Often confused with {names}").format(names=names)))
        self._put(parts)

    def _put(self, parts: list[QWidget]) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * SPACE, 2 * SPACE - 4, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(SectionTitle(self._theme, self.tr("Visual dictionary")))
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inside)

    def _grid(self, examples: list[Example]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE)
        for place, example in enumerate(examples):
            tile = ThumbnailTile(self._theme, side=76, caption_lines=3)
            tile.set_frame(_TONES[example.verdict])
            tile.set_mark(_MARKS[example.verdict])
            tile.set_caption(f"{self._titles[example.verdict]}: {example.reason}")
            self._tiles[example.uid] = tile
            grid.addWidget(tile, place // _IN_A_ROW, place % _IN_A_ROW, Qt.AlignmentFlag.AlignTop)
            self._pictures.ask_example(example.uid)
        grid.setColumnStretch(_IN_A_ROW, 1)
        return holder

    def _line(self, example: Example) -> QWidget:
        """An example in words: its mark, and the reason."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.addWidget(MarkView(self._theme, _MARKS[example.verdict]), 0, 0, Qt.AlignmentFlag.AlignTop)
        words = f"{self._titles[example.verdict]}: {example.reason}"
        grid.addWidget(plain_label(breakable(words), tone=Tone.MUTED, size=TextSize.SMALL, wrap=True), 0, 1)
        grid.setColumnStretch(1, 1)
        return holder

    def _on_ready(self, key: str, picture: QPixmap) -> None:
        tile = self._tiles.get(key)
        if tile is not None:
            tile.show_picture(picture)


def _wrapped(text: str) -> QWidget:
    return plain_label(breakable(text), wrap=True)
