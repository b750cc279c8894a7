"""One worker process as its owner sees it: started, asked for one file at a time, ended; never waited for in vain."""

import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from labeler.domain.errors import AppError
from labeler.domain.phrase import Phrase
from labeler.images import wire
from labeler.images.errors import NotAnImage
from labeler.images.probed import Probe

__all__ = ["WORKER", "Ended", "WorkerProcess", "not_started"]

WORKER = "--image-worker"
"""The hidden way into a program that was frozen to one file, which has no Python to be started."""
_BEGIN = "import sys; sys.path[:] = sys.argv[1:]; from labeler.images.worker import main; sys.exit(main())"
_SECONDS = 30.0
_A_MEGABYTE = 2.0
"""Seconds by the clock until a process is ended that gives no answer: enough for a slow share and a busy computer.
What only computes has been ended by the system long before (`limits`)."""
_CLOSING = 5.0
"""Seconds that the system may take to end a process whose pipe is closed already."""
_TIMED_OUT = frozenset({-27, -24})
"""SIGPROF and SIGXCPU: the system ended the process because its time was over."""
_BY_OTHERS = frozenset({-1, -2, -9, -15})
"""SIGHUP, SIGINT, SIGKILL, SIGTERM."""


class Ended(Exception):
    """The process is no more, and gave no answer."""

    def __init__(self, *, code: int, is_too_slow: bool) -> None:
        super().__init__()
        self.code = code
        self.is_too_slow = is_too_slow

    @property
    def is_by_others(self) -> bool:
        """Whether somebody, or a system without memory, has ended it: no decoder ends its own process that way."""
        return self.code in _BY_OTHERS and not self.is_too_slow


class WorkerProcess:
    """Asked by one thread at a time; `end_if_late` may be called by any."""

    def __init__(self) -> None:
        """AppError where the system starts no process."""
        try:
            self._process = subprocess.Popen(
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise not_started(error.strerror or type(error).__name__) from error
        self._is_ready = False
        self._is_late = False
        self.is_spent = False
        self._deadline: float | None = None

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def is_there(self) -> bool:
        return not self.is_spent and self._process.poll() is None

    def wait_until_ready(self) -> None:
        """AppError where it does not start; Ended where somebody has ended it meanwhile."""
        if self._is_ready:
            return
        self._deadline = time.monotonic() + _SECONDS
        try:
            self._is_ready = bool(self._line())
        finally:
            self._deadline = None
        if not self._is_ready:
            ended = self._ended()
            if ended.code < 0:
                raise ended
            raise not_started(Phrase("it ended at once, with {code}", code=ended.code))

    def judged(self, path: bytes) -> Probe | NotAnImage:
        """What the file is; Ended where the process did not live to say it."""
        self._deadline = time.monotonic() + _SECONDS + _A_MEGABYTE * _size(path) / 1e6
        try:
            self._ask(path)
            return self._outcome(self._told())
        finally:
            self._deadline = None

    def end_if_late(self, now: float) -> None:
        """Ends it where its time, by the clock, is over: whoever waits for its answer then hears that."""
        deadline = self._deadline
        if deadline is not None and now > deadline:
            self._is_late = True
            self._process.kill()

    def end(self) -> None:
        """It is gone when this returns, and the system remembers nothing of it."""
        self.is_spent = True
        if self._process.returncode is None:
            self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what it was not told any more
                    pipe.close()
        self._process.wait()

    def disown(self) -> None:
        """Another process, of which this one is a copy, is its owner: nothing is said to it from here."""
        self.is_spent = True
        self._process.returncode = 0  # that nobody waits for it

    def _ask(self, path: bytes) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(wire.line({"path": wire.path_as_text(path)}))
            self._process.stdin.flush()
        except OSError:
            raise self._ended() from None

    def _told(self) -> dict[str, Any]:
        line = self._line()
        try:
            return wire.read(line)
        except ValueError:  # nothing, or half a line
            raise self._ended() from None

    def _line(self) -> bytes:
        assert self._process.stdout is not None
        return self._process.stdout.readline(wire.MOST)

    def _outcome(self, told: dict[str, Any]) -> Probe | NotAnImage:
        self.is_spent = bool(told["last"])
        if "bug" in told:
            raise RuntimeError(f"a worker process failed:\n{told['bug']}")
        if "probe" in told:
            return wire.probe_of(told["probe"])
        return wire.passed_over_of(told["passed over"])

    def _ended(self) -> Ended:
        try:
            code = self._process.wait(_CLOSING)
        except subprocess.TimeoutExpired:  # it has only closed its pipe
            self._process.kill()
            code = self._process.wait()
        self.is_spent = True
        return Ended(code=code, is_too_slow=self._is_late or code in _TIMED_OUT)


def _command() -> list[str]:
    """This very Python without its user's surroundings, and with what this process can import."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER]
    package = str(Path(__file__).resolve().parents[2])
    paths = [path for path in sys.path if path]
    if package not in paths:
        paths.append(package)
    # -I and -S: no variables, no user's packages, nothing from the folder one happens to be in, no search for sites.
    # By argument, since a path may hold the sign by which a variable would part them.
    flags = ["-I", "-S", *(["-B"] if sys.dont_write_bytecode else [])]
    return [sys.executable or "python3", *flags, "-c", _BEGIN, *paths]


def _size(path: bytes) -> int:
    """In bytes; 0 where there is no such file."""
    try:
        return os.stat(path).st_size  # noqa: PTH116 - in the file system's own bytes
    except (OSError, ValueError):
        return 0


def not_started(why: str) -> AppError:
    """No process, no image: nobody decodes what is unknown in the program itself instead."""
    return AppError(
        Phrase("the process that reads images cannot be started: {why}", why=why),
        safe="What is in the project stays as it is.",
        todo="Close other programs and try again, or restart the computer.",
    )
