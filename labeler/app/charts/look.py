"""The colours and the size of text that charts are drawn with: those of the window, or of a page on paper."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Colours as `#rrggbb`; `of` and `inside` are those of *of* and of *in*. `text_size` is in logical pixels."""

    of: str
    inside: str
    text: str
    muted: str
    line: str
    panel: str
    good: str
    look: str
    wrong: str
    text_size: float = 11


LIGHT = Look(
    of="#1f62d0",
    inside="#944f00",
    text="#1b1f24",
    muted="#565e69",
    line="#dfe2e7",
    panel="#ffffff",
    good="#14703f",
    look="#805500",
    wrong="#b92a25",
)
DARK = Look(
    of="#7ab0ff",
    inside="#ffb454",
    text="#e8eaed",
    muted="#9aa0a8",
    line="#36393e",
    panel="#242629",
    good="#6cc98f",
    look="#f0b94a",
    wrong="#ff7b72",
)
