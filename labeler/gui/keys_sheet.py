"""The sheet of all keys: what each does, read from the one list of keys with this user's changes."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from labeler.domain.question import Reply
from labeler.gui.bridge import Bridge
from labeler.gui.key import Key
from labeler.gui.key import said as said_part
from labeler.gui.key_words import words_of
from labeler.gui.keys import ARROWS, VIEW, Action, BoxAction, PageAction
from labeler.gui.language import said
from labeler.gui.review.review_keys import OF_DISAGREEMENTS, OF_SHEETS, ReviewAction, keys_of
from labeler.gui.review.review_keys import words_of as review_words
from labeler.gui.segment_keys import shown_segment_keys
from labeler.gui.tabs import tab_titles, tabs_of
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.user_keys import UserKeys
from labeler.gui.user_settings import SETTINGS_KEY
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.keycap import Keycap
from labeler.gui.widgets.plain import plain_label
from labeler.gui.widgets.section_title import SectionTitle

_Row = tuple[tuple[str, ...], str]
"""What is printed on the keys, and what they do."""
_CARD = 360
"""Logical pixels that a card needs; it grows with the text."""
_MOST_COLUMNS = 4
_MOST_PRINTED = 3


class KeysSheet(QWidget):
    """Cards in as many columns as there is room for: answers, images, view, boxes, concepts; for a lead, Review too."""

    def __init__(self, theme: Theme, bridge: Bridge, keys: UserKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        self._keys = keys
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setProperty("variant", "reading")
        self._area.setAccessibleName(self.tr("All keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.setFocusProxy(self._area)
        self._columns = _MOST_COLUMNS
        keys.changed.connect(self._fill_again)
        theme.changed.connect(self._fill_again)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self._columns:
            self._fill_again()

    def _fill_again(self) -> None:
        if self.isVisible():
            self._columns = self._fitting()
            self._area.setWidget(self._sheet())

    def _fitting(self) -> int:
        room = self.width() - 8 * SPACE
        return min(max(room // self._theme.tokens.scaled(_CARD), 1), _MOST_COLUMNS)

    def _sheet(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(*(4 * SPACE,) * 4)
        column.setSpacing(2 * SPACE)
        column.addWidget(plain_label(self.tr("All keys"), size=TextSize.LARGE, strong=True))
        column.addWidget(plain_label(self.tr("Esc goes back. Settings: choose keys of your own."), tone=Tone.MUTED))
        column.addLayout(self._cards())
        column.addStretch(1)
        return inside

    def _cards(self) -> QHBoxLayout:
        """Each card under the shortest column."""
        cards = {
            self.tr("Answers"): tuple(self._answers()),
            self.tr("Images"): tuple(self._steps()),
            self.tr("View"): tuple(self._view()),
            self.tr("Boxes"): tuple(self._boxes()),
            self.tr("Concepts"): tuple(self._concepts()),
        }
        if self._bridge.is_lead:
            cards[self.tr("Review: disagreements")] = tuple(self._of_review(OF_DISAGREEMENTS))
            cards[self.tr("Review: contact sheets")] = tuple(self._of_review(OF_SHEETS))
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        columns = [QVBoxLayout() for _ in range(self._columns)]
        rows = [0] * self._columns
        for title, lines in cards.items():
            shortest = rows.index(min(rows))
            columns[shortest].addWidget(self._card(title, lines))
            rows[shortest] += len(lines) + 2
        for each in columns:
            each.setSpacing(2 * SPACE)
            each.addStretch(1)
            # Pairs of long keys stand beside the steps from image to image.
            row.addLayout(each, 5 if each is columns[min(1, self._columns - 1)] else 4)
        return row

    def _answers(self) -> Iterable[_Row]:
        for reply in Reply:
            if reply is Reply.REASON:
                yield self._printed(reply)[:6:5], self.tr("the reason of this number, 1 to 6")
            else:
                yield self._printed(reply)[:1], said(words_of(reply))

    def _concepts(self) -> Iterable[_Row]:
        for concept in self._bridge.project.taxonomy().open_concepts:
            if concept.hotkey:
                yield (concept.hotkey,), concept.name

    def _steps(self) -> Iterable[_Row]:
        for action in PageAction:
            if action not in VIEW:
                yield self._printed(action), said(words_of(action))
        titles = tab_titles()
        tabs = [titles[name] for name in tabs_of(is_lead=self._bridge.is_lead)]
        yield (f"{Key.named('Alt+1').shown} … {len(tabs)}",), ", ".join(tabs)
        yield shown_segment_keys(), self.tr("from view to view of a page")
        yield (Key.named(SETTINGS_KEY).shown,), self.tr("settings")

    def _of_review(self, actions: Iterable[ReviewAction]) -> Iterable[_Row]:
        for action in actions:
            keys = tuple(key.shown for key in keys_of(action, self._keys.now))
            # Of nine digits, the first and the last; of what Label has too, the key that its button shows.
            printed = keys[:: len(keys) - 1] if len(keys) > _MOST_PRINTED else keys[:1]
            yield printed, review_words(action).removesuffix(" …")

    def _view(self) -> Iterable[_Row]:
        for action in VIEW:
            yield self._printed(action), said(words_of(action))

    def _boxes(self) -> Iterable[_Row]:
        for action in BoxAction:
            if action not in ARROWS:
                yield self._printed(action), said(words_of(action))
        shown = tuple(self._printed(action)[0] for action in ARROWS)
        yield shown, self.tr("nudge by 1 pixel, with Shift by 10, with Ctrl stretch")
        yield (Key.named("Space").shown,), self.tr("hold and drag: move the image")
        yield (said_part("Alt"),), self.tr("hold and click: choose a box")

    def _printed(self, action: Action) -> tuple[str, ...]:
        return tuple(key.shown for key in self._keys.now.of(action))

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
                caps.addWidget(Keycap(self._theme, key))
            caps.addStretch(1)
            grid.addLayout(caps, place, 0)
            shown = plain_label(words, wrap=True)
            grid.addWidget(shown, place, 1)
        grid.setColumnStretch(1, 1)
        return card
