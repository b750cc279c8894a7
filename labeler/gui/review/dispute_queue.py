"""Which image comes next: the list of disagreements, kept up with what was settled here and said elsewhere."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from labeler.app.disputes import Dispute
from labeler.app.sheet import sheet_images
from labeler.domain.ids import ImageId
from labeler.domain.names import shown
from labeler.gui.bridge import Bridge
from labeler.gui.review.dispute_list import DisputeList, DisputeRows
from labeler.gui.review.reviewing import Reviewing
from labeler.gui.review.words import dispute_words
from labeler.gui.theme.theme import Theme


class DisputeQueue(QObject):
    """`wanted` carries the image that comes now, None where there is none; `read_again` says that something else may
    have been said of the one that is looked at, which `image_now` names. `settled`: that one is settled here.

    While it `is_held`, nothing that comes from elsewhere takes it away.
    """

    wanted = Signal(object)
    read_again = Signal()
    settled = Signal()

    def __init__(
        self,
        bridge: Bridge,
        reviewing: Reviewing,
        theme: Theme,
        image_now: Callable[[], ImageId | None],
        is_held: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._reviewing = bridge, reviewing
        self._image_now, self._is_held = image_now, is_held
        self.list = DisputeList(theme, DisputeRows(self._names, self._told))
        self.list.chosen.connect(lambda image_id: self.wanted.emit(ImageId(image_id)))
        reviewing.looked.connect(self._on_looked)
        reviewing.went.connect(self._on_went)

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        return self._reviewing.now.disputes if self._reviewing.now else ()

    def told(self, image_id: ImageId) -> str:
        """How far labelers are apart on an image; "" where they are not."""
        place = self.list.rows.place_of(image_id)
        return "" if place is None else self._told(self.list.rows.disputes[place])[1]

    def next(self) -> None:
        """To the next image; this one stays in the list."""
        self.list.step(1)

    def _on_looked(self) -> None:
        """The image stays while it is being looked at; where it has gone from the list, the next one comes."""
        image_id, row = self._image_now(), self._row
        was_listed = self.list.rows.place_of(image_id) is not None
        self.list.show_disputes(self.disputes, place=row)
        place = self.list.rows.place_of(image_id)
        if place is not None:
            self.list.show_disputes(self.disputes, place=place)
        if image_id is None or (was_listed and place is None and not self._is_held()):
            self.wanted.emit(self.list.image_id)
        else:
            self.read_again.emit()

    def _on_went(self, ids: frozenset[ImageId]) -> None:
        self.list.show_disputes(self.disputes, place=self._row)
        if self._image_now() in ids:
            self.wanted.emit(self.list.image_id)
            self.settled.emit()

    @property
    def _row(self) -> int:
        return max(self.list.currentIndex().row(), 0)

    def _told(self, dispute: Dispute) -> tuple[str, str]:
        now = self._reviewing.now
        is_sent_back = now is not None and dispute.image_id in now.waiting
        return dispute_words(dispute, self._bridge.project.taxonomy(), is_sent_back=is_sent_back)

    def _names(self, ids: Sequence[ImageId]) -> dict[ImageId, str]:
        return {image.id: shown(image.name) for image in sheet_images(self._bridge.project, ids)}
