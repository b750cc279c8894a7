"""Copies of images for others: the picture the right way up without a tag that could turn it again."""

import hashlib
import io
import os
from pathlib import Path
from typing import Any

from PIL import Image, JpegImagePlugin

from labeler.domain.names import shown, shown_path
from labeler.domain.phrase import Phrase
from labeler.images.beside import written_beside
from labeler.images.decode import decode_bytes
from labeler.images.door import format_of, opened
from labeler.images.encode import jpeg_bytes
from labeler.images.errors import Changed, NotWritable
from labeler.images.files import RegularFile, read_bytes
from labeler.images.metadata import upright

__all__ = ["copy_upright", "decode_bytes", "picture_for_dictionary"]

_SETTINGS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 95},
    "PNG": {},
    "WEBP": {"lossless": True, "exact": True},
    "BMP": {},
    "GIF": {},
    "HEIF": {"quality": 95},
    "TIFF": {"compression": "tiff_adobe_deflate"},
    # Pillow has no lossless AVIF; this is as near as it comes
    "AVIF": {"quality": 100, "subsampling": "4:4:4"},
}
_KEPT = ("icc_profile", "transparency")
"""What of a file's words goes along. EXIF and XMP do not: they hold the size, a preview and maker's notes of the
picture as it was before, a thumbnail among them that other programs show sideways, and often where and by whom it was
taken. The original, which has them all, stays where it is."""

_QUARTER = 2
"""Pillow's number for 4:2:0, in which each colour stands for four pixels."""


def copy_upright(source: bytes | Path, target: Path, *, orientation: int, digest: str) -> None:
    """Writes the image of `digest` to `target` the right way up, whole or not at all.

    With orientation 1 byte for byte; else the first picture, in the source's format, quality 95 or lossless,
    its colour profile kept. NotReadable, NotLoadable, Changed (other bytes than `digest`) or NotWritable.
    """
    where = shown_path(os.fsencode(target))
    try:
        if orientation == 1:
            _copy(source, target, digest)
        else:
            written = _turned(source, orientation=orientation, digest=digest)
            with written_beside(target) as file:
                file.write(written)
    except OSError as error:
        raise NotWritable(
            Phrase("the picture cannot be written: {why}", why=error.strerror or str(error)),
            where=where,
            safe="Nothing was left behind there, and the original is untouched.",
            todo="Make room or choose another folder.",
        ) from error


def picture_for_dictionary(path: bytes | Path, max_side: int = 512) -> bytes:
    """A JPEG of any image file, its longer side at most `max_side` pixels, to be kept in the project."""
    where = shown_path(os.fsencode(path))
    return jpeg_bytes(decode_bytes(read_bytes(path), max_side, where=where))


def _copy(source: bytes | Path, target: Path, digest: str) -> None:
    seen = hashlib.sha256()
    with RegularFile(source) as file, written_beside(target) as copy:
        for piece in file.pieces():
            seen.update(piece)
            copy.write(piece)
        if seen.hexdigest() != digest:
            raise Changed(where=file.where)


def _turned(source: bytes | Path, *, orientation: int, digest: str) -> bytes:
    """The first picture, upright, as a file of the source's format."""
    where = shown_path(os.fsencode(source))
    data = read_bytes(source)
    if hashlib.sha256(data).hexdigest() != digest:
        raise Changed(where=where)
    picture = opened(data, where=where)
    already = picture.turn != picture.orientation  # Pillow turns a TIFF while it loads it
    image = picture.image.copy() if already else upright(picture.image, orientation)
    image.info = {key: value for key in _KEPT if (value := picture.image.info.get(key)) is not None}
    settings = _SETTINGS[format_of(picture.image)] | _as_source(picture.image)
    file = io.BytesIO()
    try:
        image.save(file, format_of(picture.image), **settings)
    except (OSError, ValueError) as error:  # larger than the format allows once it is rotated, say
        raise NotWritable(Phrase("it cannot be written upright: {why}", why=shown(str(error))), where=where) from error
    return file.getvalue()


def _as_source(image: Image.Image) -> dict[str, Any]:
    """Settings that follow the source: its colour profile and, of a JPEG, whether its colours are subsampled."""
    settings: dict[str, Any] = {}
    if image.info.get("icc_profile"):
        settings["icc_profile"] = image.info["icc_profile"]
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        # 4:2:2 lies on its side after a quarter turn, so all but 4:2:0 is written without subsampling
        settings["subsampling"] = _QUARTER if JpegImagePlugin.get_sampling(image) == _QUARTER else 0
    return settings
