"""Whether what was planned is still what has been said, and when to plan again."""

from PySide6.QtCore import QObject, QTimer, Signal

from labeler.app.changes import Changes
from labeler.gui.bridge import Bridge

_SETTLE_MS = 1_000
"""Answers and images that arrive together are planned together, once they have settled."""


class Freshness(QObject):
    """Stale from the start: nothing is planned yet. `settled` some time after a change."""

    settled = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_stale = True
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE_MS)
        self._settling.timeout.connect(self.settled)
        bridge.changed.connect(self._on_changed)

    def wait_again(self) -> None:
        """Let it settle a little longer."""
        self._settling.start()

    def stop(self) -> None:
        self._settling.stop()

    def _on_changed(self, changes: Changes) -> None:
        if changes.answers or changes.taxonomy or changes.images_added or changes.people:
            self.is_stale = True
            # Not begun anew: where changes never end, it is planned now and then all the same.
            if not self._settling.isActive():
                self._settling.start()
