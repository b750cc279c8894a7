"""Finding images: the filter and the field for a number or a name, and how the desk walks while a filter is on."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent

from labeler.app.filter_searching import coming_up_within
from labeler.app.lists import lists_of
from labeler.domain.draft import Pass, Way
from labeler.domain.filter import Filter
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.gui.bridge import Bridge
from labeler.gui.keys import Keys, PageAction
from labeler.gui.label.desk import Desk
from labeler.gui.label.filter_bar import FilterBar
from labeler.gui.label.filter_walk import FilterWalk
from labeler.gui.label.go_to import GoTo
from labeler.gui.label.stage import Stage
from labeler.gui.theme.theme import Theme


class Finding(QObject):
    """Guides the desk while a filter is on. `left` gives the focus back; `told` is a sentence why nothing came."""

    left = Signal()
    told = Signal(str)

    def __init__(self, bridge: Bridge, desk: Desk, stage: Stage, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self.bar = FilterBar(theme)
        self.walk = FilterWalk(bridge, self.bar, self)
        self.go_to = GoTo(theme, bridge.project, stage)
        self._list_name = ""
        self.bar.filtered.connect(self._on_filtered)
        self.bar.left.connect(self.left)
        self.go_to.left.connect(self.left)
        self.walk.arrived.connect(desk.show_image)
        self.walk.told.connect(self.told)
        self.go_to.chosen.connect(self._on_chosen)
        desk.be_guided(self)

    @property
    def deeds(self) -> dict[PageAction, Callable[[], object]]:
        """What the keys do."""
        return {
            PageAction.FILTER: self.walk.open_bar,
            PageAction.GO_TO: self.go_to.open,
            PageAction.NEXT_UNTOUCHED: lambda: self.walk.next_untouched(self._desk.place),
        }

    def go_through(self, name: str, ids: Iterable[ImageId]) -> None:
        """Leads through these images in the free pass, whatever was said of them; `name` is what they are called."""
        self.bar.clear()
        if self._desk.asking.way is not Way.FREE:
            self._desk.ask(Pass(way=Way.FREE))
        only = Filter(images=frozenset(ids), list_name=name, again=True)
        self.bar.hold(only, self._bridge.project.taxonomy())

    def press(self, event: QKeyEvent) -> bool:
        """The key on the bar's button is heard at the image too, while the bar is there."""
        is_heard = self.bar.isVisible() and self.bar.is_clearing(event)
        if is_heard:
            self.bar.clear()
        return is_heard

    @property
    def is_on(self) -> bool:
        return self.walk.is_on

    def step(self, place: ImageId, *, backwards: bool) -> None:
        self.walk.step(place, backwards=backwards)

    def next_to_ask(self, asking: Pass, place: ImageId) -> None:
        self.walk.next_to_ask(asking, place)

    def coming_up(self, asking: Pass, place: ImageId) -> tuple[Image, ...]:
        labeler = self._bridge.labeler
        if labeler is None:
            return ()
        return coming_up_within(self._bridge.project, labeler, self.walk.only, asking, after=place)

    def use_keys(self, keys: Keys) -> None:
        self.bar.use_keys(keys)

    def close_down(self) -> None:
        """Ends counting and searching, before the project is let go."""
        self.walk.close()
        self.go_to.close_down()

    def _on_filtered(self, only: Filter) -> None:
        """A list that was sent to a pass brings that pass with it, once."""
        was, self._list_name = self._list_name, "" if only.again else only.list_name
        if self._list_name and self._list_name != was:
            self._ask_as_sent(self._list_name)
        self.walk.take(only, at=ImageId(1) if only.again else self._desk.place)

    def _ask_as_sent(self, name: str) -> None:
        taxonomy = self._bridge.project.taxonomy()
        asking = next((each.asking for each in lists_of(self._bridge.project) if each.name == name), self._desk.asking)
        concept = None if asking.concept is None else taxonomy.find(asking.concept)
        is_asked = asking.concept is None or (concept is not None and concept.is_open)
        if is_asked and asking != self._desk.asking:
            self._desk.ask(asking)

    def _on_chosen(self, image_id: ImageId) -> None:
        self._desk.show_image(image_id)
        self.left.emit()
