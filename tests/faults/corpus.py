"""No picture can stop the program: each of many broken, odd and hostile ones is shown, or refused in one line."""

import os
import random
import sys
from dataclasses import dataclass
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.words import Health
from labeler.images.decode import decode
from labeler.images.errors import NotAnImage
from labeler.images.probe import Probe
from labeler.images.worker_process import Ended, WorkerProcess
from labeler.images.workers import Workers
from tests.faults.corpus_files import corpus
from tests.faults.odd_images import Odd
from tests.faults.promise import NotHere, Promise, Reached, Trial

if sys.platform != "win32":
    import resource

_SECONDS, _BYTES = 1.0, 300 << 20
_SIDE = 512


@dataclass(slots=True, kw_only=True)
class _Worst:
    seconds: float = 0.0
    size: int = 0
    large_seconds: float = 0.0
    large_size: int = 0
    shown: int = 0
    refused: int = 0
    passed_over: int = 0
    ended: int = 0


def every_picture_is_shown_or_refused(trial: Trial) -> Reached:
    if not Path("/proc/self/stat").exists():
        raise NotHere("no /proc, which tells what a process has used")
    worst, failures, tried = _Worst(), list[str](), 0
    is_full = trial.times >= CORPUS.full
    for odd in corpus(random.Random(trial.seed), count=trial.times, large=is_full):
        tried += 1
        path = os.fsencode(trial.folder) + b"/" + odd.name
        with open(path, "wb") as file:  # noqa: PTH123 - a path in the file system's own bytes
            file.write(odd.content)
        wrong = _tried(odd, path, worst)
        os.unlink(path)  # noqa: PTH108 - as above
        if wrong:
            failures.append(f"{odd.what}, by chance {trial.seed}, number {tried}: {wrong}")
    while _kept:
        _kept.pop().end()
    note = (
        f"{worst.shown} shown, {worst.refused} refused, {worst.passed_over} passed over; worst {worst.seconds:.2f} s "
        f"and {worst.size >> 20} MB; {worst.ended} ended their process"
    )
    if is_full:
        note += f", of honest large ones {worst.large_seconds:.1f} s and {worst.large_size >> 20} MB"
    return Reached(tried=tried, failures=tuple(failures), note=note)


def _tried(odd: Odd, path: bytes, worst: _Worst) -> str:
    """What is wrong, or empty."""
    said, used, has_ended = _judged(odd, path)
    worst.ended += has_ended
    if odd.is_large:
        worst.large_seconds, worst.large_size = max(worst.large_seconds, used.seconds), max(worst.large_size, used.size)
        return _what_was_said(said, path, worst)
    worst.seconds, worst.size = max(worst.seconds, used.seconds), max(worst.size, used.size)
    return _what_was_said(said, path, worst) or _what_it_took(used)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Used:
    """Seconds of the processor's time, since others may be busy on this computer, and bytes of memory at most."""

    seconds: float
    size: int


_kept: list[WorkerProcess] = []
"""One process judges file after file, until a file uses it up: its peak is then that of the worst so far."""


def _judged(odd: Odd, path: bytes) -> tuple[Probe | NotAnImage, _Used, bool]:
    """What is said, what it took, and whether it ended its process."""
    if odd.is_large and _kept:
        _kept.pop().end()
    worker = _kept.pop() if _kept else WorkerProcess()
    worker.wait_until_ready()
    before, ended_before = _seconds(worker.pid), resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        said = worker.judged(path)
    except Ended:
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - ended_before.ru_utime - ended_before.ru_stime - before
        worker.end()
        with Workers() as workers:
            return workers.judged(path), _Used(seconds=seconds, size=0), True
    used = _Used(seconds=_seconds(worker.pid) - before, size=_peak(worker.pid))
    if worker.is_spent:
        worker.end()
    else:
        _kept.append(worker)
    return said, used, False


def _what_was_said(said: Probe | NotAnImage, path: bytes, worst: _Worst) -> str:
    if isinstance(said, NotAnImage):
        worst.passed_over += 1
        return "" if said.what.isprintable() else f"passed over in more than a line: {said.what!r}"
    if said.health is Health.REFUSED:
        worst.refused += 1
        return "" if said.problem and said.problem.isprintable() else f"refused without a line: {said.problem!r}"
    worst.shown += 1
    try:
        pixels = decode(path, max_side=_SIDE, digest=said.digest, orientation=said.orientation)
    except AppError as error:
        return f"it passed the door and is not shown: {error.what}"
    is_same = (pixels.full.width, pixels.full.height) == (said.width, said.height)
    return "" if is_same else f"{pixels.full} is shown of what is {said.width} × {said.height}"


def _what_it_took(used: _Used) -> str:
    is_much = used.seconds > _SECONDS or used.size > _BYTES
    return f"it took {used.seconds:.1f} s and {used.size >> 20} MB" if is_much else ""


def _seconds(pid: int) -> float:
    """Of the processor's time, so far: others may be busy on this computer."""
    after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def _peak(pid: int) -> int:
    """Bytes of memory it had at most."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) << 10 for line in lines if line.startswith("VmHWM"))


CORPUS = Promise(
    words="No picture can stop the program",
    proof="broken, odd and hostile images, each shown or refused with one line, under 1 s and 300 MB",
    short=60,
    full=2_500,
    prove=every_picture_is_shown_or_refused,
)
