"""Writes a text where the user said, whole or not at all."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase


def save_text(path: Path, text: str) -> None:
    """Writes UTF-8 beside the place and moves it there; AppError where the disk refuses, and what stood there stays."""
    # Beside: a full disk must not cost the file that is being replaced. Under the same name each time, so that what a
    # kill left goes when it is written again, and a short one: that of the file may be as long as names may be.
    beside = path.with_name(f".{hashlib.sha256(os.fsencode(path.name)).hexdigest()[:12]}.part")
    try:
        try:
            beside.unlink(missing_ok=True)
            with beside.open("x", encoding="utf-8", newline="") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise
    except OSError as error:
        raise AppError(
            Phrase("the file was not saved: {why}", why=error.strerror or Phrase("the disk refused")),
            where=shown(str(path)),
            safe="Your work is safe in the project",
            todo="Choose another place, or try again",
        ) from error
