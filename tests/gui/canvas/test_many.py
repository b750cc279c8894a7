"""Thirty boxes and three hundred: nothing is copied or drawn again for each of them while the pointer moves."""

import dataclasses

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.gui.canvas import box_paint, box_surface
from labeler.gui.canvas.boxes import BoxView
from labeler.gui.canvas.hit import hit_at
from labeler.gui.canvas.tags import placed_tags


def many(box_view, count):
    return tuple(
        box_view(key=str(n), x=(n * 37) % 360, y=(n * 23) % 270, width=34.0, height=26.0, number=n + 1)
        for n in range(count)
    )


@pytest.fixture
def drawn(monkeypatch):
    """How many boxes were drawn, each time those that lie still were."""
    counts = []

    def counting(painter, boxes, *more):
        counts.append(len(boxes))
        box_paint.paint_still(painter, boxes, *more)

    monkeypatch.setattr(box_surface, "paint_still", counting)
    return counts


@pytest.fixture
def names(monkeypatch):
    """The names written, each time any are."""
    written = []

    def listing(*args, **named):
        tags = placed_tags(*args, **named)
        written.append([tag.text for tag in tags])
        return tags

    monkeypatch.setattr(box_paint, "placed_tags", listing)
    return written


@pytest.fixture
def copied(monkeypatch):
    """Boxes made anew."""
    made = []
    build = BoxView.__init__

    def counting(self, **fields):
        made.append(fields["key"])
        build(self, **fields)

    monkeypatch.setattr(BoxView, "__init__", counting)
    return made


def test_looking_what_is_hit_copies_no_box(canvas, box_view, copied):
    boxes = many(box_view, 300)
    copied.clear()
    for x in range(0, 800, 40):
        hit_at(QPointF(x, 300), boxes, "7", canvas.viewport)
    assert copied == []


def test_hovering_over_hundreds_draws_and_copies_none_of_them(canvas, box_view, drawn, copied):
    canvas.set_boxes(many(box_view, 300))
    canvas.grab()
    drawn.clear()
    copied.clear()
    for x in range(20, 780, 20):
        QTest.mouseMove(canvas, QPoint(x, 300))
        QApplication.processEvents()
        canvas.grab()
    assert drawn == []
    assert copied == []


def test_dragging_one_of_hundreds_draws_the_others_no_second_time(canvas, box_view, drawn, copied, mouse):
    boxes = many(box_view, 300)
    canvas.set_boxes(boxes)
    canvas.select("299")
    canvas.grab()
    drawn.clear()
    copied.clear()
    box = boxes[299].box
    mouse.press(box.x, box.y)
    for step in range(10):
        mouse.move(box.x - step, box.y - step)
        canvas.grab()
    assert drawn == []
    assert set(copied) == {"299"}


def test_an_arrow_among_hundreds_draws_the_others_no_second_time(canvas, box_view, drawn):
    canvas.set_boxes(many(box_view, 300))
    canvas.select("150")
    canvas.grab()
    drawn.clear()
    for _ in range(10):
        canvas.nudge(1, 0)
        canvas.grab()
    assert drawn == []


def test_tab_draws_them_once(canvas, box_view, drawn):
    canvas.set_boxes(many(box_view, 300))
    canvas.select_next()
    canvas.grab()
    drawn.clear()
    canvas.select_next()
    canvas.grab()
    assert drawn == [299]


def test_of_hundreds_only_the_chosen_one_and_that_under_the_pointer_say_their_names(canvas, box_view, names, mouse):
    boxes = many(box_view, 300)
    canvas.set_boxes(boxes)
    canvas.grab()
    assert names == []
    canvas.select("0")
    mouse.move(boxes[299].box.x, boxes[299].box.y)
    names.clear()
    canvas.grab()
    assert len(names) == 1
    assert "milk 1" in names[0]
    assert 1 <= len(names[0]) <= 2


def test_of_thirty_names_none_lies_on_another(canvas, box_view, names):
    canvas.set_boxes(many(box_view, 30))
    canvas.grab()
    assert len(names[0]) > 10


def test_when_few_of_hundreds_are_in_sight_they_say_their_names(canvas, box_view, names):
    canvas.set_boxes(many(box_view, 300))
    canvas.zoom_by(8, QPointF(400, 300))
    canvas.grab()
    assert names
    assert all(len(written) <= box_paint.MOST_NAMED for written in names)


def test_a_box_is_still_frozen(box_view):
    with pytest.raises(dataclasses.FrozenInstanceError):
        box_view().key = "b"
