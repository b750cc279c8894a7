"""No picture can stop the program, in short."""

from pathlib import Path

from tests.faults.corpus import CORPUS
from tests.faults.promise import kept_in_short


def test_no_picture_can_stop_the_program(tmp_path: Path) -> None:
    kept_in_short(CORPUS, tmp_path)
