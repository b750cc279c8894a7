"""The one table of thresholds: where amber and red begin, in the order of the checklist; a project may set others."""

import pytest

from labeler.domain.checklist import LineId, LineState
from labeler.quality.thresholds import THRESHOLDS, Thresholds


def test_the_table_stands_in_the_order_of_the_checklist_and_no_row_twice():
    keys = [row.key for row in THRESHOLDS]
    lines = [LineId(key.partition(".")[0]) for key in keys]
    assert len(set(keys)) == len(keys)
    assert lines == sorted(lines, key=list(LineId).index)


def test_every_row_has_a_reason_and_two_ends():
    assert all(row.reason and row.amber != row.red for row in THRESHOLDS)


@pytest.mark.parametrize(
    ("key", "figure", "state"),
    [
        ("balance.ratio", 4.9, "green"),
        ("balance.ratio", 5.0, "amber"),
        ("balance.ratio", 20.0, "red"),
        ("agreement.concept", 0.81, "green"),
        ("agreement.concept", 0.8, "amber"),
        ("agreement.concept", 0.5, "red"),
    ],
)
def test_large_figures_are_bad_or_small_ones_as_the_row_says(key, figure, state):
    assert Thresholds().state(key, figure) == state


def test_a_row_that_is_set_otherwise_keeps_its_reason_and_no_other_row_changes():
    held = Thresholds({"balance.ratio": (2.0, 3.0)})
    assert held.state("balance.ratio", 2.5) is LineState.AMBER
    assert held["balance.ratio"].reason == Thresholds()["balance.ratio"].reason
    assert held["quantity.share"] == Thresholds()["quantity.share"]


def test_what_is_not_known_is_not_judged():
    with pytest.raises(ValueError, match="no figure"):
        Thresholds().state("balance.ratio", float("nan"))
