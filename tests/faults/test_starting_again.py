"""The short form of tests/faults/starting_again.py."""

from tests.faults.promise import kept_in_short
from tests.faults.starting_again import STARTING_AGAIN


def test_a_window_that_was_killed_in_the_middle_of_a_box_is_there_again_with_it(tmp_path):
    kept_in_short(STARTING_AGAIN, tmp_path)
