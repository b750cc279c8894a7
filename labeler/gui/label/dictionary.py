"""The visual dictionary beside the image: what a concept looks like, and where *of* ends and *in* begins."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from labeler.domain.concept import Concept, Example, Taxonomy
from labeler.domain.concept_dictionary import Change
from labeler.domain.ids import ConceptUid
from labeler.domain.words import Verdict
from labeler.gui.concepts.words import parts_words, verdict_words
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
_SIDE = 76
"""Logical pixels of a picture."""


class Dictionary(QScrollArea):
    """One concept at a time, or nothing. `seen` carries its uid when the labeler says that a change of it was seen,
    `similar_asked` when more images like those of it are wanted."""

    seen = Signal(str)
    similar_asked = Signal(str)

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._shown: Concept | None = None
        self._change: Change | None = None
        self._tiles: dict[str, ThumbnailTile] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Visual dictionary"))
        pictures.ready.connect(self._on_ready)
        self.clear()

    def clear(self) -> None:
        self._shown = self._change = None
        self._put([plain_label(self.tr("Choose a concept to see what it looks like."), tone=Tone.MUTED, wrap=True)])

    def show_concept(self, uid: ConceptUid, taxonomy: Taxonomy, change: Change | None = None) -> None:
        """`change`: what of it this labeler has not seen yet, if anything."""
        concept = taxonomy.concept(uid)
        if concept == self._shown and change == self._change:
            return
        self._shown, self._change = concept, change
        self._tiles = {}
        parts: list[QWidget] = [plain_label(breakable(concept.name), strong=True, wrap=True)]
        if change is not None:
            parts.append(self._banner(change))
        if concept.definition:
            parts.append(_wrapped(concept.definition))
        for title, text in (
            (self.tr("Must be seen"), concept.must_see),
            (self.tr("Must not be seen"), concept.must_not_see),
        ):
            if text:
                parts += [_title(title), _wrapped(text)]
        for verdict in Verdict:
            parts += self._group(verdict, [each for each in concept.examples if each.verdict is verdict])
        confused = [other.name for other in map(taxonomy.find, concept.confused_with) if other is not None]
        if confused:
            parts += [_title(self.tr("Often confused with")), _wrapped(", ".join(confused))]
        parts.append(self._similar(concept))
        self._put(parts)

    def _banner(self, change: Change) -> QWidget:
        """What is new to this labeler, until they say that they have seen it."""
        banner = QFrame()
        banner.setObjectName("dictionaryChange")
        column = QVBoxLayout(banner)
        column.setContentsMargins(0, 0, 0, 0)
        words = self.tr("Changed since you last looked: {parts}").format(parts=parts_words(change.parts))
        column.addWidget(plain_label(words, tone=Tone.LOOK, strong=True, wrap=True))
        button = QPushButton(self.tr("Seen"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleDescription(words)
        button.clicked.connect(lambda: self.seen.emit(change.concept.uid))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return banner

    def _similar(self, concept: Concept) -> QWidget:
        button = QPushButton(self.tr("Find more like it"))
        button.setProperty("variant", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(self.tr("Find more images like those of {name}").format(name=concept.name))
        button.clicked.connect(lambda: self.similar_asked.emit(concept.uid))
        return button

    def _group(self, verdict: Verdict, examples: list[Example]) -> list[QWidget]:
        """All examples of one kind: those with a picture, then those in words."""
        if not examples:
            return []
        pictured = [self._pictured(example) for example in examples if example.has_picture]
        said = [_reason(example) for example in examples if not example.has_picture]
        return [self._heading(verdict), *pictured, *said]

    def _heading(self, verdict: Verdict) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, SPACE // 2, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(MarkView(self._theme, _MARKS[verdict]))
        row.addWidget(plain_label(verdict_words(verdict), tone=_TONES[verdict], size=TextSize.SMALL, strong=True), 1)
        return holder

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

    def _pictured(self, example: Example) -> QWidget:
        """The picture with all of its reason beside it: below, there would be no room for the words."""
        tile = self._tiles[example.uid] = ThumbnailTile(self._theme, side=_SIDE)
        tile.set_frame(_TONES[example.verdict])
        tile.set_mark(_MARKS[example.verdict])
        tile.setAccessibleName(example.reason)
        self._pictures.ask_example(example.uid)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_reason(example), 1)
        return holder

    def _on_ready(self, key: str, picture: QPixmap) -> None:
        tile = self._tiles.get(key)
        if tile is not None:
            tile.show_picture(picture)


def _wrapped(text: str) -> QWidget:
    return plain_label(breakable(text), wrap=True)


def _title(text: str) -> QWidget:
    return plain_label(text, tone=Tone.MUTED, size=TextSize.SMALL, strong=True, wrap=True)


def _reason(example: Example) -> QWidget:
    """Why it is an example."""
    return plain_label(breakable(example.reason), tone=Tone.MUTED, size=TextSize.SMALL, wrap=True)
