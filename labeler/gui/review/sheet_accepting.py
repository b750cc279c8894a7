"""Accepts images of a contact sheet together, as those who answered them agree; and takes that back together."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from labeler.app.commands.undo import Undo
from labeler.app.review.accepting import acceptable, taken_back
from labeler.domain.ids import ImageId
from labeler.gui.bridge import Bridge
from labeler.gui.review.reviewing import Reviewing
from labeler.gui.review.words import accepted_words


class SheetAccepting(QObject):
    """`told` carries the sentence on what came of it."""

    told = Signal(str)

    def __init__(self, bridge: Bridge, reviewing: Reviewing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._reviewing = bridge, reviewing
        self._accepted: list[tuple[ImageId, ...]] = []

    def accept(self, ids: Sequence[ImageId]) -> None:
        """Those on which labelers differ stay as they are."""
        found = acceptable(self._bridge.project, ids)
        if found.ids and not self._reviewing.carry_out(found.command, settles=frozenset(found.ids)):
            return
        if found.ids:
            self._accepted.append(found.ids)
        self.told.emit(accepted_words(len(found.ids), found.left))

    def take_back(self) -> None:
        """The last page that was accepted here; before that, the lead's own last act."""
        if not self._accepted:
            self._reviewing.carry_out(Undo(uid=self._bridge.project.clock.new_uid()))
            return
        ids = self._accepted.pop()
        if self._reviewing.carry_out(taken_back(self._bridge.project, ids)):
            self.told.emit(self.tr("Taken back: they come again when all was compared anew."))
