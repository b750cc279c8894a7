"""Pictures that go out changed: the first of a file, upright, written again in the format that it came in."""

import hashlib
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, JpegImagePlugin

from labeler.domain.names import shown, shown_path
from labeler.domain.phrase import Phrase
from labeler.images.beside import written_beside
from labeler.images.door import format_of, opened
from labeler.images.errors import Changed, NotWritable
from labeler.images.files import read_bytes
from labeler.images.metadata import upright

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
NOTHING_LEFT = Phrase("Nothing was left behind there, and the original is untouched.")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class UprightPicture:
    """The first picture of a file, upright, with what it takes to write it, or a part of it, as its source was."""

    image: Image.Image
    format: str
    settings: dict[str, Any]
    where: str


def upright_picture(source: bytes | Path, *, orientation: int, digest: str, least: int | None = None) -> UprightPicture:
    """The first picture of the image of `digest`, the right way up.

    With `least` a JPEG may come reduced, its longer side no less than that many pixels. NotReadable, NotLoadable or
    Changed (other bytes than `digest`).
    """
    where = shown_path(os.fsencode(source))
    data = read_bytes(source)
    if hashlib.sha256(data).hexdigest() != digest:
        raise Changed(where=where)
    picture = opened(data, least=least, where=where)
    already = picture.turn != picture.orientation  # Pillow turns a TIFF while it loads it
    image = picture.image.copy() if already else upright(picture.image, orientation)
    if image is picture.image:
        image = image.copy()  # of the same pixels, but it is no file of its own any more
    image.info = {key: value for key in _KEPT if (value := picture.image.info.get(key)) is not None}
    format = format_of(picture.image)
    return UprightPicture(
        image=image, format=format, settings=_SETTINGS[format] | _as_source(picture.image), where=where
    )


def write_picture(picture: UprightPicture, image: Image.Image, target: Path) -> None:
    """Writes the picture, or what was made of it, to `target`, whole or not at all. NotWritable."""
    file = io.BytesIO()
    try:
        image.save(file, picture.format, **picture.settings)
    except (OSError, ValueError) as error:  # larger than the format allows once it is rotated, say
        raise NotWritable(
            Phrase("it cannot be written upright: {why}", why=shown(str(error))), where=picture.where
        ) from error
    with writing_to(target), written_beside(target) as whole:
        whole.write(file.getvalue())


@contextmanager
def writing_to(target: Path) -> Iterator[None]:
    """What the disk refuses meanwhile comes out as NotWritable."""
    try:
        yield
    except OSError as error:
        raise NotWritable(
            Phrase("the picture cannot be written: {why}", why=error.strerror or str(error)),
            where=shown_path(os.fsencode(target)),
            safe=NOTHING_LEFT,
            todo="Make room or choose another folder.",
        ) from error


def _as_source(image: Image.Image) -> dict[str, Any]:
    """Settings that follow the source: its colour profile and, of a JPEG, whether its colours are subsampled."""
    settings: dict[str, Any] = {}
    if image.info.get("icc_profile"):
        settings["icc_profile"] = image.info["icc_profile"]
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        # 4:2:2 lies on its side after a quarter turn, so all but 4:2:0 is written without subsampling
        settings["subsampling"] = _QUARTER if JpegImagePlugin.get_sampling(image) == _QUARTER else 0
    return settings
