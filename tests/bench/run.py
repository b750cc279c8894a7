"""Measures the goals of speed against the physical limit of the same step, in the same run; prints one table.

    python tests/bench/run.py [--json] [--full] [--quick] [GOAL...]

GOAL is a number: 1 to 3 (4 comes with 3), 5 to 16 (15 writes 10 000 photos, 3 GB), 18, and 17 with --full, which also
makes a project of 1 000 000 images.
"""

import argparse
import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from box_files import label_files
from class_folders import class_folders
from coco_boxes import coco_in, coco_out
from coming import a_large_folder
from home import taken_in
from living import memory_after_many_images, while_images_are_added
from looking import a_far_image, the_key_held_down, the_next_image
from measure import Row
from near_duplicates import near_duplicates
from settings import Settings
from starting import start_of_a_project, start_of_the_program
from steps import an_answer, counts_of_a_project, steps_in_a_project

GOALS: dict[int, Callable[[Settings], Iterator[Row]]] = {
    1: the_next_image,
    2: the_key_held_down,
    3: a_far_image,
    5: start_of_the_program,
    6: start_of_a_project,
    7: a_large_folder,
    8: steps_in_a_project,
    9: an_answer,
    10: counts_of_a_project,
    11: coco_out,
    12: coco_in,
    13: label_files,
    14: class_folders,
    15: near_duplicates,
    16: while_images_are_added,
    17: memory_after_many_images,
    18: taken_in,
}
_ONLY_FULL = frozenset({17})
_HEAD = ("#", "what", "ours", "limit", "beside", "ratio", "goal", "met")
_MET = {True: "yes", False: "NO", None: ""}


def main() -> int:
    asked = _arguments()
    bugs: list[BaseException] = []

    def on_error(_kind: type[BaseException], error: BaseException, _trace: object) -> None:
        bugs.append(error)
        traceback.print_exception(error)

    sys.excepthook = on_error
    usual = [number for number in GOALS if asked.full or number not in _ONLY_FULL]
    with tempfile.TemporaryDirectory(prefix="labeler-bench-", dir=asked.folder) as folder:
        settings = Settings(folder=Path(folder), full=asked.full, quick=asked.quick)
        rows = [row for number in asked.goals or usual for row in GOALS[number](settings)]
    print(_as_json(rows) if asked.json else _as_table(rows))
    if bugs:
        # Qt goes on after an error in a slot; what was measured then is not the program.
        print(f"{len(bugs)} errors on the way, the first: {bugs[0]!r}", file=sys.stderr)
    return 1 if bugs else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measures the goals of speed and prints one table.")
    parser.add_argument("goals", nargs="*", type=int, choices=[[], *GOALS], metavar="GOAL", default=[])
    parser.add_argument("--json", action="store_true", help="one JSON document and nothing else")
    parser.add_argument("--full", action="store_true", help="goal 17 and 1 000 000 images too")
    parser.add_argument("--quick", action="store_true", help="two rounds each: to see that it runs")
    parser.add_argument("--folder", type=Path, help="where to measure: a folder of the disk in question")
    return parser.parse_args()


def _as_json(rows: list[Row]) -> str:
    told = [asdict(row) | {"ratio": row.ratio if row.limit else None, "met": row.met} for row in rows]
    return json.dumps(told, indent=1, ensure_ascii=False)


def _as_table(rows: list[Row]) -> str:
    cells = [_HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(_HEAD))]
    rows_with_rule = [cells[0], tuple("-" * width for width in widths), *cells[1:]]
    return "\n".join(_line(row, widths) for row in rows_with_rule)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"


def _cells(row: Row) -> tuple[str, ...]:
    goal = row.goal_text or ("" if row.goal is None else f"≤ {row.goal:g} ×")
    ratio = f"{row.ratio:.2f} ×" if row.limit else ""
    amounts = (_amount(row.ours, row.unit), _amount(row.limit, row.unit))
    return str(row.number), row.what, *amounts, row.beside, ratio, goal, _MET[row.met]


def _amount(value: float, unit: str) -> str:
    told = f"{value:,.0f}" if value >= 100 or not unit else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
    return f"{told} {unit}".strip()


if __name__ == "__main__":
    sys.exit(main())
