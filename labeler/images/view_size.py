"""Images as large as they are looked at: smaller pictures of them, for packages that have to be small."""

import hashlib
import io
import os
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from labeler.domain.geometry import Size
from labeler.domain.names import shown_path
from labeler.domain.phrase import Phrase
from labeler.images.colour import in_srgb, plain
from labeler.images.decode import fitted
from labeler.images.door import format_of, header, opened, refusing
from labeler.images.errors import Changed, NotLoadable
from labeler.images.files import read_bytes
from labeler.images.metadata import upright, upright_size
from labeler.images.shrink import shrunk

VIEW_SIDE = 2048
"""Pixels of the longer side: what a large screen shows of an image that fits into its window."""
_QUALITY = 90
_SHARPEST = 2
"""A JPEG is decoded at no less than this many times the size that it goes out at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallerPicture:
    """The bytes of a file, upright and in sRGB, `extension` without a dot; `digest` is the sha256 of `content`."""

    content: bytes
    extension: str
    digest: str
    size: Size


def smaller_picture(source: bytes | Path, *, digest: str, max_side: int = VIEW_SIDE) -> SmallerPicture | None:
    """The image of `digest` with a longer side of at most `max_side` pixels, in a file of fewer bytes than its own.

    None where its own file is the better one: it has no more bytes, or is a JPEG that has no more pixels. The first
    picture alone, as a JPEG, or as a PNG where one can see through it. The same file makes the same bytes.
    NotReadable, NotLoadable, or Changed (other bytes than `digest`); only for files that were judged before.
    """
    where = shown_path(os.fsencode(source))
    data = read_bytes(source)
    if hashlib.sha256(data).hexdigest() != digest:
        raise Changed(where=where)
    head = header(data, where=where)
    if format_of(head) == "JPEG" and max(head.size) <= max_side:
        return None
    picture = opened(data, least=_SHARPEST * max_side, where=where)
    target = fitted(upright_size(picture.size, picture.turn), max_side)  # before it is turned
    with refusing(where):
        small = upright(in_srgb(shrunk(plain(picture.image), target)), picture.turn)
        content, extension = _written(small, where)
    if len(content) >= len(data):
        return None
    size = Size(width=small.width, height=small.height)
    return SmallerPicture(content=content, extension=extension, digest=hashlib.sha256(content).hexdigest(), size=size)


def _written(image: Image.Image, where: str) -> tuple[bytes, str]:
    """A new file without a word of the old one: no place, no camera, no preview, no profile."""
    is_clear = image.mode == "RGBA" and image.getchannel("A").getextrema() != (255, 255)
    bare = image if is_clear else image.convert("RGB")
    bare.info = {}
    file = io.BytesIO()
    try:
        if is_clear:
            bare.save(file, "PNG")
        else:
            # Without subsampling: colours that run over an edge mislead the eye, and the snapping of boxes more.
            bare.save(file, "JPEG", quality=_QUALITY, subsampling=0)
    except OSError as error:
        raise NotLoadable(Phrase("no smaller picture of it can be written"), where=where) from error
    return file.getvalue(), "png" if is_clear else "jpg"
