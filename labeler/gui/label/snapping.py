"""Snaps the selected box to the object, computed away from the window's thread and never silently."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from labeler.domain.acts import SnapBox
from labeler.domain.errors import AppError
from labeler.domain.geometry import Box
from labeler.domain.ids import ImageId, RegionUid
from labeler.domain.words import Origin
from labeler.gui.canvas.boxes import find
from labeler.gui.label.on_desk import OnDesk
from labeler.gui.label.showing import Showing
from labeler.gui.label.stage import Stage
from labeler.gui.language import said
from labeler.gui.picture_source import Ready, pixels_behind


@dataclass(frozen=True, slots=True, kw_only=True)
class _Request:
    """Which box of which image was to be snapped, and where it lay then."""

    number: int
    image_id: ImageId
    region: RegionUid
    box: Box


class _Tightening(QRunnable):
    def __init__(self, snapping: "Snapping", request: _Request, ready: Ready) -> None:
        super().__init__()
        self._snapping, self._request, self._ready = snapping, request, ready

    def run(self) -> None:
        # Late, on the worker's thread: an image is on screen before anybody can snap a box on it.
        from labeler.images.snap import snapped

        number = self._request.number
        try:
            box = snapped(pixels_behind(self._ready), self._request.box)
        except AppError as error:
            self._snapping.not_found.emit(number, said(error.what))
            return
        self._snapping.found.emit(number, box)


class Snapping(QObject):
    """Works on the pixels on the canvas, so what is zoomed in is snapped more exactly.

    `found` and `not_found` come from the worker with the number of the request; only the newest counts, and
    only while its box lies where it lay.
    """

    found = Signal(int, object)
    not_found = Signal(int, str)

    def __init__(self, desk: OnDesk, stage: Stage, showing: Showing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stage = stage
        self._showing = showing
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._number = 0
        self._request: _Request | None = None
        self.found.connect(self._on_found)
        self.not_found.connect(self._on_not_found)

    def snap(self) -> None:
        """Asks for the selected box to be tightened; a note says so where none is selected."""
        self._stage.canvas.settle()
        canvas, screen, ready = self._stage.canvas, self._desk.screen, self._showing.ready
        chosen = find(canvas.boxes, canvas.selected_key)
        if screen is None or chosen is None:
            self._stage.note(self.tr("No box is selected: draw one, or choose one with Alt and a click."))
            return
        if ready is None:
            self._stage.note(self.tr("The image is not there yet: nothing to snap to."))
            return
        self._number += 1
        self._request = _Request(
            number=self._number, image_id=screen.image.id, region=RegionUid(chosen.key), box=chosen.box
        )
        self._pool.clear()
        self._pool.start(_Tightening(self, self._request, ready))

    def close(self) -> None:
        """Waits for what is under way; nothing comes of it any more."""
        self._request = None
        self._pool.clear()
        self._pool.waitForDone()

    def _on_found(self, number: int, box: Box) -> None:
        request = self._taken(number)
        if request is None:
            return
        # The image stays even if nothing is left to ask: what was computed has to be looked at.
        self._desk.say(SnapBox(region=request.region, box=box), stays=True)
        if self._is_snapped(request.region):
            self._stage.note(self.tr("Snapped: Ctrl+Z takes it back."))

    def _on_not_found(self, number: int, why: str) -> None:
        if self._taken(number) is not None:
            self._stage.note(self.tr("Not snapped: {why}.").format(why=why))

    def _taken(self, number: int) -> _Request | None:
        """The request with this number, once, if it is the newest and its box still lies where it lay."""
        request, screen = self._request, self._desk.screen
        if request is None or request.number != number:
            return None
        self._request = None
        lies = find(self._stage.canvas.boxes, request.region)
        is_there = screen is not None and screen.image.id == request.image_id
        return request if is_there and lies is not None and lies.box == request.box else None

    def _is_snapped(self, region: RegionUid) -> bool:
        """Whether it was taken: a rule or a full disk may have said no, and has said so itself."""
        labels = self._desk.screen.draft.answer.labels if self._desk.screen else ()
        return any(r.uid == region and r.origin is Origin.SNAPPED for label in labels for r in label.regions)
