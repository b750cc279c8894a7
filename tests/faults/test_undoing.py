"""The short form of tests/faults/undoing.py."""

from tests.faults.promise import kept_in_short
from tests.faults.undoing import UNDO


def test_undo_is_exact(tmp_path):
    kept_in_short(UNDO, tmp_path)
