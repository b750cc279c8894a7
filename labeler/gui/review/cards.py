"""What stands over the view for a moment: to whom an answer is sent back and why, and what others learn from it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from labeler.app.commands.dictionary_entries import AddExample
from labeler.gui.concepts.add_example import AddExamplePanel
from labeler.gui.concepts.example_picture import example_picture
from labeler.gui.concepts.words import verdict_words
from labeler.gui.contact_sheet.over import OverTheSheet
from labeler.gui.label.showing import Showing
from labeler.gui.label.stage import Stage
from labeler.gui.review.judging import Judging
from labeler.gui.review.send_back import SendBackCard
from labeler.gui.theme.theme import Theme


class Cards(QObject):
    """`left` gives the keys back to the view."""

    left = Signal()

    def __init__(self, judging: Judging, stage: Stage, showing: Showing, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._judging, self._canvas, self._showing = judging, stage.canvas, showing
        self.back = SendBackCard(theme, parent)
        self.example = AddExamplePanel(theme, parent)
        self._over = [OverTheSheet(card, theme, parent) for card in (self.back, self.example)]
        self.back.given.connect(judging.send_back)
        self.back.left.connect(self.left)
        self.example.given.connect(self._on_given)
        self.example.left.connect(self.left)

    @property
    def is_free(self) -> bool:
        """Whether nothing stands over it."""
        return self.open is None

    @property
    def open(self) -> SendBackCard | AddExamplePanel | None:
        """The one that is there: what it asks is what the keys answer."""
        return next((card for card in (self.back, self.example) if not card.isHidden()), None)

    def ask_back(self) -> None:
        """To whom it is sent back, of those who said something of it."""
        opinions = self._judging.opinions
        if opinions is not None and opinions.opinions and self.is_free:
            self.back.ask([each.labeler for each in opinions.opinions])

    def ask_example(self) -> None:
        """What the image, or the selected box of it, shows, for the visual dictionary."""
        ready = self._showing.ready
        if ready is None or self._judging.opinions is None or not self.is_free:
            return
        canvas = self._canvas
        box = next((view.box for view in canvas.boxes if view.key == canvas.selected_key), None)
        self.example.ask(self._judging.candidates(), example_picture(ready.picture, ready.full, box))

    def put_away(self) -> None:
        """The image is another one: what was asked about the one before is not asked any more."""
        for card in (self.back, self.example):
            card.hide()

    def entry_words(self) -> str:
        """What becomes of the next settlement besides: gold, and into the dictionary; "" for nothing."""
        gold = self.tr("As gold: mixed in unseen, to see how well labelers do.") if self._judging.is_gold else ""
        return " ".join(words for words in (gold, self._dictionary_words()) if words)

    def _dictionary_words(self) -> str:
        entry = self._judging.entry
        if entry is None:
            return ""
        found = next((each for each in self._judging.candidates() if each.uid == entry.concept), None)
        return self.tr("With it into the dictionary: {concept}, {verdict}: {reason}").format(
            concept=found.name if found else "",
            verdict=verdict_words(entry.example.verdict),
            reason=entry.example.reason,
        )

    def _on_given(self, entry: AddExample) -> None:
        self._judging.take_entry(entry)
