"""Files that appear whole or not at all: written beside their place, then moved there."""

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
