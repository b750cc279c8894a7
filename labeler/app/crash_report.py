"""What is kept of a bug: where it happened and in which versions, in the user's own folder for logs."""

import os
import platform
import sys
import tempfile
import traceback
from pathlib import Path

from platformdirs import user_log_path

from labeler import __version__


def report_folder() -> Path:
    """Where crash reports lie."""
    return user_log_path("labeler", appauthor=False)


def write_crash_report(error: BaseException, *, at: str, folder: Path | None = None) -> Path:
    """Writes the traceback, the versions and the moment (`at`, UTC text) to a new file, and says which.

    Nothing else goes in. Where the folder cannot be written, the file goes to the system's temporary one.
    """
    name = f"crash-{''.join(c for c in at if c.isdigit())}-{os.getpid()}.txt"
    text = _report(error, at)
    try:
        return _written(folder or report_folder(), name, text)
    except OSError:
        return _written(Path(tempfile.gettempdir()), name, text)


def _report(error: BaseException, at: str) -> str:
    head = f"Labeler {__version__}, Python {sys.version.split()[0]}, {platform.platform()}, {at}\n\n"
    return head + "".join(traceback.format_exception(error))


def _written(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8", "backslashreplace")
    return path
