"""The short form of tests/faults/power_cuts.py."""

from tests.faults.power_cuts import POWER_CUTS
from tests.faults.promise import kept_in_short


def test_an_acknowledged_answer_survives_the_power(tmp_path):
    kept_in_short(POWER_CUTS, tmp_path)
