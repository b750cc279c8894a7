"""What a file says about its picture besides the pixels: which way up, when and with what it was taken."""

import re
from collections.abc import Callable
from datetime import datetime

from PIL import ExifTags, Image

from labeler.domain.geometry import Size
from labeler.domain.names import shown

_LONGEST = 200
_TAKEN = re.compile(r"([0-9]{4})[:-]([0-9]{2})[:-]([0-9]{2})[ T]([0-9]{2}):([0-9]{2}):([0-9]{2})")

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def orientation_of(image: Image.Image) -> int:
    """The EXIF (or XMP) orientation, 1 to 8, as Pillow reads it; 1 where there is none that makes sense."""
    value = _tag(image, ExifTags.Base.Orientation)
    return next((number for number in range(1, 9) if value == number), 1)


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """The picture the right way up; the same object where it is so already."""
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


def upright_size(stored: Size, orientation: int) -> Size:
    """Width and height after turning: 5 to 8 exchange them."""
    return Size(width=stored.height, height=stored.width) if orientation >= 5 else stored


def taken_at(image: Image.Image) -> str:
    """When the picture was taken, as `YYYY-MM-DD HH:MM:SS` of the camera's clock, or empty."""
    value = _tolerant(lambda: image.getexif().get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal))
    match = _TAKEN.match(_text(value))
    if match is None:
        return ""
    try:
        return str(datetime.strptime(" ".join(match.groups()), "%Y %m %d %H %M %S"))
    except ValueError:
        return ""


def camera(image: Image.Image) -> str:
    """Make and model, or what there is of them."""
    found = (_text(_tag(image, tag)) for tag in (ExifTags.Base.Make, ExifTags.Base.Model))
    return " ".join(part for part in found if part)


def _tag(image: Image.Image, tag: int) -> object:
    return _tolerant(lambda: image.getexif().get(tag))


def _text(value: object) -> str:
    """A tag as one short line; tags of the wrong type say nothing."""
    if not isinstance(value, str):
        return ""
    return shown(" ".join(value.replace("\0", " ").split()))[:_LONGEST]


def _tolerant(read: Callable[[], object]) -> object:
    """What `read` gives, or None where the metadata is broken: that never makes a picture unusable."""
    try:
        return read()
    except Exception:  # noqa: BLE001 - Pillow's parser raises anything at all on hostile tags
        return None
