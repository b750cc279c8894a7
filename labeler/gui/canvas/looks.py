"""How the frames of boxes are drawn: in the colours of their concepts, in one, or to be seen by tired eyes."""

from dataclasses import dataclass

_DARK_HALO = "#78000000"
_THIN, _THICK = 2.0, 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line of `width` logical pixels in `color`, with `halo` (`#aarrggbb`) on both sides as far as `reach`."""

    color: str
    width: float
    halo: str = _DARK_HALO
    reach: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxLook:
    """The colour and the lines of all boxes; without a color each has that of its concept.

    Whether a frame is solid or dashed is no part of it: that says *of* or *in* in every look.
    """

    color: str | None = None
    width: float = _THIN
    selected_width: float = _THICK
    halo: str = _DARK_HALO
    reach: float = 1.0
    handle: str = "#ffffff"
    tag: str | None = None

    def color_of(self, own: str) -> str:
        """The colour a box is shown in whose concept has the colour `own`."""
        return self.color or own

    def tag_of(self, own: str) -> str:
        """The ground of the name of such a box."""
        return self.tag or self.color_of(own)

    def stroke(self, own: str, *, selected: bool = False) -> Stroke:
        """The line round a box whose concept has the colour `own`."""
        width = self.selected_width if selected else self.width
        return Stroke(color=self.color_of(own), width=width, halo=self.halo, reach=self.reach)


BY_CONCEPT = BoxLook()
ONE_STRONG = BoxLook(color="#ff2bd6", halo="#b0000000")
"""A pink that hardly any photo has."""
HIGH_CONTRAST = BoxLook(
    color="#ffffff", width=3.0, selected_width=4.0, halo="#ff000000", reach=2.0, handle="#000000", tag="#000000"
)
