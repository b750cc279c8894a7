"""What the scripted labeler says of each sample photo: the table of the tour, in the order of the photos."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """Keys pressed one after the other."""

    keys: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box dragged with the mouse: corners as shares of width and height."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A screenshot of the question on screen."""

    name: str


Step = Keys | Box | Picture

STORY: dict[str, tuple[Step, ...]] = {
    "astronaut": (
        Picture(name="which concept"),
        Keys(keys="1"),
        Picture(name="of or in"),
        Keys(keys="F"),
        Picture(name="anything else"),
        Keys(keys="6 F"),
        Picture(name="two subjects"),
        Keys(keys="1"),
        Box(left=0.72, top=0.0, right=0.9, bottom=0.56),
        Picture(name="boxes"),
        Keys(keys="Enter"),
        Picture(name="the subject's box"),
        Box(left=0.03, top=0.03, right=0.99, bottom=0.99),
        Keys(keys="Enter"),
    ),
    "brick": (Keys(keys="N"),),
    "camera": (
        Keys(keys="1 F 5 J"),
        Box(left=0.77, top=0.22, right=0.87, bottom=0.4),
        Box(left=0.53, top=0.33, right=0.7, bottom=0.43),
        Keys(keys="Enter N Enter"),
    ),
    "chelsea": (Keys(keys="2 F Enter"),),
    "china": (Keys(keys="5 F Enter"),),
    "coffee": (Keys(keys="3 F Enter"),),
    "coins": (
        Keys(keys="8 Space"),
        Picture(name="can't tell"),
        Keys(keys="1 Enter"),
    ),
    # A slip, taken back: nothing of the list, then undo, then what it is.
    "flower": (Keys(keys="N"), Keys(keys="Backspace"), Picture(name="undone"), Keys(keys="4 F Enter")),
    "grass": (Keys(keys="N"),),
    "hubble_deep_field": (Keys(keys="Shift+Space"), Picture(name="skip"), Keys(keys="2")),
    "moon": (Keys(keys="N"),),
    "motorcycle_left": (Keys(keys="7 F Enter"),),
    "motorcycle_right": (Keys(keys="Shift+Space 5"),),
    "rocket": (Keys(keys="6 F Enter"),),
}
"""By the name of the photo without its ending."""
