"""Which hashes are those of one picture: stored again, made smaller, lighter, or mirrored."""

SEARCHED = 8
"""Bits of the 63 by which the hashes of two copies may differ.

Measured on 351 groceries and 63 cards: stored again at quality 30, a third or twice as large, or 1.3 times as light, at
most 8; of all other pairs 4 of 85 491 are as near, and those differ in 58 bits and more in all.
"""
_IN_ALL = 50
"""Bits of 319: the same copies differ in at most 46."""
_SHAPE = 0.03
"""By which share the ratio of width to height may differ: a copy of half the size is rounded to whole pixels."""
_DIGITS = 16
_LOW, _FINE, _COLOUR = 8, 16, 6


def searched(hash_: str) -> int:
    """The part of a hash that is searched by: 63 bits."""
    return int(hash_[:_DIGITS], 16)


def is_copy(one: str, other: str) -> bool:
    """Whether two hashes are of one picture, made smaller, lighter or stored again."""
    return _differ(searched(one), searched(other)) <= SEARCHED and _differ(int(one, 16), int(other, 16)) <= _IN_ALL


def is_of_one_shape(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Of widths and heights in pixels."""
    (width, height), (other_width, other_height) = one, other
    rounded = 1 / max(min(width, height, other_width, other_height), 1)
    ours, theirs = width * other_height, other_width * height
    return abs(ours - theirs) <= (_SHAPE + rounded) * max(ours, theirs)


def _differ(one: int, other: int) -> int:
    return (one ^ other).bit_count()


def _odd(rows: int, columns: int, *, without: int = 0, most: int | None = None) -> int:
    """The bits whose wave goes an odd number of times across: in a mirror it has the other sign."""
    places = [
        (down, across)
        for down in range(rows)
        for across in range(columns)
        if (down >= without or across >= without) and (down or across)
    ][:most]
    bits = 0
    for _, across in places:
        bits = bits << 1 | across % 2
    return bits


_MIRROR = (
    _odd(_LOW, _LOW) << 256
    | _odd(_FINE, _FINE, without=_LOW) << 64
    | _odd(_COLOUR, _COLOUR, most=32) << 32
    | _odd(_COLOUR, _COLOUR, most=32)
)


def mirrored(hash_: str) -> str:
    """Nearly the hash that the picture has in a mirror."""
    return f"{int(hash_, 16) ^ _MIRROR:080x}"
