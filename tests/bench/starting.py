"""Goals 5 and 6: from the start of a process to its first paint, and to the first image of a large project."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from measure import Row, in_turns
from pictures import make_pictures
from projects import LEAD
from settings import Settings

_CHILD = Path(__file__).with_name("child.py")
_ROUNDS = 5


def start_of_the_program(settings: Settings) -> Iterator[Row]:
    run = _starts(settings)
    for mode in ("program", "bare"):
        run(mode)
    ours, bare = in_turns(lambda: run("program"), lambda: run("bare"), rounds=settings.rounds(_ROUNDS))
    yield Row(
        number=5,
        what="program start → window painted",
        ours=ours,
        limit=bare,
        beside="a bare PySide6 window",
        goal=1.5,
    )


def start_of_a_project(settings: Settings) -> Iterator[Row]:
    picture = make_pictures(settings.folder / "one", 1)[0].path
    sizes = settings.sizes
    projects = {images: settings.half_answered(images) for images in sizes}
    begins = _starts(settings)
    for path in projects.values():
        # Twice, for what is compiled and kept at the first start.
        for _ in range(2):
            begins("project", "open", str(path), "--labeler", LEAD)
    for what, keeps_cache in (("seen before", True), ("never seen", False)):
        run = _starts(settings) if keeps_cache else _forgetting(settings)
        steps = [
            lambda path=path, run=run: run("project", "open", str(path), "--labeler", LEAD)
            for path in projects.values()
        ]
        limit, *ours = in_turns(lambda: begins("picture", str(picture)), *steps, rounds=settings.rounds(_ROUNDS))
        yield from _rows(dict(zip(sizes, ours, strict=True)), limit, what)


def _rows(ours: dict[int, float], limit: float, what: str) -> Iterator[Row]:
    smallest = min(ours)
    for images, its_own in ours.items():
        yield Row(
            number=6,
            what=f"project of {images:,} images, half of them answered → first image ({what}) painted",
            ours=its_own,
            limit=limit,
            beside="a bare window, then one image",
            goal=3.0,
        )
    for images, its_own in ours.items():
        if images != smallest:
            yield Row(
                number=6,
                what=f"the same at {images:,} as at {smallest:,} ({what})",
                ours=its_own,
                limit=ours[smallest],
                beside=f"ours at {smallest:,}",
                goal=1.1,
            )


def _forgetting(settings: Settings):
    """As `_starts`, each time with an empty cache folder: no image was ever shown before."""
    numbers = count()

    def run(*arguments: str) -> float:
        return _starts(settings, cache=f"cache-{next(numbers)}")(*arguments)

    return run


def _starts(settings: Settings, *, cache: str = "cache"):
    """Runs a child until it says that it has painted; milliseconds since it was started."""
    homes = {"XDG_STATE_HOME": "state", "XDG_CACHE_HOME": cache, "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data"}
    environment = os.environ | {name: str(settings.folder / folder) for name, folder in homes.items()}
    # An installed program has been compiled: from its second start on, also where this run writes nothing itself.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(settings.folder / "compiled")

    def run(*arguments: str) -> float:
        command = [sys.executable, str(_CHILD), *arguments]
        start = time.perf_counter_ns()
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as child:
            said = child.stdout.readline() if child.stdout else ""
            took = (time.perf_counter_ns() - start) / 1e6
        if said.strip() != "painted":
            raise RuntimeError(f"{' '.join(arguments)} ended without painting")
        return took

    return run
