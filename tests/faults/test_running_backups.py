"""The short form of tests/faults/running_backups.py."""

from tests.faults.promise import kept_in_short
from tests.faults.running_backups import BACKUPS


def test_a_backup_taken_while_somebody_labels_restores(tmp_path):
    kept_in_short(BACKUPS, tmp_path)
