"""The short form of tests/faults/merging.py."""

from tests.faults.merging import MERGING
from tests.faults.promise import kept_in_short


def test_work_can_be_merged_in_any_order_and_any_number_of_times(tmp_path):
    kept_in_short(MERGING, tmp_path)
