"""A model that nobody knows yet, tried in a process of its own: what its bytes do to a loader is done to that alone."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

import numpy as np

from labeler.domain.errors import AppError
from labeler.images import wire
from labeler.images.embedder import Embedder, NoRow, NotAModel
from labeler.images.model_file import ModelFile, read_model
from labeler.images.worker_process import not_started, own_python

__all__ = ["TRIAL", "main", "try_model"]

TRIAL = "--model-trial"
"""The hidden way into a frozen program, which has no Python to be started."""
_BEGIN = (
    "import sys; sys.path[:] = sys.argv[1:]; import labeler; del sys.path[0]; "
    "from labeler.images.model_trial import main; sys.exit(main())"
)
_SECONDS = 60.0
_ROOM = 2 << 30
"""Bytes of memory, and besides eight for each of the file."""
_NO_MODEL, _NO_ROW = 3, 4
"""With what the process ends that lived to tell."""
_ERRORS: Mapping[int, Callable[[str], AppError]] = MappingProxyType({_NO_MODEL: NotAModel, _NO_ROW: NoRow})


def try_model(path: Path) -> ModelFile:
    """The model, which can be loaded and makes a row of numbers of a picture. AppError where it does not."""
    model = read_model(path)
    code = _tried(path)
    if code:
        raise _ERRORS.get(code, NotAModel)(model.name)
    return model


def _tried(path: Path) -> int:
    """How the process ended; that it did not in time is an end like any other."""
    nothing = wire.nowhere()
    try:
        done = subprocess.run(
            own_python(_BEGIN, frozen=TRIAL),
            input=os.fsencode(path.absolute()),
            stdout=nothing,
            stderr=nothing,  # where the loader tells its reasons to people who write loaders
            timeout=_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        return -1
    except OSError as error:
        raise not_started(error.strerror or type(error).__name__) from error
    finally:
        os.close(nothing)
    return done.returncode


def main() -> int:
    """In the other process, which is told the path on its input."""
    path = Path(os.fsdecode(sys.stdin.buffer.read(wire.MOST)))
    with suppress(OSError, ValueError):
        _limit(path.stat().st_size)
    try:
        model = read_model(path)
        side = model.sidecar.short_side
        Embedder(model).vector(np.full((side, side, 3), 128, np.uint8))
    except NoRow:
        return _NO_ROW
    except AppError:
        return _NO_MODEL
    return 0


if sys.platform == "win32":

    def _limit(size: int) -> None:
        """There is no such limit there: the clock alone ends it."""

else:
    import resource

    def _limit(size: int) -> None:
        room = _ROOM + 8 * size
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_DATA, (room, resource.getrlimit(resource.RLIMIT_DATA)[1]))
