"""Which answer of an image is pointed at: its boxes alone are shown then, and keys are about it."""

from PySide6.QtCore import QObject

from labeler.app.disputes import Opinion
from labeler.gui.bridge import Bridge
from labeler.gui.canvas.canvas import Canvas
from labeler.gui.concept_looks import looks_of
from labeler.gui.review.judging import Judging
from labeler.gui.review.opinions_panel import OpinionsPanel
from labeler.gui.review.overlay import opinion_boxes

_NOWHERE = -1


class Pointing(QObject):
    """Shows boxes on the canvas; while something is drawn there, nobody asks it to."""

    def __init__(
        self, bridge: Bridge, judging: Judging, panel: OpinionsPanel, canvas: Canvas, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._judging, self._panel, self._canvas = bridge, judging, panel, canvas
        self._place = _NOWHERE

    @property
    def opinion(self) -> Opinion | None:
        """The answer that is pointed at, None where it is all of them."""
        return self._judging.opinion(self._place)

    def forget(self) -> None:
        """Another image: all answers again."""
        self._place = _NOWHERE

    def point(self, place: int | None) -> None:
        """Shows the boxes of one answer alone; of all where it is the one already, or None."""
        self._place = _NOWHERE if place is None or place == self._place else place
        self.show()

    def step(self, by: int) -> None:
        """To the next answer, round and round."""
        count = len(self._panel.cards)
        if count:
            first = 0 if by > 0 else count - 1
            self.point(first if self._place == _NOWHERE else (self._place + by) % count)

    def pick(self) -> None:
        """What the labeler who is pointed at said is held."""
        self._judging.pick(self._place)

    def show(self) -> None:
        """The boxes, and whose they are."""
        opinions = self._judging.opinions
        if opinions is None:
            return
        if self.opinion is None:
            self._place = _NOWHERE
        only = None if self._place == _NOWHERE else self._place
        self._panel.show_current(only)
        looks = looks_of(self._bridge.project.taxonomy())
        self._canvas.set_boxes(opinion_boxes(opinions.opinions, looks, only=only))
