"""Boxes that an export holds as rows of numbers are the regions that were drawn."""

import gc

import numpy as np
import pytest

from labeler.domain.geometry import Box, Size
from labeler.formats.outgoing.collector import collecting_rarely
from labeler.formats.outgoing.drawn import numbers_of, parted
from labeler.formats.outgoing.records import ExportRegion

ROWS = np.array([(10, 20, 30, 40, 0, 0), (1, 2, 3, 4, 1, 2), (60, 0, 40, 50, 0, 0)], dtype=float)
SIZE = Size(width=100, height=50)


def test_the_rows_of_each_label_are_its_regions():
    one, other = parted(ROWS, [2, 1])
    assert one == [
        ExportRegion(box=Box(x=10, y=20, width=30, height=40), crowd=False, origin="drawn"),
        ExportRegion(box=Box(x=1, y=2, width=3, height=4), crowd=True, origin="snapped"),
    ]
    assert (one[1].crowd, one[1].origin) == (True, "snapped")
    assert [each.box for each in other] == [Box(x=60, y=0, width=40, height=50)]


def test_where_no_label_has_a_box_there_is_none():
    assert list(parted(ROWS[:0], [])) == []


@pytest.mark.parametrize(("counts", "inside"), [([1, 2], [False, True]), ([2, 1], [False, True]), ([3], [False])])
def test_boxes_lie_inside_only_if_each_of_them_does(counts, inside):
    assert [each.lie_inside(SIZE) for each in parted(ROWS, counts)] == inside


def test_a_box_with_a_number_that_is_none_is_never_said_to_lie_inside():
    rows = ROWS[1:].copy()
    rows[0, 2] = np.nan
    assert [each.lie_inside(SIZE) for each in parted(rows, [2])] == [False]


def test_regions_give_the_same_rows_however_they_came():
    (drawn,) = parted(ROWS, [3])
    assert (numbers_of(tuple(drawn)) == numbers_of(drawn)).all()


@collecting_rarely()
def _two_exports_of_which_one_is_cut_off(usual):
    with collecting_rarely():
        assert gc.get_threshold() != usual
    assert gc.get_threshold() != usual
    raise ValueError("cut off")


def test_the_collector_is_as_it_was_once_the_last_export_ends_whichever_way():
    usual = gc.get_threshold()
    with pytest.raises(ValueError, match="cut off"):
        _two_exports_of_which_one_is_cut_off(usual)
    assert gc.get_threshold() == usual
