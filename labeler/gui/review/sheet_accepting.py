"""What is done on a contact sheet: images accepted together, or sent back; and each of these taken back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from labeler.app.changes import Changes
from labeler.app.commands.together import Together
from labeler.app.commands.undo import Undo
from labeler.app.disputes import Opinions, opinions_on
from labeler.app.review.accepting import acceptable, taken_back
from labeler.domain.ids import ImageId
from labeler.domain.names import shown
from labeler.domain.people import Labeler
from labeler.gui.bridge import Bridge
from labeler.gui.review.judging import send_back
from labeler.gui.review.reviewing import Reviewing
from labeler.gui.review.words import accepted_words


class SheetAccepting(QObject):
    """`told` carries the sentence on what came of it. What was done elsewhere is not taken back here."""

    told = Signal(str)

    def __init__(self, bridge: Bridge, reviewing: Reviewing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._reviewing = bridge, reviewing
        self._accepted: list[tuple[ImageId, ...]] = []
        self._sent: list[int] = []
        """How many acts each of the last ones was, for as long as nothing else was done after them."""
        self._is_sending = False
        bridge.changed.connect(self._on_changed)

    def accept(self, ids: Sequence[ImageId]) -> None:
        """Those on which labelers differ stay as they are."""
        found = acceptable(self._bridge.project, ids)
        if found.ids and not self._reviewing.carry_out(found.command, settles=frozenset(found.ids)):
            return
        if found.ids:
            self._accepted.append(found.ids)
        self.told.emit(accepted_words(len(found.ids), found.left))

    def send_back(self, opinions: Opinions, labelers: Sequence[Labeler], reason: str) -> None:
        """To these of those who answered an image."""
        before = sum(each.sent_back is not None for each in opinions.opinions)
        self._is_sending = True
        is_sent = send_back(self._bridge, self._reviewing, opinions, labelers, reason)
        self._is_sending = False
        if is_sent:
            now = opinions_on(self._bridge.project, opinions.image.id)
            self._sent.append(sum(each.sent_back is not None for each in now.opinions) - before)
            self.told.emit(self.tr("Sent back: {name}").format(name=shown(opinions.image.name)))

    def take_back(self) -> None:
        """The last that was done here."""
        if self._sent:
            self._recall(self._sent.pop())
        elif self._accepted:
            ids = self._accepted.pop()
            if self._reviewing.carry_out(taken_back(self._bridge.project, ids)):
                self.told.emit(self.tr("Taken back: they come again when all was compared anew."))
        else:
            self.told.emit(
                self.tr("Nothing was done here that can be taken back. What was done elsewhere is undone there.")
            )

    def _recall(self, count: int) -> None:
        new_uid = self._bridge.project.clock.new_uid
        self._is_sending = True
        if self._reviewing.carry_out(Together(commands=tuple(Undo(uid=new_uid()) for _ in range(count)))):
            self.told.emit(self.tr("Taken back: it is not sent back any more."))
        self._is_sending = False

    def _on_changed(self, changes: Changes) -> None:
        if not self._is_sending:
            self._sent.clear()
