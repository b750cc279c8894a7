"""One worker process as its owner sees it: started, asked for one file at a time, ended; never waited for in vain."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from labeler.domain.errors import AppError
from labeler.domain.phrase import Phrase
from labeler.images import wire
from labeler.images.errors import NotAnImage
from labeler.images.probed import Probe

__all__ = ["WORKER", "Ended", "WorkerProcess", "not_started", "own_python"]

WORKER = "--image-worker"
"""The hidden way into a program that was frozen to one file, which has no Python to be started."""
_BEGIN = (
    "import sys; sys.path[:] = sys.argv[1:]; import labeler; del sys.path[0]; "
    "from labeler.images.worker import main; sys.exit(main())"
)
"""The first path is for the program itself alone: others may lead to another version of it."""
_SECONDS = 30.0
_A_MEGABYTE = 2.0
"""Seconds, in which this program itself was not stopped, until a process is ended that gives no answer: enough for a
slow share and a busy computer.
What only computes has been ended by the system long before (`limits`)."""
_CLOSING = 5.0
"""Seconds that the system may take to end a process whose pipe is closed already."""
_TIMED_OUT = -27
"""SIGPROF: the system ended the process because its time was over."""
_BY_OTHERS = frozenset({-1, -2, -9, -15, -24})
"""SIGHUP, SIGINT, SIGKILL, SIGTERM, and SIGXCPU: a shell may count the seconds of all files together."""


class Ended(Exception):
    """The process is no more, and gave no answer."""

    def __init__(self, *, code: int, is_late: bool) -> None:
        super().__init__()
        self.code = code
        self.is_late = is_late

    @property
    def is_too_slow(self) -> bool:
        return self.is_late or self.code == _TIMED_OUT

    @property
    def is_by_others(self) -> bool:
        """Whether somebody, or a system without memory, has ended it: no decoder ends its own process that way."""
        return self.code in _BY_OTHERS and not self.is_too_slow


class _Patience:
    """With one question."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class WorkerProcess:
    """Asked by one thread at a time; `wait` and `kill` may be called by any."""

    def __init__(self) -> None:
        """AppError where the system starts no process."""
        try:
            self._process = _begun()
        except OSError as error:
            raise not_started(error.strerror or type(error).__name__) from error
        self._is_ready = False
        self._is_late = False
        self.is_spent = False
        self._patience: _Patience | None = None

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
        self._patience = _Patience(_SECONDS)
        try:
            self._is_ready = bool(self._line())
        finally:
            self._patience = None
        if not self._is_ready:
            ended = self._ended()
            if ended.code < 0:
                raise ended
            raise not_started(Phrase("it ended at once, with {code}", code=ended.code))

    def judged(self, path: bytes) -> Probe | NotAnImage:
        """What the file is; Ended where the process did not live to say it."""
        self._patience = _Patience(_SECONDS + _A_MEGABYTE * _size(path) / 1e6)
        try:
            self._ask(path)
            return self._outcome(self._told())
        finally:
            self._patience = None

    def wait(self, seconds: float) -> None:
        """So many more have gone by; where that is too long, it is ended, and whoever waits for its answer hears it."""
        patience = self._patience
        if patience is not None:
            patience.seconds -= seconds
            if patience.seconds < 0:
                self._is_late = True
                self.kill()

    def kill(self) -> None:
        """Whoever waits for its answer hears that it is no more."""
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
        return Ended(code=code, is_late=self._is_late)


def _begun() -> "subprocess.Popen[bytes]":
    errors = wire.nowhere()
    try:
        return subprocess.Popen(
            own_python(_BEGIN, frozen=WORKER),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    finally:
        os.close(errors)


def own_python(begin: str, *, frozen: str) -> list[str]:
    """The command that starts this very Python without its user's surroundings, and with what this process can import.

    It runs `begin`; a frozen program starts itself with the word `frozen`.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, frozen]
    package = str(Path(__file__).resolve().parents[2])
    paths = [package, *(path for path in sys.path if path)]
    # -I and -S: no variables, no user's packages, nothing from the folder one happens to be in, no search for sites.
    # By argument, since a path may hold the sign by which a variable would part them.
    flags = ["-I", "-S", *(["-B"] if sys.dont_write_bytecode else [])]
    if sys.pycache_prefix:
        flags += ["-X", f"pycache_prefix={sys.pycache_prefix}"]
    return [sys.executable or "python3", *flags, "-c", begin, *paths]


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
