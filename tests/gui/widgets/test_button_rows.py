"""Buttons in rows: none is cut, and what is left of a row is shared as it is said."""

from hypothesis import given
from hypothesis import strategies as st

from labeler.gui.widgets.button_rows import rows_of, shared_out

WIDTHS = st.lists(st.integers(0, 400), min_size=1, max_size=9)


@given(WIDTHS, st.integers(100, 900), st.integers(1, 9))
def test_every_button_has_its_place_in_order_and_no_row_is_too_wide(widths, width, at_most):
    rows = rows_of(widths, width=width, at_most=at_most)
    assert [place for row in rows for place in row] == list(range(len(widths)))
    for row in rows:
        assert len(row) <= at_most
        assert len(row) == 1 or sum(widths[place] for place in row) + 10 * (len(row) - 1) <= width


@given(WIDTHS, st.integers(0, 900))
def test_nobody_gets_less_than_the_words_need_while_there_is_room(least, more):
    shares = shared_out(least, (3, 3, 1, 1, 1, 1, 1, 1, 1), room=sum(least) + more)
    assert all(share >= wanted for share, wanted in zip(shares, least, strict=True))
    assert abs(sum(shares) - sum(least) - more) <= len(least)


def test_of_and_in_are_as_wide_as_each_other():
    assert shared_out([90, 110, 100], (3, 3, 1), room=700) == [300, 300, 100]
