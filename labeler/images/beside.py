"""Files that stay whole or not at all: written beside their place, then moved there, or in place where none looks."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def written_beside(target: Path) -> Iterator[BinaryIO]:
    """A file to write, which becomes `target` when the block ends well and vanishes otherwise. Raises OSError."""
    # a name of its own length: that of the target may already be as long as the file system allows
    part = target.parent / f".{secrets.token_hex(8)}.part"
    try:
        with part.open("xb") as file:
            yield file
        os.replace(part, target)  # noqa: PTH105 - the name every reader knows this step by
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


@contextmanager
def written_new(target: Path) -> Iterator[BinaryIO]:
    """A new file in a folder that nobody looks into yet; it vanishes where the block ends ill. Raises OSError."""
    with target.open("xb") as file:
        try:
            yield file
            file.flush()
        except BaseException:
            with suppress(OSError):
                target.unlink()
            raise
