"""A window that was killed in the middle of a box is there again soon, with the same question and the same box."""

import json
import os
import random
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from labeler.app.adding import add_folders
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.examining import check_file
from labeler.app.project import Project, new_project
from labeler.app.watch import Watch
from tests.faults.labeling import photos_in
from tests.faults.promise import NotHere, Promise, Reached, Trial

_ROOT = Path(__file__).parents[2]
_CHILD = Path(__file__).with_name("driven_window.py")
_VARIANTS = ("one corner", "one done", "while dragging")
_NEAR = 0.6
"""Pixels of the image between where was clicked and where the corner is."""


def prove(trial: Trial) -> Reached:
    """Each trial is a project, a window killed in it, and the window that comes after it."""
    if sys.platform == "win32":
        raise NotHere("there is no SIGKILL here")
    chance = random.Random(trial.seed)
    seconds: list[float] = []
    failures: list[str] = []
    for number in range(trial.times):
        folder = trial.folder / str(number)
        folder.mkdir()
        variant = _VARIANTS[number % len(_VARIANTS)]
        corner = (chance.uniform(2, 10), chance.uniform(2, 10))
        wrong = _tried(folder, variant, corner, seconds)
        failures += [f"trial {number}, {variant}: {each}; the log: {_log(folder)}" for each in wrong]
    if not seconds:
        return Reached(tried=trial.times, failures=tuple(failures))
    note = f"there again after {statistics.median(seconds):.2f} s, at worst {max(seconds):.2f} s"
    return Reached(tried=trial.times, failures=tuple(failures), note=note)


def _tried(folder: Path, variant: str, corner: tuple[float, float], seconds: list[float]) -> list[str]:
    path = _made(folder)
    given = [str(each) for each in corner]
    with _window(folder, path, "begin", variant, *given) as before:
        begun = json.loads(before.stdout.readline())
        before.kill()
    start = time.monotonic()
    with _window(folder, path, "look", *given) as after:
        again = json.loads(after.stdout.readline())
        seconds.append(time.monotonic() - start)
        boxes = json.loads(after.stdout.readline())["boxes"]
        after.wait(30)
    return list(_wrong(begun, again, boxes, corner)) + _left_over(path)


def _wrong(begun: dict, again: dict, boxes: list[list[float]], corner: tuple[float, float]):
    if (again["image"], again["question"]) != (begun["image"], begun["question"]):
        yield f"“{begun['question']}” of {begun['image']} became “{again['question']}” of {again['image']}"
    if again["trouble"] or again["dialogs"]:
        yield f"nothing was lost, and it was said: {again['trouble']} {again['dialogs']}"
    expected = (*corner, corner[0] + 12, corner[1] + 12)
    is_there = len(boxes) == 1 and all(abs(one - other) < _NEAR for one, other in zip(boxes[0], expected, strict=True))
    if not is_there:
        yield f"the box is not there again: {boxes} instead of {expected}"


def _left_over(path: Path) -> list[str]:
    strays = sorted(other.name for other in path.parent.glob(f"{path.name}*") if other != path)
    strays += sorted(trace.name for trace in path.parent.glob("state/labeler/log/hard-*"))
    damage = check_file(path, watch=Watch()).damage
    return [*(f"{name} was left over" for name in strays), *(f"damaged: {each}" for each in damage)]


def _log(folder: Path) -> str:
    return " ".join(path.read_text("utf-8") for path in folder.glob("state/labeler/log/*"))[-2000:]


@contextmanager
def _window(folder: Path, path: Path, *given: str):
    homes = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CONFIG", "CACHE", "DATA", "STATE")}
    process = subprocess.Popen(
        [sys.executable, str(_CHILD), str(path), *given],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | homes | {"PYTHONPATH": str(_ROOT), "LC_ALL": "C.UTF-8"},
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _made(folder: Path) -> Path:
    photos, path = photos_in(folder / "photos", count=2), folder / "work.labeler"

    def fill(project: Project) -> None:
        project.execute(AddConcepts(entries=(NewConcept(name="apple"), NewConcept(name="banana"))))
        add_folders(project, (photos,), watch=Watch())

    new_project(path, lead="ann", fill=fill).close()
    return path


STARTING_AGAIN = Promise(
    words="After a crash the window is there again within two seconds, with the unfinished box",
    proof="SIGKILL of the window in the middle of a box, started again: the same image, question and box, no dialog",
    short=3,
    full=40,
    prove=prove,
)
