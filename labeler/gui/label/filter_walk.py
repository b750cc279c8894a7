"""Walks from image to image while a filter is on, and keeps count, without ever keeping the window waiting."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from labeler.app.changes import Changes
from labeler.app.filter_searching import search_left, search_listed, search_untouched
from labeler.app.filtering import Matches, Nowhere, offered
from labeler.domain.draft import Pass
from labeler.domain.filter import Filter
from labeler.domain.ids import ImageId
from labeler.gui.bridge import Bridge
from labeler.gui.label.filter_bar import FilterBar

_START = ImageId(0)


class FilterWalk(QObject):
    """`arrived` carries the id of the image to show, `told` a sentence why there is none.

    Near images are found at once, before the call returns; far ones between the events of the window.
    """

    arrived = Signal(object)
    told = Signal(str)

    def __init__(self, bridge: Bridge, bar: FilterBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._bar = bar
        self._matches: Matches | None = None
        self._waiting: Callable[[], ImageId | Nowhere] | None = None
        self._search: Iterator[ImageId | None] = iter(())
        self._ending = ""
        self._between = QTimer(self)
        self._between.timeout.connect(self._go_on)
        bridge.changed.connect(self._on_changed)
        bridge.labeler_changed.connect(self._on_labeler)

    @property
    def only(self) -> Filter:
        """The filter that holds."""
        return self._matches.only if self._matches else Filter()

    @property
    def is_on(self) -> bool:
        return self._matches is not None

    @property
    def is_looking(self) -> bool:
        """Whether something is still being counted or searched."""
        return self._between.isActive()

    def close(self) -> None:
        """Ends all counting and searching, before the project is let go."""
        self._forget()

    def open_bar(self) -> None:
        """Lets the labeler choose what is shown."""
        if self._bridge.labeler is not None:
            project = self._bridge.project
            self._bar.open(project.taxonomy(), offered(project, self._bridge.labeler))

    def take(self, only: Filter, *, at: ImageId) -> None:
        """Lets `only` hold from now on; the image on the desk, with the id `at`, stays where it is let through."""
        self._forget()
        labeler = self._bridge.labeler
        if labeler is None or not only.is_on:
            return
        matches = self._matches = Matches(self._bridge.project, labeler, only)

        def nearest() -> ImageId | Nowhere:
            found = matches.next(ImageId(at - 1))
            return matches.next(_START) if found is Nowhere.AT_THE_END else found

        self._await(nearest, ending="")

    def step(self, at: ImageId, *, backwards: bool) -> None:
        """To the image beside `at` among those that are shown."""
        matches = self._matches
        if matches is None:
            return
        if backwards:
            self._await(lambda: matches.previous(at), ending=self.tr("This is the first image that the filter shows."))
        else:
            self._await(lambda: matches.next(at), ending=self.tr("This is the last image that the filter shows."))

    def next_to_ask(self, asking: Pass, at: ImageId) -> None:
        """To the next image behind `at` with something left to ask, or from the start; where images are gone through
        again, simply to the next."""
        labeler = self._bridge.labeler
        if self.only.again:
            self.step(at, backwards=False)
        elif labeler is not None:
            look = search_left if self.only.images is None else search_listed
            search = look(self._bridge.project, labeler, self.only, asking, after=at)
            self._look(search, ending=self.tr("Nothing is left to ask where the filter looks: change it, or clear it."))

    def next_untouched(self, at: ImageId) -> None:
        """To the next image behind `at` that this labeler has not answered, or from the start; filter or not."""
        labeler = self._bridge.labeler
        if labeler is not None:
            ending = (
                self.tr("You have answered all that the filter shows: change it, or clear it.")
                if self.is_on
                else self.tr("You have answered every image, or skipped it.")
            )
            self._look(search_untouched(self._bridge.project, labeler, self.only, after=at), ending=ending)

    def _await(self, ask: Callable[[], ImageId | Nowhere], *, ending: str) -> None:
        self._search = iter(())
        self._waiting, self._ending = ask, ending
        self._go_on()

    def _look(self, search: Iterator[ImageId | None], *, ending: str) -> None:
        self._waiting = None
        self._search, self._ending = search, ending
        self._go_on()

    def _go_on(self) -> None:
        """One short step of whatever is under way; the rest follows between events."""
        is_searching = self._search_on() if self._waiting is None else False
        is_counting = self._count_on()
        if self._waiting is not None:
            self._ask_again()
        is_busy = is_searching or is_counting or self._waiting is not None
        if is_busy:
            self._between.start(0)
        else:
            self._between.stop()

    def _search_on(self) -> bool:
        """False when there is no search (any more)."""
        ending, self._ending = self._ending, ""
        try:
            found = next(self._search)
        except StopIteration:
            self._tell(ending)
            return False
        if found is None:
            self._ending = ending
            return True
        self.arrived.emit(found)
        return False

    def _ask_again(self) -> None:
        assert self._waiting is not None
        found = self._waiting()
        if found is Nowhere.NOT_KNOWN_YET:
            return
        self._waiting = None
        ending, self._ending = self._ending, ""
        if isinstance(found, Nowhere):
            self._tell(ending)
        else:
            self.arrived.emit(found)

    def _tell(self, ending: str) -> None:
        if ending:
            self.told.emit(ending)

    def _count_on(self) -> bool:
        """Looks at a few images more; False when all have been counted, or there is nothing to count."""
        matches = self._matches
        if matches is None:
            return False
        has_more = not matches.is_whole and matches.look_on()
        self._bar.show_count(matches.count, matches.readable, is_whole=matches.is_whole)
        return has_more

    def _on_changed(self, changes: Changes) -> None:
        matches = self._matches
        if matches is None:
            return
        if changes.taxonomy:
            # Which concepts were looked for may be another thing now: all is counted anew.
            self._matches = Matches(self._bridge.project, matches.labeler, matches.only)
        elif matches.only.is_of_answers:
            matches.changed(changes.images)
        if changes.images_added:
            matches.images_were_added()
        self._between.start(0)

    def _on_labeler(self) -> None:
        """Nobody goes on with the filter of somebody else."""
        self._forget()
        self._bar.clear()

    def _forget(self) -> None:
        self._matches, self._waiting, self._ending = None, None, ""
        self._search = iter(())
        self._between.stop()
