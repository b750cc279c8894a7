"""The short forms of tests/faults/places.py."""

from tests.faults.places import FULL_DISKS, LOCKS, READ_ONLY
from tests.faults.promise import kept_in_short


def test_a_full_disk_is_told_in_words_and_nothing_is_lost_by_it(tmp_path):
    kept_in_short(FULL_DISKS, tmp_path)


def test_a_medium_that_can_only_be_read_is_read(tmp_path):
    kept_in_short(READ_ONLY, tmp_path)


def test_whoever_comes_second_is_told_who_has_the_project_and_after_a_kill_nobody_has(tmp_path):
    kept_in_short(LOCKS, tmp_path)
