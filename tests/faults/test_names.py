"""Whatever images and concepts are called, nothing is written or read outside the chosen folder: a few trials."""

from tests.faults.names import HOSTILE_NAMES
from tests.faults.promise import kept_in_short


def test_no_name_leads_out_of_the_chosen_folder_and_all_come_back(tmp_path):
    kept_in_short(HOSTILE_NAMES, tmp_path)
