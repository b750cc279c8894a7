"""Whoever labels for an hour: each deed goes in by keys and the mouse, and into the book as what it should come to."""

from collections.abc import Iterable

from tests.end_to_end.book import Boxed, Corners, all_boxes, is_near
from tests.end_to_end.saying import Saying
from tests.end_to_end.walker import book_of, wait_until

__all__ = ["Annotator", "book_of"]

_REACH = 24
"""Logical pixels: farther than this, nothing of a handle is hit."""


class Annotator(Saying):
    """Says and boxes."""

    def middle(self, share: float = 3) -> Corners:
        """The corners of a box in the middle of the image on screen."""
        size = self.person.window.label.desk.screen.image.size
        return (size.width / share, size.height / share, size.width * (1 - 1 / share), size.height * (1 - 1 / share))

    def draw(self, concept: str, corners: Corners, *, given: str = "") -> None:
        """One drag; the hand is as exact as a pixel of the screen."""
        off = self._off()
        self.person.draw(*self._clear_of_handles(corners))
        self._boxed(concept, Boxed(corners, off=off), given)

    def _clear_of_handles(self, corners: Corners) -> Corners:
        """From which corner the drag goes: a handle of the selected box would be grabbed."""
        left, top, right, bottom = corners
        canvas = self.person.canvas
        chosen = next((view.box for view in canvas.boxes if view.key == canvas.selected_key), None)
        if chosen is None:
            return corners
        across = (chosen.x, chosen.x + chosen.width / 2, chosen.right)
        down = (chosen.y, chosen.y + chosen.height / 2, chosen.bottom)
        handles = [self.person.point(x, y) for x in across for y in down]
        ways = (corners, (right, bottom, left, top), (left, bottom, right, top), (right, top, left, bottom))
        for way in ways:
            start = self.person.point(*way[:2])
            if all((start - handle).manhattanLength() > _REACH for handle in handles):
                return way
        raise AssertionError(f"{corners}: a handle lies at every corner")

    def click_twice(self, concept: str, corners: Corners) -> None:
        """Two clicks, each at a corner."""
        off = self._off()
        self.person.click(*corners[:2])
        self.person.click(*corners[2:])
        self._boxed(concept, Boxed(corners, off=off), "")

    def _boxed(self, concept: str, boxed: Boxed, given: str) -> None:
        with self.book.act(self.at, "AddBox") as told:
            told.labels[concept].boxes.append(boxed)
            told.labels[concept].later = False
            self._give(told, given)

    def _off(self) -> float:
        self.person.wait_for_image()
        return 0.01 + 0.75 / self.person.canvas.viewport.scale

    def middle_box(self, concept: str) -> None:
        """By keys alone: a third of the image in its middle."""
        self.press("B")
        size = self.person.window.label.desk.screen.image.size
        corners = (size.width / 3, size.height / 3, size.width * 2 / 3, size.height * 2 / 3)
        with self.book.act(self.at, "AddBox") as told:
            told.labels[concept].boxes.append(Boxed(corners))

    def close_boxes(self, *, given: str = "") -> None:
        """Every one is boxed; where that leaves nothing to ask, the answer is given by it."""
        self.press("Enter")
        told = self.book.told[self.at]
        if given and told.state == "open":
            with self.book.act(self.at, "CloseBoxes") as told:
                self._give(told, given)

    def say_in_with_boxes(self, concept: str, boxes: Iterable[Corners], *, given: str = "") -> None:
        self.say_in(concept)
        for corners in boxes:
            self.draw(concept, corners)
        self.close_boxes(given=given)

    def subject_fills_frame(self, concept: str, *, given: str = "") -> None:
        size = self.person.window.label.desk.screen.image.size
        self.press("F")
        with self.book.act(self.at, "FillFrame") as told:
            told.labels[concept].boxes.append(Boxed((0, 0, size.width, size.height), "frame"))
            self._give(told, given)

    def subject_not_now(self, concept: str, *, given: str = "") -> None:
        self.press("N")
        with self.book.act(self.at, "NotNow") as told:
            told.labels[concept].later = True
            self._give(told, given)

    def crowd(self) -> None:
        """The selected box stands for a crowd."""
        chosen = self._selected()
        self.press("X")
        with self.book.act(self.at, "MarkCrowd") as told:
            for boxed in all_boxes(told):
                boxed.crowd ^= boxed.corners == chosen

    def remove(self) -> None:
        chosen = self._selected()
        self.press("Del")
        with self.book.act(self.at, "RemoveBox") as told:
            for said in told.labels.values():
                said.boxes = [boxed for boxed in said.boxes if boxed.corners != chosen]

    def _selected(self) -> Corners:
        """The corners, by the book, of the box that is selected on screen."""
        canvas = self.person.canvas
        box = next(view.box for view in canvas.boxes if view.key == canvas.selected_key)
        shown = (box.x, box.y, box.right, box.bottom)
        (chosen,) = [boxed.corners for boxed in all_boxes(self.book.told[self.at]) if is_near(boxed, shown)]
        return chosen

    def copy(self, concept: str, boxes: Iterable[Boxed]) -> None:
        """The boxes of the image answered before."""
        self.press("P")
        with self.book.act(self.at, "CopyBoxes") as told:
            told.labels[concept].boxes += [Boxed(boxed.corners, "copied", off=boxed.off) for boxed in boxes]

    def snap(self) -> bool:
        """Tightens the selected box; what is on screen then is what has to be kept. False: nothing was found."""
        chosen = self._selected()
        ended: list[bool] = []
        snapping = self.person.window.label.snapping
        links = [
            snapping.found.connect(lambda *_: ended.append(True)),
            snapping.not_found.connect(lambda *_: ended.append(False)),
        ]
        self.press("S")
        wait_until(lambda: bool(ended), "no word came of snapping")
        for link in links:
            snapping.disconnect(link)
        if ended[0]:
            box = next(view.box for view in self.person.canvas.boxes if view.key == self.person.canvas.selected_key)
            with self.book.act(self.at, "SnapBox") as told:
                (boxed,) = [each for each in all_boxes(told) if each.corners == chosen]
                boxed.corners, boxed.origin, boxed.off = (box.x, box.y, box.right, box.bottom), "snapped", 0.001
        return ended[0]
