"""The hand on the mouse: which gesture a press begins, and what a release has come to."""

from PySide6.QtCore import QPointF

from labeler.domain.geometry import Box, box_between, clamped, is_too_small
from labeler.gui.canvas.boxes import find
from labeler.gui.canvas.gestures import (
    Drawing,
    Gesture,
    Ground,
    Intent,
    Moving,
    Panning,
    Resizing,
    advanced,
    resizing,
)
from labeler.gui.canvas.hit import Hit, HitKind, hit_at
from labeler.gui.canvas.outcomes import (
    Begun,
    Changed,
    Drawn,
    Outcome,
    Panned,
    Refusal,
    Refused,
    Selected,
)
from labeler.gui.canvas.view import Viewport

_Outcomes = tuple[Outcome, ...]


class Hand:
    """The gesture in hand, and the first corner of a box that waits for its second click."""

    def __init__(self) -> None:
        self.active: Gesture | None = None
        self.half: QPointF | None = None

    @property
    def drawn_from(self) -> QPointF | None:
        """The fixed corner of the box being drawn (image pixels)."""
        return self.active.anchor if isinstance(self.active, Drawing) else self.half

    @property
    def held(self) -> tuple[str, Box] | None:
        """The box being moved or resized, and where it is now."""
        if isinstance(self.active, Moving | Resizing) and self.active.box is not None:
            return self.active.key, self.active.box
        return None

    def press(self, at: QPointF, intent: Intent, ground: Ground) -> _Outcomes:
        """A button goes down at `at` (in the widget)."""
        if self.active is not None:
            return ()
        if intent is Intent.PAN:
            self.active = Panning(last=at)
            return ()
        hit = hit_at(at, ground.boxes, ground.selected, ground.view, reaches_out=ground.reaches_out)
        if ground.armed and (intent is Intent.POINT or self.half is not None):
            return self._aim(at, hit, ground)
        return self._grab(at, hit, ground)

    def move(self, at: QPointF, view: Viewport) -> _Outcomes:
        """The pointer moves with the button held."""
        before = self.active
        if before is None:
            return ()
        self.active = advanced(before, at, view)
        return (Panned(delta=at - before.last),) if isinstance(before, Panning) else ()

    def release(self, at: QPointF, view: Viewport) -> _Outcomes:
        """The button comes up: the gesture is over."""
        outcomes = self.move(at, view)
        done, self.active = self.active, None
        match done:
            case Drawing():
                return self._end_drawing(done, view)
            case Moving() | Resizing():
                return _changed(done)
            case _:
                return outcomes

    def let_go(self) -> None:
        """Forget the gesture: the release that would have ended it went to another window."""
        self.active = None

    def cancel(self) -> bool:
        """Drop whatever is in hand; says whether that was a box."""
        had_box = self.half is not None or isinstance(self.active, Drawing | Moving | Resizing)
        self.active = None
        self.half = None
        return had_box

    def _aim(self, at: QPointF, hit: Hit, ground: Ground) -> _Outcomes:
        """Armed: every press draws, over other boxes too; only handles of the selected box are in its way."""
        if hit.kind is HitKind.HANDLE and self.half is None:
            return self._resize(at, hit, ground)
        point = ground.view.to_image(at)
        # Not `self.half or point`: the corner of the image, 0 and 0, counts as false in Qt.
        anchor = point if self.half is None else self.half
        self.active = Drawing(anchor=anchor, at=point, pressed=at, closing=self.half is not None)
        return ()

    def _grab(self, at: QPointF, hit: Hit, ground: Ground) -> _Outcomes:
        chosen = find(ground.boxes, hit.key)
        if chosen is None:
            if not ground.armed:
                self.active = Panning(last=at)
            return (Selected(key=None),) if ground.selected is not None else ()
        is_selected = hit.key == ground.selected
        if hit.kind is HitKind.HANDLE or (hit.kind is HitKind.EDGE and is_selected):
            return self._resize(at, hit, ground)
        grip = ground.view.to_image(at)
        self.active = Moving(key=chosen.key, start=chosen.box, grip=grip, pressed=at)
        return () if is_selected else (Selected(key=chosen.key),)

    def _resize(self, at: QPointF, hit: Hit, ground: Ground) -> _Outcomes:
        chosen = find(ground.boxes, hit.key)
        if chosen is not None and hit.handle is not None:
            self.active = resizing(chosen, hit.handle, at, ground.view)
        return ()

    def _end_drawing(self, done: Drawing, view: Viewport) -> _Outcomes:
        if not done.dragged and not done.closing:
            self.half = done.anchor
            corner = clamped(_between(done.anchor, done.anchor), view.image)
            return (Begun(box=Box(x=corner.x, y=corner.y, width=0.0, height=0.0)),)
        drawn = _between(done.anchor, done.at)
        box = clamped(drawn, view.image)
        if is_too_small(box):
            # A first corner that waits goes on waiting: a double click must not lose it.
            return (Refused(why=Refusal.TOO_SMALL if is_too_small(drawn) else Refusal.OUTSIDE),)
        self.half = None
        return (Drawn(box=box),)


def _between(one: QPointF, other: QPointF) -> Box:
    return box_between(one.x(), one.y(), other.x(), other.y())


def _changed(done: Moving | Resizing) -> _Outcomes:
    if done.box is None or done.box == done.start:
        return ()
    if isinstance(done, Resizing) and is_too_small(done.box):
        return (Refused(why=Refusal.TOO_SMALL),)
    return (Changed(key=done.key, box=done.box),)
