"""Single bits flipped in a project file, in short."""

from tests.faults.flips import FLIPS
from tests.faults.promise import kept_in_short


def test_every_flipped_bit_that_changes_a_project_is_found_and_no_other(tmp_path):
    kept_in_short(FLIPS, tmp_path)
