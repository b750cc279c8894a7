"""The one front door for image files: Pillow, few formats, bounded sizes, whole pictures or none."""

import io
import logging
import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

# The plugins are named because Pillow would otherwise import all forty when it first meets a TIFF or an AVIF.
from PIL import AvifImagePlugin as _avif  # noqa: F401
from PIL import Image, ImageFile, UnidentifiedImageError
from PIL import TiffImagePlugin as _tiff  # noqa: F401
from PIL import WebPImagePlugin as _webp  # noqa: F401

from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.images.errors import NotLoadable, NotReadable
from labeler.images.files import CEILING, read_bytes
from labeler.images.heif import HEIF
from labeler.images.kinds import HEAD, kind_of, webp_size
from labeler.images.metadata import orientation_of, upright_size

__all__ = ["CEILING", "FORMATS", "NotLoadable", "NotReadable", "Opened", "header", "opened", "read_bytes"]

FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF", "AVIF", *HEIF)
"""All that is ever handed to a decoder. A JPEG with several pictures calls itself MPO and comes through JPEG."""
MOST_PIXELS = 100_000_000
MOST_JPEG_PIXELS = 250_000_000
"""A JPEG may be larger: its pixels cost bytes in the file, so it cannot swell a thousandfold."""
MOST_FRAMES = 1000
"""Frames are counted up to here: a file of a few megabytes can announce millions."""
_GIF_FRAME, _GIF_WORDS, _GIF_END = 0x2C, 0x21, 0x3B
"""By which the blocks of a GIF begin."""

Image.MAX_IMAGE_PIXELS = MOST_JPEG_PIXELS
logging.getLogger("PIL").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A loaded picture; `size` is that of the whole picture, upright, whatever `image` was reduced to.

    `orientation` is what the file says; `turn` is what of it is still to be applied to `image`.
    """

    image: Image.Image
    size: Size
    orientation: int
    turn: int
    frames: int


def header(data: bytes, *, where: str = "", loading: Callable[[Size], None] = lambda size: None) -> ImageFile.ImageFile:
    """The picture with its header read and its size judged, its pixels not yet: NotLoadable where that fails.

    `loading` is told the size of a picture whose decoder makes room for all of it already now.
    """
    kind = kind_of(data[:HEAD])
    if kind and kind not in FORMATS:
        raise NotLoadable(Phrase("{kind} images cannot be opened; a JPEG or PNG of it can", kind=kind), where=where)
    announced = webp_size(data[:HEAD]) if kind == "WEBP" else None
    if announced is not None:
        _judge_size(announced, MOST_PIXELS, where)
        loading(announced)
    with refusing(where):
        try:
            image = _begun(data)
        except UnidentifiedImageError as error:
            begins = Phrase("it begins like a {kind} image and is damaged", kind=kind)
            reason = begins if kind else Phrase("its bytes are no image's")
            raise NotLoadable(reason, where=where) from error
    size = Size(width=image.width, height=image.height)
    _judge_size(size, MOST_JPEG_PIXELS if format_of(image) == "JPEG" else MOST_PIXELS, where)
    return image


def _judge_size(size: Size, most: int, where: str) -> None:
    if size.width < 1 or size.height < 1:
        raise NotLoadable("it has no pixels", where=where)
    if size.width * size.height > most:
        raise NotLoadable(
            Phrase(
                "it declares {image_width} × {image_height} pixels; at most {most} megapixels are opened",
                image_width=size.width,
                image_height=size.height,
                most=most // 1_000_000,
            ),
            where=where,
            size=size,
        )


def opened(
    data: bytes, *, least: int | None = None, where: str = "", loading: Callable[[Size], None] = lambda size: None
) -> Opened:
    """The first picture of these bytes, fully loaded; NotLoadable where it is broken or cut short.

    `loading` is told its size in pixels, as stored, before these are loaded.

    With `least` a JPEG may come reduced (by 2, 4 or 8, cheaply), its longer side no less than that many
    pixels; every byte of it is still decoded, so that a file which is cut short is found out all the same.
    """
    image = header(data, where=where, loading=loading)
    size = Size(width=image.width, height=image.height)
    loading(size)
    # Pillow turns a TIFF upright while it loads it and forgets the tag; a PNG may name its orientation after
    # the pixels, so that all others are asked when they are loaded.
    turned = orientation_of(image) if image.format == "TIFF" else None
    divisor = reduction(size, least) if format_of(image) == "JPEG" else 1
    with refusing(where, size=size):
        if divisor > 1:
            image.draft(None, (size.width // divisor, size.height // divisor))
        image.load()
    if divisor == 1:  # libheif may turn a picture while it loads it
        size = Size(width=image.width, height=image.height)
    orientation = orientation_of(image) if turned is None else turned
    return Opened(
        image=image,
        size=upright_size(size, orientation) if turned is None else size,
        orientation=orientation,
        turn=orientation if turned is None else 1,
        frames=frames_of(image, data),
    )


def reduction(stored: Size, least: int | None) -> int:
    """1, 2, 4 or 8: the most by which a JPEG may be reduced while it is decoded and keep `least` pixels."""
    if least is None:
        return 1
    long, short = max(stored.width, stored.height), min(stored.width, stored.height)
    return next((step for step in (8, 4, 2) if long // step >= least and short // step >= 1), 1)


def format_of(image: Image.Image) -> str:
    """One of `FORMATS`."""
    return "JPEG" if image.format == "MPO" else image.format or ""


def frames_of(image: Image.Image, data: bytes) -> int:
    """How many pictures the file holds, 1 where that cannot be told, at most `MOST_FRAMES`."""
    try:
        if image.format == "TIFF":
            return _tiff_frames(data)
        count = _gif_frames(data) if image.format == "GIF" else getattr(image, "n_frames", 1)
        return min(max(int(count), 1), MOST_FRAMES)
    except Exception:  # noqa: BLE001 - broken later frames are no reason to refuse a whole first one
        return 1


def _tiff_frames(data: bytes) -> int:
    """By seeking, which can stop; Pillow's own count takes time by the square of what it counts."""
    image = _begun(data)
    for frame in range(1, MOST_FRAMES):
        try:
            image.seek(frame)
        except EOFError:
            return frame
    return MOST_FRAMES


def _gif_frames(data: bytes) -> int:
    """By its blocks, which can stop; Pillow goes through all that there are, and there may be millions."""
    at, frames = 13 + _colours(data[10]), 0
    while at < len(data) and data[at] != _GIF_END and frames < MOST_FRAMES:
        if data[at] == _GIF_FRAME:
            frames += 1
            at = _behind_blocks(data, at + 11 + _colours(data[at + 9]))
        else:
            at = _behind_blocks(data, at + 2) if data[at] == _GIF_WORDS else at + 1
    return frames


def _colours(flags: int) -> int:
    """Bytes of the table of colours that a GIF's flags announce."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _behind_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += data[at] + 1
    return at + 1


def _begun(data: bytes) -> ImageFile.ImageFile:
    return Image.open(io.BytesIO(data), formats=FORMATS)


@contextmanager
def refusing(where: str, size: Size | None = None) -> Iterator[None]:
    """Whatever a decoder raises on hostile bytes comes out as NotLoadable with one line."""
    _settle_warnings()
    try:
        yield
    except AppError:
        raise
    except Exception as error:
        raise NotLoadable(_reason(error), where=where, size=size) from error


_FILTERS = (
    ("error", None, Image.DecompressionBombWarning, None, 0),
    ("ignore", None, UserWarning, re.compile(r"PIL\."), 0),
)


def _settle_warnings() -> None:
    """Bomb warnings are errors; Pillow's remarks on sloppy metadata are nobody's business.

    Set once and for good, again only where someone took the filters away: `catch_warnings` would change
    them for every thread and, left by two threads in the wrong order, would leave them changed.
    """
    missing = [entry for entry in _FILTERS if entry not in warnings.filters]
    if missing:
        warnings.filterwarnings("error", category=Image.DecompressionBombWarning)
        warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")


def _reason(error: Exception) -> Phrase:
    """One line for a person: no address of an object, no control character, no end."""
    if isinstance(error, Image.DecompressionBombError | Image.DecompressionBombWarning):
        return Phrase("it declares more pixels than any photo has")
    if isinstance(error, MemoryError):
        return Phrase("there is not enough memory to load it")
    text = shown(" ".join(str(error).split()))[:120]
    if "truncated" in text.lower():
        return Phrase("it is cut short")
    return Phrase("it is damaged: {why}", why=text) if text else Phrase("it is damaged")
