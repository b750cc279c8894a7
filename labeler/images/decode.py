"""From a file to pixels that Qt can show as they are: upright, opaque, sRGB, no larger than asked for."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFile

from labeler.domain.geometry import Size
from labeler.domain.image import PictureFile
from labeler.domain.names import shown_path
from labeler.images.colour import changes_colours, in_srgb, plain
from labeler.images.door import format_of, frames_of, header, opened, reduction, refusing
from labeler.images.errors import Changed, NotLoadable
from labeler.images.files import read_bytes
from labeler.images.levels import over_checker
from labeler.images.metadata import upright, upright_size
from labeler.images.opencv import MatLike, cv2

__all__ = [
    "Changed",
    "Pixels",
    "decode",
    "decode_bytes",
    "decode_example",
    "decode_file",
    "decode_known",
    "decode_own",
    "fitted",
    "pixels_of",
]

_REDUCED = {
    1: cv2.IMREAD_COLOR,
    2: cv2.IMREAD_REDUCED_COLOR_2,
    4: cv2.IMREAD_REDUCED_COLOR_4,
    8: cv2.IMREAD_REDUCED_COLOR_8,
}

_TURNS: dict[int, Callable[[MatLike], MatLike]] = {
    1: lambda pixels: pixels,
    2: lambda pixels: cv2.flip(pixels, 1),
    3: lambda pixels: cv2.rotate(pixels, cv2.ROTATE_180),
    4: lambda pixels: cv2.flip(pixels, 0),
    5: lambda pixels: cv2.transpose(pixels),
    6: lambda pixels: cv2.rotate(pixels, cv2.ROTATE_90_CLOCKWISE),
    7: lambda pixels: cv2.flip(cv2.transpose(pixels), -1),
    8: lambda pixels: cv2.rotate(pixels, cv2.ROTATE_90_COUNTERCLOCKWISE),
}
"""The same turns as `metadata.upright`, on arrays."""


_LARGEST_EXAMPLE = 1024
"""Pixels of the longer side; half as many are made."""
_LONGEST_EXAMPLE = 4 << 20


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pixels:
    """A picture as Qt shows it.

    `rgb32` is C-contiguous uint8 of shape (height, width, 4) in the order B G R 255, which is
    QImage.Format_RGB32. `full` is the upright size of the whole image, whatever these pixels were reduced to;
    `frames` is how many pictures the file holds, of which this is the first.
    """

    width: int
    height: int
    rgb32: NDArray[np.uint8]
    full: Size
    frames: int


def decode(
    path: bytes | Path,
    *,
    max_side: int | None = None,
    digest: str | None = None,
    orientation: int | None = None,
) -> Pixels:
    """The picture in a file, its longer side at most `max_side` pixels.

    With the `digest` that was stored when the file was added, other bytes raise Changed. With digest *and*
    orientation of a file whose health is ok, a JPEG takes the fast way: what else may be broken in a file is
    found by its probe, OpenCV shows what it can. NotReadable or NotLoadable where there is no picture.
    """
    where = shown_path(os.fsencode(path))
    data = read_bytes(path)
    if digest is not None and hashlib.sha256(data).hexdigest() != digest:
        raise Changed(where=where)
    if digest is not None and orientation is not None:
        return decode_known(data, max_side, orientation=orientation, where=where)
    return decode_bytes(data, max_side, where=where)


def decode_file(file: PictureFile, *, max_side: int | None = None) -> Pixels:
    """The image as it is seen in one of its files, which was judged before; `full` is the size of the image itself."""
    pixels = decode(file.path, max_side=max_side, digest=file.digest, orientation=file.orientation)
    return replace(pixels, full=file.size)


def decode_known(data: bytes, max_side: int | None = None, *, orientation: int, where: str = "") -> Pixels:
    """The picture in bytes that were judged before, with the orientation that was found then: the fast way."""
    pixels = _fast(data, max_side=max_side, orientation=orientation, where=where)
    return decode_bytes(data, max_side, where=where) if pixels is None else pixels


def decode_bytes(data: bytes, max_side: int | None = None, *, where: str = "") -> Pixels:
    """The picture in these bytes through the front door, whatever its format; NotLoadable where there is none."""
    picture = opened(data, least=max_side, where=where)
    target = fitted(upright_size(picture.size, picture.turn), max_side)  # before it is turned
    with refusing(where):
        image = _shrunk(plain(picture.image), target)
        image = over_checker(upright(in_srgb(image), picture.turn))
        rgb32 = cv2.cvtColor(np.asarray(image), cv2.COLOR_RGB2BGRA)
    return pixels_of(rgb32, full=picture.size, frames=picture.frames)


def decode_example(jpeg: bytes, max_side: int) -> Pixels:
    """The picture of a dictionary's example: a small JPEG, as this program makes them, or NotLoadable.

    It lies in a project that may be anybody's, and no worker process has judged it: nothing else is decoded.
    """
    image = header(jpeg)
    if format_of(image) != "JPEG" or max(image.width, image.height) > _LARGEST_EXAMPLE or len(jpeg) > _LONGEST_EXAMPLE:
        raise NotLoadable("it is no small JPEG, as the pictures of a dictionary are")
    return decode_bytes(jpeg, max_side)


def decode_own(jpeg: bytes, *, full: Size) -> Pixels | None:
    """The picture in a JPEG that this program has made, upright and in sRGB; None where it is none any more."""
    decoded = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION)
    return None if decoded is None else pixels_of(cv2.cvtColor(decoded, cv2.COLOR_BGR2BGRA), full=full, frames=1)


def fitted(size: Size, max_side: int | None) -> Size:
    """The size of a picture whose longer side may have `max_side` pixels; never larger than it was."""
    longest = max(size.width, size.height)
    if max_side is None or longest <= max_side:
        return size
    return Size(
        width=max(1, round(size.width * max_side / longest)),
        height=max(1, round(size.height * max_side / longest)),
    )


def _fast(data: bytes, *, max_side: int | None, orientation: int, where: str) -> Pixels | None:
    """A JPEG whose colours need no conversion, through OpenCV at a reduced scale; None for all others."""
    image = header(data, where=where)
    if format_of(image) != "JPEG" or changes_colours(image) or not _has_an_end(data, image):
        return None
    stored = Size(width=image.width, height=image.height)
    flags = _REDUCED[reduction(stored, max_side)] | cv2.IMREAD_IGNORE_ORIENTATION
    try:
        decoded = cv2.imdecode(np.frombuffer(data, np.uint8), flags)
    except cv2.error:
        return None
    if decoded is None:
        return None
    small = _resized(decoded, fitted(stored, max_side))
    turned = _TURNS[orientation](cv2.cvtColor(small, cv2.COLOR_BGR2BGRA))
    return pixels_of(turned, full=upright_size(stored, orientation), frames=frames_of(image, data))


def _shrunk(image: Image.Image, target: Size) -> Image.Image:
    """A plain image at its target size; opaque ones by the same means as on the fast way, so that both agree."""
    if image.mode in ("L", "RGB"):
        small = Image.fromarray(_resized(np.asarray(image), target))
        small.info = image.info
        return small
    # Pillow weighs colours by their transparency, and keeps CMYK and LAB what they are
    return image.resize((target.width, target.height), Image.Resampling.BILINEAR, reducing_gap=3.0)


def _resized(pixels: MatLike, target: Size) -> MatLike:
    height, width = pixels.shape[:2]
    if (height, width) == (target.height, target.width):
        return pixels
    # down to a half, four neighbours are all there is to average, and that takes a third of the time
    is_near = width <= 2 * target.width and height <= 2 * target.height
    way = cv2.INTER_LINEAR if is_near else cv2.INTER_AREA
    return cv2.resize(pixels, (target.width, target.height), interpolation=way)


def _has_an_end(data: bytes, image: ImageFile.ImageFile) -> bool:
    """Whether an end marker follows the start of the pixels, where Pillow has stopped reading.

    OpenCV takes a JPEG without one for whole; the front door refuses it.
    """
    return image.fp is not None and data.rfind(b"\xff\xd9", image.fp.tell()) >= 0


def pixels_of(rgb32: MatLike, *, full: Size, frames: int) -> Pixels:
    """The pixels of an array as `Pixels.rgb32` describes it."""
    height, width = rgb32.shape[:2]
    return Pixels(width=width, height=height, rgb32=rgb32.astype(np.uint8, copy=False), full=full, frames=frames)
