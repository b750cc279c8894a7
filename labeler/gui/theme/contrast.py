"""How well one colour is read on another, and what lies between two colours."""

_DARK_INK = "#16181b"
_LIGHT_INK = "#ffffff"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two `#rrggbb` colours, 1 (the same) to 21 (black on white).

    Source: WCAG 2.2, "contrast ratio" and "relative luminance".
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(color: str, ground: str, *, share: float) -> str:
    """`share` (0 to 1) of `color` laid over `ground`, as `#rrggbb`."""
    pairs = zip(_channels(color), _channels(ground), strict=True)
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02x}" for over, under in pairs)


def text_on(ground: str) -> str:
    """Near-black or white, whichever is read better on `ground`."""
    return max(_LIGHT_INK, _DARK_INK, key=lambda ink: contrast(ink, ground))


def _luminance(color: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
