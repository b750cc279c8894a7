"""Whether a project can be left now: not before whoever leaves knows what would not be kept."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from labeler.gui.bridge import Bridge
from labeler.gui.held_back import HeldBack
from labeler.gui.widgets.red_bar import RedBar


class LeavingProject(QObject):
    """Refuses once, and says why; who asks again leaves all the same."""

    def __init__(self, bridge: Bridge, held_back: HeldBack, red_bar: RedBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._held_back, self._red_bar = bridge, held_back, red_bar
        self._is_warned = False

    def is_allowed(self, then: Callable[[], object]) -> bool:
        """Not while something said is not on disk, nor while a job has the file to itself.

        Where a job is cut off for it, `then` is called once that has ended.
        """
        if not self._held_back.may_leave(then):
            return False
        self._bridge.try_again()
        if not self._bridge.is_waiting or self._is_warned:
            return True
        self._is_warned = True
        self._red_bar.say(
            self.tr("The last step is not saved yet. Mend what is in the way, or close again to leave without it.")
        )
        return False
