"""What the program says of itself while it runs: a log of bounded size that only its user can read."""

import os
from contextlib import suppress
from pathlib import Path

from platformdirs import user_log_path

from labeler.domain.names import shown

MOST_BYTES = 256 * 1024
"""Of a log; the one before it is kept beside it, and none that is older."""
_LONGEST = 16_000
"""Characters of one entry."""
_NAME, _BEFORE = "labeler.log", "labeler.log.1"


def log_folder() -> Path:
    """Where the log and crash reports lie: the user's own folder for such things."""
    return user_log_path("labeler", appauthor=False)


def log_file() -> Path:
    """The log that is written to; there may be none yet."""
    return log_folder() / _NAME


def write_log(kind: str, text: str, *, at: str, folder: Path | None = None) -> None:
    """Adds an entry; more lines than one follow it indented. What cannot be written is let go: it is only a log."""
    first, *more = text[:_LONGEST].splitlines() or [""]
    entry = "".join(f"{line}\n" for line in (f"{at} {kind}: {shown(first)}", *(f"  {shown(line)}" for line in more)))
    with suppress(OSError):
        path = (folder or private(log_folder())) / _NAME
        _make_room(path)
        append_privately(path, entry)


def read_log(folder: Path | None = None) -> str:
    """All that is kept, the oldest first; "" where there is nothing yet."""
    folder = folder or log_folder()
    return "".join(_text(folder / name) for name in (_BEFORE, _NAME))


def last_lines(count: int, folder: Path | None = None) -> str:
    return "\n".join(read_log(folder).splitlines()[-count:])


def private(folder: Path) -> Path:
    """The folder, made for this user alone where it is not there."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def append_privately(path: Path, text: str, *, is_new: bool = False) -> None:
    """Writes at the end of a file that this user alone may read. FileExistsError where it should be new and is not."""
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | (os.O_EXCL if is_new else 0)
    with os.fdopen(os.open(path, flags, 0o600), "ab", buffering=0) as file:
        # In one piece: two programs may write at the same time.
        file.write(text.encode("utf-8", "backslashreplace"))


def _make_room(path: Path) -> None:
    if path.exists() and path.stat().st_size > MOST_BYTES:
        path.replace(path.with_name(_BEFORE))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "backslashreplace")
    except OSError:
        return ""
