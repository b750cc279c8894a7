"""Names of boxes stay legible: constant in size, in the window, never over one another."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from labeler.gui.canvas.tags import placed_tags

ROOM = QRectF(0, 0, 800, 600)


@pytest.fixture
def place(theme):
    metrics = QFontMetricsF(theme.font(strong=True))
    return lambda *boxes, room=ROOM, whole=(): placed_tags(boxes, metrics, room, crowd="crowd", whole=frozenset(whole))


def test_a_name_stands_above_its_box(place, box_view):
    rect = QRectF(100, 100, 200, 100)
    (tag,) = place((box_view(), rect))
    assert tag.text == "milk 1"
    assert tag.rect.bottom() <= rect.top()
    assert tag.rect.left() == pytest.approx(rect.left(), abs=2)


def test_at_the_upper_edge_it_flips_inside(place, box_view):
    rect = QRectF(100, 4, 200, 100)
    (tag,) = place((box_view(), rect))
    assert rect.contains(tag.rect.center())
    assert tag.rect.top() >= 0


def test_of_a_box_that_leaves_the_window_it_stands_on_what_is_seen(place, box_view):
    (tag,) = place((box_view(), QRectF(-5000, -5000, 20_000, 20_000)))
    assert ROOM.contains(tag.rect)
    (tag,) = place((box_view(), QRectF(790, 300, 200, 100)))
    assert ROOM.contains(tag.rect)


def test_a_box_out_of_sight_has_no_tag(place, box_view):
    assert place((box_view(), QRectF(900, 100, 50, 50))) == ()


def test_a_narrow_box_shows_its_number_unless_it_is_selected(place, box_view):
    rect = QRectF(100, 100, 12, 60)
    assert place((box_view(number=7), rect))[0].text == "7"
    assert place((box_view(key="a", number=7), rect), whole=["a"])[0].text == "milk 7"


def test_a_crowd_says_so(place, box_view):
    assert place((box_view(crowd=True), QRectF(100, 100, 200, 60)))[0].text == "milk 1 · crowd"


def test_a_very_long_name_is_elided_in_its_middle_and_keeps_its_number(place, box_view):
    (tag,) = place((box_view(label="a very long name of a concept " * 9), QRectF(100, 100, 400, 60)))
    assert "…" in tag.text
    assert tag.text.endswith("1")
    assert tag.rect.width() < 200


def test_no_tag_lies_on_another_and_the_selected_one_is_whole(place, box_view):
    crowded = [
        (box_view(key=str(number), number=number), QRectF(100 + 9 * number, 100, 90, 60)) for number in range(12)
    ]
    tags = place(*crowded, whole=["9"])
    assert tags[0].key == "9"
    assert tags[0].text == "milk 9"
    for number, tag in enumerate(tags):
        assert not any(tag.rect.intersects(other.rect) for other in tags[number + 1 :])
