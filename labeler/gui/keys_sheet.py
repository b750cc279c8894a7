"""The sheet of all keys: what each does, read from the one list of keys."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from labeler.app.project import Project
from labeler.domain.question import Reply
from labeler.gui.keys import BOX_KEYS, PAGE_KEYS, REPLY_KEYS, BoxAction, Key, PageAction
from labeler.gui.settings_page import SETTINGS_KEY
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.keycap import Keycap
from labeler.gui.widgets.plain import plain_label
from labeler.gui.widgets.section_title import SectionTitle

_Row = tuple[tuple[Key, ...], str]


class KeysSheet(QWidget):
    """Three columns: answers, concepts and steps, boxes."""

    def __init__(self, theme: Theme, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._project = project
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("All keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.setFocusProxy(self._area)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._area.setWidget(self._sheet())

    def _sheet(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(*(4 * SPACE,) * 4)
        column.setSpacing(2 * SPACE)
        column.addWidget(plain_label(self.tr("All keys"), size=TextSize.LARGE, strong=True))
        column.addWidget(plain_label(self.tr("Esc goes back to the image."), tone=Tone.MUTED))
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(self._card(self.tr("Answers"), self._answers()), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._card(self.tr("Concepts"), self._concepts()), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._card(self.tr("Images"), self._steps()), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._card(self.tr("Boxes"), self._boxes()), 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return inside

    def _answers(self) -> Iterable[_Row]:
        for reply, keys in REPLY_KEYS.items():
            if reply is Reply.REASON:
                yield keys[:6:5], self.tr("the reason of this number, 1 to 6")
            else:
                yield keys[:1], self.tr(reply.value)

    def _concepts(self) -> Iterable[_Row]:
        for concept in self._project.taxonomy().open_concepts:
            if concept.hotkey:
                yield (Key(code=Qt.Key.Key_unknown, shown=concept.hotkey),), concept.name

    def _steps(self) -> Iterable[_Row]:
        for action in PageAction:
            yield PAGE_KEYS[action], self.tr(action.value)
        yield (Key(code=Qt.Key.Key_unknown, shown="Alt+1 … 3"),), self.tr("Label, Insights, Export")
        yield (Key(code=Qt.Key.Key_Comma, shown=SETTINGS_KEY),), self.tr("settings")

    def _boxes(self) -> Iterable[_Row]:
        arrows = (BoxAction.LEFT, BoxAction.RIGHT, BoxAction.UP, BoxAction.DOWN)
        for action in BoxAction:
            if action not in arrows:
                yield BOX_KEYS[action], self.tr(action.value)
        shown = tuple(BOX_KEYS[action][0] for action in arrows)
        yield shown, self.tr("nudge by 1 pixel, with Shift by 10, with Ctrl stretch")
        yield (Key(code=Qt.Key.Key_Space, shown="Space"),), self.tr("hold and drag: move the image")
        yield (Key(code=Qt.Key.Key_Alt, shown="Alt"),), self.tr("hold and click: choose a box")

    def _card(self, title: str, rows: Iterable[_Row]) -> QWidget:
        card = Card(self._theme)
        grid = QGridLayout(card)
        grid.setContentsMargins(*(2 * SPACE,) * 4)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        grid.addWidget(SectionTitle(self._theme, title), 0, 0, 1, 2)
        for place, (keys, words) in enumerate(rows, start=1):
            caps = QHBoxLayout()
            caps.setSpacing(SPACE // 2)
            for key in keys:
                caps.addWidget(Keycap(self._theme, key.shown))
            caps.addStretch(1)
            grid.addLayout(caps, place, 0)
            said = plain_label(words, wrap=True)
            said.setMinimumWidth(self._theme.tokens.scaled(150))
            grid.addWidget(said, place, 1)
        return card
