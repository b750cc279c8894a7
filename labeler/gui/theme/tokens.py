"""The colours and sizes everything is drawn with, for the dark and the light look."""

from dataclasses import dataclass
from enum import StrEnum

from labeler.gui.theme.contrast import mixed

SPACE = 8
"""Logical pixels: distances are multiples or simple parts of it."""
CORNER_SMALL, CORNER, CORNER_LARGE = 6, 10, 14
"""Logical pixels: radii of keycaps and rows, of buttons and cards, of the question bar."""
SMALLEST_TEXT_SCALE, LARGEST_TEXT_SCALE = 0.75, 3.0


class TextSize(StrEnum):
    """The three sizes of text."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"


class Tone(StrEnum):
    """What a colour of text or of a mark means."""

    TEXT = "text"
    MUTED = "muted"
    OF = "of"
    IN = "in"
    GOOD = "good"
    LOOK = "look"
    WRONG = "wrong"


_PIXELS = {TextSize.SMALL: 11, TextSize.NORMAL: 13, TextSize.LARGE: 20}
assert set(_PIXELS) == set(TextSize)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One look. Colours are `#rrggbb`; `accent` is also the colour of *of*, `inside` that of *in*."""

    dark: bool
    background: str
    panel: str
    raised: str
    line: str
    canvas: str
    text: str
    muted: str
    accent: str
    inside: str
    good: str
    look: str
    wrong: str
    chosen: str
    """The ground of a highlighted row or an open page's name."""
    text_scale: float = 1.0

    def tone(self, tone: Tone) -> str:
        """The colour that says this."""
        return {
            Tone.TEXT: self.text,
            Tone.MUTED: self.muted,
            Tone.OF: self.accent,
            Tone.IN: self.inside,
            Tone.GOOD: self.good,
            Tone.LOOK: self.look,
            Tone.WRONG: self.wrong,
        }[tone]

    def pixels(self, size: TextSize) -> int:
        """Height of text in logical pixels, scaled by the user's text size."""
        return self.scaled(_PIXELS[size])

    def scaled(self, length: float) -> int:
        """A length that grows with the text, in logical pixels."""
        return round(length * self.text_scale)


DARK = Tokens(
    dark=True,
    background="#1c1d1f",
    panel="#242629",
    raised="#2d3034",
    line="#36393e",
    canvas="#161718",
    text="#e8eaed",
    muted="#9aa0a8",
    accent="#7ab0ff",
    inside="#ffb454",
    good="#6cc98f",
    look="#f0b94a",
    wrong="#ff7b72",
    chosen=mixed("#7ab0ff", "#242629", share=0.12),
)
LIGHT = Tokens(
    dark=False,
    background="#f5f6f8",
    panel="#ffffff",
    raised="#ffffff",
    line="#dfe2e7",
    canvas="#e9ebee",
    text="#1b1f24",
    muted="#565e69",
    accent="#1f62d0",
    inside="#944f00",
    good="#14703f",
    look="#805500",
    wrong="#b92a25",
    chosen=mixed("#1f62d0", "#ffffff", share=0.14),
)
