"""The disagreements of a round, one card each, those that wait first; one at a time is being ended."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from labeler.app.alignment import Standing
from labeler.app.project import Project
from labeler.app.sheet import sheet_images
from labeler.domain.ids import ConceptUid, ImageId
from labeler.gui.alignment.disagreement import DisagreementView, Told, Typed, Wished
from labeler.gui.alignment.words import differs_words, entry_words, said_words
from labeler.gui.asked_images import AskedImages
from labeler.gui.label.pictures import Pictures
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.plain import number_text, plain_label

_MOST = 40
"""Shown at once; the next come as these end."""
Key = tuple[ImageId, ConceptUid]


class Disagreements(QWidget):
    """`wished` carries Wished and the image, `images_asked` AskedImages. What is being typed outlasts a new reading."""

    wished = Signal(object, object)
    images_asked = Signal(object)

    def __init__(self, project: Project, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._theme, self._pictures = project, theme, pictures
        self.cards: dict[Key, DisagreementView] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE)
        self._more = plain_label(tone=Tone.MUTED, wrap=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._column)
        outer.addWidget(self._more)
        pictures.ready.connect(self._on_ready)

    @property
    def has_keys(self) -> bool:
        """Whether the keys are in one of the cards."""
        # Its stub says that there always is one.
        focus: Any = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    @property
    def walk(self) -> tuple[QWidget, ...]:
        """All that the keys come by, card after card."""
        return tuple(widget for card in self.cards.values() for widget in card.walk)

    def show_standing(self, now: Standing | None) -> None:
        """Those of a round; none where there is no round, or nothing is told of it yet."""
        typed = {key: card.typed for key, card in self.cards.items() if card.is_unfolded}
        clear(self._column)
        self.cards = {}
        count = len(now.disagreements) if now else 0
        for told in self._told(now) if now else ():
            key = told.disagreement.image_id, told.disagreement.concept
            self._add(key, told, typed.get(key))
        words = self.tr("And {count} more, which come as these end.")
        self._more.setText(words.format(count=number_text(count - _MOST)))
        self._more.setVisible(count > _MOST)
        self.setVisible(count > 0)

    @property
    def first_waiting(self) -> QWidget | None:
        """What is being typed, or the next that waits."""
        waiting = [card for card in self.cards.values() if not card.told.ended]
        typing = next((card for card in waiting if card.is_unfolded), None)
        if typing is not None:
            return typing.text
        return waiting[0].unfold_button if waiting else None

    def lead_on(self) -> bool:
        """Leads the keys there; False where none waits."""
        first = self.first_waiting
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        return first is not None

    def _told(self, now: Standing) -> list[Told]:
        every, taxonomy = now.disagreements[:_MOST], self._project.taxonomy()
        shown = {image.id: image for image in sheet_images(self._project, [each.image_id for each in every])}
        return [
            Told(
                disagreement=each,
                image=shown[each.image_id],
                question=differs_words(each, taxonomy.concept(each.concept).name),
                said=said_words(now, each),
                ended=entry_words(each.entry) if each.entry else "",
            )
            for each in every
        ]

    def _add(self, key: Key, told: Told, typed: Typed | None) -> None:
        card = self.cards[key] = DisagreementView(self._theme, told)
        card.opened.connect(partial(self._fold_all_but, card))
        card.wished.connect(partial(self._on_wished, told))
        card.image_asked.connect(partial(self._ask_for, told))
        self._column.addWidget(card)
        # At once, not when the event loop gets to it: the keys may be led there.
        card.show()
        self._pictures.ask_image(told.image)
        if typed is not None and not told.ended:
            card.take(typed)

    def _fold_all_but(self, card: DisagreementView) -> None:
        for other in self.cards.values():
            if other is not card:
                other.fold()

    def _on_wished(self, told: Told, wished: Wished) -> None:
        self.wished.emit(wished, told.image)

    def _ask_for(self, told: Told) -> None:
        image_id = told.disagreement.image_id
        self.images_asked.emit(AskedImages(title=told.question, ids=(image_id,), notes={image_id: told.said}))

    def _on_ready(self, digest: str, picture: QPixmap) -> None:
        for card in self.cards.values():
            if card.told.image.digest == digest:
                card.show_picture(picture)
