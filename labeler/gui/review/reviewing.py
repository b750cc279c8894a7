"""What is to be reviewed, looked for on a thread of its own, and kept up with what the lead says meanwhile."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from labeler.app.changes import Changes
from labeler.app.command import Command
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.ids import ImageId
from labeler.gui.bridge import Bridge
from labeler.gui.readiness.checking import Checking

if TYPE_CHECKING:
    from labeler.app.review.looking import Reviewed

_REST_MS = 300
"""After the last change: several in a row are looked at once."""
_NONE: frozenset[ImageId] = frozenset()


def _look(project: Project, watch: Watch) -> "Reviewed":
    # Late, and on the job's own thread: arrays cost several times what the window costs to load.
    from labeler.app.review.looking import look

    return look(project, watch)


class Reviewing(QObject):
    """`looked` when all was looked for anew, `went` when images were settled here (a frozenset of their ids),
    `led` carries the image that an undo or redo is about, `refused` a sentence why something was not done."""

    looked = Signal()
    went = Signal(object)
    led = Signal(object)
    refused = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.now: Reviewed | None = None
        self.checking = Checking(bridge.project, _look, self)
        self._is_stale, self._is_seen = True, False
        self._own, self._gone = _NONE, _NONE
        self._was_refused = False
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self.look)
        self.checking.looked.connect(self._on_looked)
        self.checking.refused.connect(lambda _error: self._on_cut_off())
        self.checking.stopped.connect(self._on_cut_off)
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_refused)

    @property
    def is_waiting(self) -> bool:
        """Whether another look is under way, or due."""
        return self.checking.is_running or (self._is_seen and self._resting.isActive())

    def be_seen(self, is_seen: bool) -> None:
        """Nothing is looked for while nobody sees it."""
        self._is_seen = is_seen
        if is_seen:
            self.look()

    def look(self) -> None:
        """Looks where anything has changed since; while that is under way, afterwards."""
        if self._is_stale and self._is_seen and not self.checking.is_running:
            self._is_stale = False
            self._gone = _NONE
            self.checking.start()

    def carry_out(self, command: Command, *, settles: frozenset[ImageId] = _NONE) -> bool:
        """Whether it was carried out: what was refused is told, what cannot be written is tried again by the bridge."""
        self._own, self._was_refused = settles, False
        self._bridge.execute(command)
        return not self._was_refused and not self._bridge.is_waiting

    def close_down(self) -> None:
        self._resting.stop()
        self.checking.close_down()

    def _on_looked(self, found: "Reviewed") -> None:
        self.now = found.without(self._gone)
        self.looked.emit()
        self._again()

    def _on_cut_off(self) -> None:
        """Whoever opens the page again has it looked for again."""
        self._is_stale = True

    def _again(self) -> None:
        if self._is_stale:
            self._resting.start()

    def _on_refused(self, why: str) -> None:
        self._own, self._was_refused = _NONE, True
        if self._is_seen:
            self.refused.emit(why)

    def _on_changed(self, changes: Changes) -> None:
        own, self._own = self._own, _NONE
        if own and changes.images <= own:
            self._gone |= own
            if self.now is not None:
                self.now = self.now.without(own)
            self.went.emit(own)
            return
        if any((changes.answers, changes.taxonomy, changes.people, changes.images_added, changes.policy)):
            self._is_stale = True
            self._resting.start()
        if changes.goes_to is not None and self._is_seen:
            self.led.emit(changes.goes_to)
