"""Tries every promise as often as asked, tells the figures as they come, and ends with the table for the README."""

import argparse
import sys
import time
import traceback
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from tests.faults.promise import NotHere, Promise, Reached, Trial
from tests.faults.table import PROMISES

_TOLD = 20
"""Failures of one promise that are told line by line."""
_HEAD = "| promise | proof | trials | broken | seconds | seen |\n| --- | --- | ---: | ---: | ---: | --- |"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What came of one promise. `not_here`: why this machine cannot try it."""

    promise: Promise
    reached: Reached
    seconds: float
    not_here: str = ""

    @property
    def is_broken(self) -> bool:
        return bool(self.reached.failures)


def main(arguments: Sequence[str], *, promises: Mapping[str, Promise] = PROMISES, out: TextIO | None = None) -> int:
    """1 where a promise is broken. What this machine cannot try is told, and breaks nothing."""
    out = out or sys.stdout
    asked = _parser(promises).parse_args(arguments)
    rows = []
    for name in asked.names or promises:
        promise = promises[name]
        row = _tried(promise, times=asked.times or (promise.short if asked.short else promise.full), seed=asked.seed)
        rows.append(row)
        out.write(f"{name}: {_line(row)}\n")
        out.writelines(f"  {failure}\n" for failure in row.reached.failures[:_TOLD])
        out.flush()
    out.write(f"\n{as_markdown(rows, at=datetime.now(UTC))}\n")
    return 1 if any(row.is_broken for row in rows) else 0


def _parser(promises: Mapping[str, Promise]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py faults", description="Tries what is promised of people's work.")
    parser.add_argument("--short", action="store_true", help="as often as in every run of the tests")
    parser.add_argument("--times", type=int, metavar="N", help="N times each, or all that there is to try")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="other chances than those of every run")
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[*promises, []], help=", ".join(promises))
    return parser


def _tried(promise: Promise, *, times: int, seed: int) -> Row:
    began = time.monotonic()
    not_here = ""
    with TemporaryDirectory(prefix="labeler-faults-", ignore_cleanup_errors=True) as folder:
        try:
            reached = promise.prove(Trial(times=times, seed=seed, folder=Path(folder)))
        except NotHere as reason:
            reached, not_here = Reached(tried=0), str(reason)
        except Exception:  # noqa: BLE001 - a trial that fails by itself has proved nothing
            reached = Reached(tried=0, failures=(f"the trial itself failed: {traceback.format_exc()}",))
    if not not_here and not reached.failures and not reached.is_all and reached.tried < times:
        reached = Reached(tried=reached.tried, failures=(f"only {reached.tried} of {times} were tried",))
    return Row(promise=promise, reached=reached, seconds=time.monotonic() - began, not_here=not_here)


def _line(row: Row) -> str:
    if row.not_here:
        return f"not tried: {row.not_here}"
    told = f"{row.reached.tried} trials, {len(row.reached.failures)} broken, {row.seconds:.0f} s"
    return f"{told}; {row.reached.note}" if row.reached.note else told


def as_markdown(rows: Iterable[Row], *, at: datetime) -> str:
    """The table, with its day."""
    return "\n".join([f"Tried on {at:%Y-%m-%d}:", "", _HEAD, *(_cells(row) for row in rows)])


def _cells(row: Row) -> str:
    reached = row.reached
    figures = (f"{reached.tried:,}", str(len(reached.failures)), f"{row.seconds:.0f}", reached.note)
    told = ("–", "–", "–", f"not tried here: {row.not_here}") if row.not_here else figures
    cells = (row.promise.words, row.promise.proof, *(each.replace(",", " ") for each in told[:3]), told[3])
    return f"| {' | '.join(cell.replace('|', '¦') for cell in cells)} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
