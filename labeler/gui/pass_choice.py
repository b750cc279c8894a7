"""The control for the pass: its name, the menu of all of them, and what is left in each."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from labeler.domain.draft import Pass
from labeler.gui.bridge import Bridge
from labeler.gui.keys import Keys
from labeler.gui.label.choosing import Choosing
from labeler.gui.label.desk import Desk
from labeler.gui.label.left_counter import LeftCounter
from labeler.gui.passes import PassMenu, pass_name
from labeler.gui.top_bar import TopBar

_MOST_COUNTED = 20
"""Passes whose images are counted: more would cost memory in a project of a million images."""


class PassChoice(QObject):
    """`chosen` follows a choice in the menu, once the desk asks that way."""

    chosen = Signal()

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        top: TopBar,
        choosing: Choosing,
        keys: Callable[[], Keys],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._top = top
        self._choosing = choosing
        self._keys = keys
        self._menu = PassMenu(top.asking.menu(), self._choose)
        self._left = LeftCounter(bridge, self)
        self._left.counted.connect(lambda: self._menu.show_left(self._left_in))
        top.asking.menu().aboutToShow.connect(self._fill)
        top.asking.menu().aboutToHide.connect(self._left.stop)
        desk.pass_changed.connect(self.show_name)
        bridge.changed.connect(lambda changes: self.show_name() if changes.taxonomy else None)

    def show_name(self) -> None:
        self._top.show_pass(pass_name(self._desk.asking, self._bridge.project.taxonomy()))

    def _fill(self) -> None:
        self._menu.fill(self._bridge.project.taxonomy(), self._desk.asking, self._left_in, self._key)
        self._left.count(self._menu.passes[:_MOST_COUNTED])

    def _left_in(self, asking: Pass) -> int | None:
        return self._left.left_in(asking) if asking in self._menu.passes[:_MOST_COUNTED] else None

    def _key(self, asking: Pass) -> str:
        action = self._choosing.passes_by_key.get(asking)
        return self._keys().shown(action) if action is not None else ""

    def _choose(self, asking: Pass) -> None:
        self._desk.ask(asking)
        self.chosen.emit()
