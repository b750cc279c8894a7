"""The hash of a picture: copies of a photo, made smaller, lighter or stored again, have nearly the same one.

The signs of the lowest frequencies of its light and colours (a cosine transform, after Zauner 2010): how strong each is
changes with light and with what stores it; whether it is above or below nothing does not. In plain Python, since the
processes that judge files have no arrays.
"""

import math
from operator import add, mul, sub

from PIL import Image

from labeler.images.colour import in_srgb, plain
from labeler.images.metadata import upright

__all__ = ["LEAST_SIDE", "NOTHING_TO_TELL", "picture_hash"]

LEAST_SIDE = 64
"""Pixels that the longer side of a picture should have, so that its hash is that of the whole picture."""
NOTHING_TO_TELL = ""
"""In place of the hash of a picture that is flat, or nearly so: all of these would be alike."""
_SIDE, _COLOUR_SIDE = 32, 16
"""Pixels of the square that light and colours are looked at in."""
_LOW, _FINE, _COLOUR = 8, 16, 6
"""Frequencies in each direction: of the light, for searching and to be sure, and of each of the two colours."""
_COLOURS = 32
_LEAST_COLOUR = 0.5
"""From where on a frequency of colour is there at all, in levels times 16: in grey pictures none is."""
_FAINT = 2.0
"""A frequency below it is that of noise, in levels times 32 (as the transform of 32 × 32 pixels has it)."""
_LEAST_TOLD = 32
"""Low frequencies, of 63, that must be there."""
_OFTEN_RESIZED = 2.0
_GREY = (178, 178, 178)
"""Behind what is transparent."""


def _waves(side: int) -> tuple[tuple[float, ...], ...]:
    """The left half of each wave: the right one is its mirror image, or that with the other sign."""
    return tuple(
        tuple(
            math.sqrt((1 if wave == 0 else 2) / side) * math.cos(math.pi * (2 * place + 1) * wave / (2 * side))
            for place in range(side // 2)
        )
        for wave in range(min(_FINE, side))
    )


_WAVES = {side: _waves(side) for side in (_SIDE, _COLOUR_SIDE)}
_LOWS = tuple((down, across) for down in range(_LOW) for across in range(_LOW) if down or across)
_FINES = tuple((down, across) for down in range(_FINE) for across in range(_FINE) if down >= _LOW or across >= _LOW)
_TINTS = tuple((down, across) for down in range(_COLOUR) for across in range(_COLOUR) if down or across)[:_COLOURS]

Waves = list[list[float]]


def picture_hash(image: Image.Image, *, turn: int = 1) -> str:
    """80 hex digits: 16 to search by and 64 to be sure, or "" where there is nothing to tell.

    `turn` is what the picture's orientation still asks for. Of 320 bits the first of each part is 0: 63 of low
    frequencies of light; 192 of finer ones, and 64 of colours (the first 32 of blue, the others of red).
    """
    light, blue, red = _small(image, turn).convert("YCbCr").split()
    of_light = _transformed(light, _SIDE, _FINE)
    if sum(abs(of_light[down][across]) > _FAINT for down, across in _LOWS) < _LEAST_TOLD:
        return NOTHING_TO_TELL
    lows = _bits(of_light, _LOWS, 0.0)
    fines = _bits(of_light, _FINES, 0.0)
    blues, reds = (
        _bits(_transformed(part.reduce(_SIDE // _COLOUR_SIDE), _COLOUR_SIDE, _COLOUR), _TINTS, _LEAST_COLOUR)
        for part in (blue, red)
    )
    return f"{lows:016x}{fines:048x}{blues:08x}{reds:08x}"


def _small(image: Image.Image, turn: int) -> Image.Image:
    """RGB, of 32 × 32 pixels whatever its shape, upright."""
    whole = _averageable(image)
    small = whole.resize((_SIDE, _SIDE), Image.Resampling.BILINEAR, reducing_gap=_OFTEN_RESIZED)
    small.info = dict(image.info)
    small = upright(in_srgb(plain(small)), turn)
    if small.mode == "RGBA":
        behind = Image.new("RGB", small.size, _GREY)
        behind.paste(small, mask=small.getchannel("A"))
        return behind
    return small


def _averageable(image: Image.Image) -> Image.Image:
    """In a mode of which the average of two pixels is a pixel; large ones of odd modes lose pixels before."""
    if image.mode in ("L", "RGB", "RGBA", "CMYK", "LAB", "YCbCr") and "transparency" not in image.info:
        return image
    most = 8 * _SIDE
    if max(image.size) > most:
        size = (min(image.width, most), min(image.height, most))
        fewer = image.resize(size, Image.Resampling.NEAREST)
        fewer.info = dict(image.info)
        image = fewer
    return plain(image)


def _transformed(part: Image.Image, side: int, waves: int) -> Waves:
    """The lowest frequencies, down and across, of a square of levels (DCT-II, orthonormal)."""
    cells = part.tobytes()
    rows = [_row(cells[start : start + side], waves) for start in range(0, side * side, side)]
    columns = [_row(column, waves) for column in zip(*rows, strict=True)]
    return [list(row) for row in zip(*columns, strict=True)]


def _row(values: bytes | tuple[float, ...], waves: int) -> list[float]:
    half = len(values) // 2
    left, right = values[:half], values[: half - 1 : -1]
    halves = [*map(add, left, right)], [*map(sub, left, right)]
    return [sum(map(mul, halves[wave % 2], curve)) for wave, curve in enumerate(_WAVES[len(values)][:waves])]


def _bits(found: Waves, places: tuple[tuple[int, int], ...], above: float) -> int:
    bits = 0
    for down, across in places:
        bits = bits << 1 | (found[down][across] > above)
    return bits
