"""Goals 5 and 6: from the start of a process to its first paint, and to the first image of a large project."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from measure import Row, in_turns
from pictures import make_pictures
from projects import LEAD
from settings import Settings

_CHILD = Path(__file__).with_name("child.py")
_ROUNDS = 5


def start_of_the_program(settings: Settings) -> Iterator[Row]:
    run = _starts(settings)
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
    run = _starts(settings)
    picture = make_pictures(settings.folder / "one", 1)[0].path
    sizes = settings.sizes
    projects = {images: settings.half_answered(images) for images in sizes}
    steps = [
        lambda path=path: run("project", "open", str(path), "--labeler", LEAD) for path in projects.values()
    ]
    limit, *ours = in_turns(lambda: run("picture", str(picture)), *steps, rounds=settings.rounds(_ROUNDS))
    for images, its_own in zip(sizes, ours, strict=True):
        yield Row(
            number=6,
            what=f"project of {images:,} images, half of them answered → first image painted",
            ours=its_own,
            limit=limit,
            beside="a bare window, then one image",
            goal=3.0,
        )
    for images, its_own in list(zip(sizes, ours, strict=True))[1:]:
        yield Row(
            number=6,
            what=f"the same at {images:,} as at {sizes[0]:,}",
            ours=its_own,
            limit=ours[0],
            beside=f"ours at {sizes[0]:,}",
            goal=1.1,
        )


def _starts(settings: Settings):
    """Runs a child until it says that it has painted; milliseconds since it was started."""
    homes = {f"XDG_{kind}_HOME": str(settings.folder / kind.lower()) for kind in ("STATE", "CACHE", "CONFIG")}
    environment = os.environ | homes

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
