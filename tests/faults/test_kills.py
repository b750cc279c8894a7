"""The short form of tests/faults/kills.py."""

from tests.faults.kills import KILLS
from tests.faults.promise import kept_in_short


def test_an_acknowledged_answer_survives_the_process(tmp_path):
    kept_in_short(KILLS, tmp_path)
