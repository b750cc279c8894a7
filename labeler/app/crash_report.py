"""What is kept of a bug: of which kind, where in our own code, in which versions; nothing of what anybody labels."""

import errno
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import FrameType

from labeler import __version__
from labeler.app.logs import append_privately, log_folder, private

_PACKAGE = "labeler"
_LIBRARIES = ("PySide6", "sqlalchemy", "PIL", "cv2", "numpy")
"""Whose versions are told, where they are loaded."""
_MOST_KEPT = 30
"""Reports; the oldest make room."""
_MOST_CHAINED = 10
_SAME_MOMENT = 100
"""Reports that one process can write of one moment."""
HOLDS_NOTHING = "No message, no value and no name of a file, a concept, a label or a person is in this report."
_END = f"\n{HOLDS_NOTHING}\n"
_ADDED = "\nAdded by the user:"


def report_folder() -> Path:
    """Where crash reports lie."""
    return log_folder()


def write_crash_report(error: BaseException, *, at: str, folder: Path | None = None) -> Path:
    """Writes kinds of errors, places in our code, versions and the moment (`at`, UTC text) to a new file; which.

    Nothing else goes in. Where the folder cannot be written, the file goes to the system's temporary one.
    """
    return keep_report("".join(f"{line}\n" for line in _told(error)), at=at, folder=folder)


def keep_report(text: str, *, at: str, folder: Path | None = None) -> Path:
    """Writes what was found, under a head with the versions, to a new file; which."""
    whole = f"{_head(at)}\n{text}{_END}"
    try:
        folder = private(folder or report_folder())
        path = _written(folder, whole, at)
        _thin(folder)
    except OSError:
        # Late, as below: the window loads this module when it starts, and hardly ever needs these.
        import tempfile

        path = _written(Path(tempfile.gettempdir()), whole, at)
    return path


def added_to_report(text: str, details: str, log: str) -> str:
    """A report with what the user adds to it: the messages, and lines of the log."""
    plain = without_additions(text).removesuffix(_END)
    return f"{plain}{_ADDED} what Python told\n{details}{_ADDED} the end of the log\n{log}\n"


def without_additions(text: str) -> str:
    """A report as it was written, whatever was added to it since."""
    plain, added, _ = text.partition(_ADDED)
    return f"{plain}{_END}" if added else text


def rewrite_report(path: Path, text: str) -> None:
    """Puts what the user chose in place of a report. OSError where it cannot be."""
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)
    append_privately(beside, text, is_new=True)
    beside.replace(path)


def details_of(error: BaseException) -> str:
    """All that Python tells of it, messages included: for the user's own log, and for no report."""
    return "".join(traceback.format_exception(error))


def signature_of(error: BaseException) -> str:
    """The same for the same bug: its kind, and the last place in our code."""
    frames = [place for place in _places(error) if place]
    return f"{_kind(error)} at {frames[-1] if frames else 'no place of ours'}"


def _head(at: str) -> str:
    import platform

    lines = [f"Labeler {__version__}, Python {platform.python_version()}, {platform.platform()}, {at}"]
    loaded = ((name, getattr(sys.modules.get(name), "__version__", "")) for name in _LIBRARIES)
    libraries = [f"{name} {version}" for name, version in loaded if version]
    return "".join(f"{line}\n" for line in [*lines, *([", ".join(libraries)] if libraries else [])])


def _told(error: BaseException) -> Iterator[str]:
    for number, each in enumerate(_chain(error)):
        if number:
            yield "which led to"
        yield _kind(each)
        foreign = 0
        for place in _places(each):
            if not place:
                foreign += 1
                continue
            if foreign:
                yield f"  ({foreign} elsewhere)"
            foreign = 0
            yield f"  {place}"
        if foreign:
            yield f"  ({foreign} elsewhere)"


def _chain(error: BaseException) -> list[BaseException]:
    """The first cause first."""
    chain: list[BaseException] = []
    now: BaseException | None = error
    while now is not None and now not in chain and len(chain) < _MOST_CHAINED:
        chain.append(now)
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)
    return chain[::-1]


def _kind(error: BaseException) -> str:
    """The name of its type, and the system's or SQLite's own name for what happened."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    code = getattr(error, "sqlite_errorname", "")
    if isinstance(error, OSError):
        code = errno.errorcode.get(error.errno or 0, "")
    return f"{name} ({code})" if code else name


def _places(error: BaseException) -> Iterator[str]:
    """Module, line and function of each frame that is ours, "" for each that is not."""
    for frame, line in traceback.walk_tb(error.__traceback__):
        module = _module_of(frame)
        is_ours = module == _PACKAGE or module.startswith(f"{_PACKAGE}.")
        yield f"{module}:{line} {frame.f_code.co_qualname}" if is_ours else ""


def _module_of(frame: FrameType) -> str:
    name = str(frame.f_globals.get("__name__", ""))
    spec = frame.f_globals.get("__spec__")
    return str(getattr(spec, "name", name)) if name == "__main__" else name


def _written(folder: Path, text: str, at: str) -> Path:
    stem = f"crash-{''.join(c for c in at if c.isdigit())}-{os.getpid()}"
    for number in range(_SAME_MOMENT):
        path = folder / (f"{stem}-{number}.txt" if number else f"{stem}.txt")
        with suppress(FileExistsError):
            append_privately(path, text, is_new=True)
            return path
    raise FileExistsError(errno.EEXIST, "too many reports of one moment")


def _thin(folder: Path) -> None:
    # By name, which begins with the moment: the clock of the file system may be another one.
    for old in sorted(folder.glob("crash-*.txt"))[:-_MOST_KEPT]:
        with suppress(OSError):
            old.unlink()
