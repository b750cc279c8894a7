"""Worker processes for many files: few at a time, kept a moment for the next folder, replaced where a file ends one."""

import atexit
import hashlib
import os
import sys
import time
from threading import Event, Lock, Thread, Timer
from types import TracebackType
from typing import Self

from labeler.domain.names import shown_path
from labeler.domain.phrase import Phrase
from labeler.images.errors import NotAnImage, NotReadable
from labeler.images.files import RegularFile
from labeler.images.kinds import HEAD, kind_of
from labeler.images.probed import Bytes, Probe, refused
from labeler.images.worker_process import Ended, WorkerProcess, not_started

__all__ = ["Workers", "end_idle", "start_early"]

_KEPT = 2
"""Processes that wait for the next folder."""
_KEPT_SECONDS = 60.0
_LOOK, _LONG_LOOK = 0.25, 1.0
"""Seconds between two looks at whether one is late. When there were more, this program itself was stopped."""
_TRIES = 2
"""A file that ended a process is tried once more: it may have been the system, or somebody, who ended it."""

_STARTS = 4
"""Times that a process is started anew when somebody ends it before it was asked anything."""


class _Idle:
    """Those that wait: starting one takes longer than judging ten files."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: list[WorkerProcess] = []
        self._timer: Timer | None = None
        self._used_at = 0.0

    def take(self) -> WorkerProcess:
        """One that is there, or else a new one; AppError where the system starts none."""
        with self._lock:
            while self._waiting:
                worker = self._waiting.pop()
                if worker.is_there:
                    return worker
                worker.end()
        return WorkerProcess()

    def give_back(self, worker: WorkerProcess) -> None:
        with self._lock:
            is_kept = worker.is_there and len(self._waiting) < _KEPT
            if is_kept:
                self._waiting.append(worker)
                self._used_at = time.monotonic()
                self._look_after(_KEPT_SECONDS)
        if not is_kept:
            worker.end()

    def end_all(self) -> None:
        with self._lock:
            for worker in self._waiting:
                worker.end()
            self._waiting.clear()

    def disown_all(self) -> None:
        """In a copy of the process that owns them: they are not the copy's, nor is the thread that holds the lock."""
        self._lock = Lock()
        self._timer = None
        while self._waiting:
            self._waiting.pop().disown()

    def _look_after(self, seconds: float) -> None:
        """Called with the lock held."""
        if self._timer is None:
            self._timer = Timer(seconds, self._look)
            self._timer.daemon = True
            self._timer.name = "idle image workers"
            self._timer.start()

    def _look(self) -> None:
        with self._lock:
            self._timer = None
            left = self._used_at + _KEPT_SECONDS - time.monotonic()
            if self._waiting and left > 0:
                self._look_after(left)
                return
        self.end_all()


class _Abandoned(Exception):
    """Nobody wants to know any more."""


_idle = _Idle()
atexit.register(_idle.end_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=lambda: _idle.disown_all())


def start_early() -> None:
    """Starts a process, unless one is waiting: for somebody who may soon want a file judged. AppError as above."""
    _idle.give_back(_idle.take())


def end_idle() -> None:
    """Ends those that wait for the next folder."""
    _idle.end_all()


class Workers:
    """As many as are asked at a time, each in its own thread of the caller; all free when the block ends."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._free: list[WorkerProcess] = []
        self._busy: set[WorkerProcess] = set()
        self._over = Event()
        self._is_abandoned = False
        self._watching = Thread(target=self._watch, name="watching image workers", daemon=True)

    def __enter__(self) -> Self:
        self._watching.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._watching.join()
        for worker in self._free:
            _idle.give_back(worker)
        self._free.clear()

    def abandon(self) -> None:
        """Ends those that are busy, so that nobody waits for an answer that is not wanted any more."""
        with self._lock:
            self._is_abandoned = True
            for worker in self._busy:
                worker.kill()

    def judged(self, path: bytes) -> Probe | NotAnImage:
        """What a file is, whatever it does to the process that looks; AppError where none can be started."""
        path = os.path.abspath(path)  # noqa: PTH100 - in the file system's own bytes
        tried = 0
        while True:
            try:
                return self._asked(path)
            except Ended as ended:
                tried += 1
                if not self._is_abandoned and tried >= _tries(ended):
                    return _outcome_of(path, ended)

    def _asked(self, path: bytes) -> Probe | NotAnImage:
        worker = self._ready()
        try:
            return worker.judged(path)
        finally:
            self._put_back(worker)

    def _ready(self) -> WorkerProcess:
        """One that was there before it was asked: what ends it while it starts is no file's fault."""
        for _ in range(_STARTS):
            worker = self._taken()
            try:
                worker.wait_until_ready()
                return worker
            except Ended as ended:
                last = ended
                self._put_back(worker)
            except BaseException:
                self._put_back(worker)
                raise
        raise not_started(Phrase("it was ended {times} times", times=_STARTS)) from last

    def _put_back(self, worker: WorkerProcess) -> None:
        with self._lock:
            self._busy.discard(worker)
            if is_there := worker.is_there:
                self._free.append(worker)
        if not is_there:
            worker.end()

    def _taken(self) -> WorkerProcess:
        with self._lock:
            if self._is_abandoned:
                raise _Abandoned
            worker = self._free.pop() if self._free else _idle.take()
            self._busy.add(worker)
            return worker

    def _watch(self) -> None:
        looked = time.monotonic()
        while not self._over.wait(_LOOK):
            before, looked = looked, time.monotonic()
            with self._lock:
                for worker in self._busy:
                    worker.wait(min(looked - before, _LONG_LOOK))


def _tries(ended: Ended) -> int:
    if ended.is_by_others:
        return _STARTS
    # Late by the clock: it may have waited for a disk; but on Windows nothing else ends what computes for ever.
    is_final = ended.is_too_slow and not (ended.is_late and sys.platform != "win32")
    return 1 if is_final else _TRIES


def _outcome_of(path: bytes, ended: Ended) -> Probe | NotAnImage:
    """What is said of a file for which no process lived to say it: it is read here, and not decoded."""
    try:
        read = _bytes_at(path)
    except NotReadable as error:
        return NotAnImage(error.what, where=error.where)
    if ended.is_by_others:  # passed over, not kept as refused: it may be sound
        return NotAnImage("the process that reads images was ended while it read it", where=shown_path(path))
    slow, stopped = Phrase("it takes too long to load"), Phrase("it is damaged: its decoder stopped on it")
    return refused(read, slow if ended.is_too_slow else stopped)


def _bytes_at(path: bytes) -> Bytes:
    seen = hashlib.sha256()
    with RegularFile(path) as file:
        head = file.start(HEAD)
        seen.update(head)
        for piece in file.pieces():
            seen.update(piece)
    return Bytes(digest=seen.hexdigest(), kind=kind_of(head), stamp=file.stamp)
