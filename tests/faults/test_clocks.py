"""The short form of tests/faults/clocks.py."""

from tests.faults.clocks import CLOCKS
from tests.faults.promise import kept_in_short


def test_a_clock_that_was_set_back_changes_nothing(tmp_path):
    kept_in_short(CLOCKS, tmp_path)
