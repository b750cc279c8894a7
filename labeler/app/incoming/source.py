"""What an import reads from: the statements of a format, or the rows of our own CSV."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from labeler.app.incoming.image_files import ImageFiles
from labeler.formats.csv.gather import Gathered
from labeler.formats.incoming.export_manifest import OurExport
from labeler.formats.incoming.statements import StatedImage, Statements

if TYPE_CHECKING:
    from labeler.app.incoming.matching import Matched

Key = str | tuple[str, ...]
"""How a data set calls an image: the name it writes, with the others that it may go by where there are any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassCount:
    """A class by the first of the spellings that fold to one, and in how many labels and boxes it occurs."""

    name: str
    labels: int
    boxes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedSource:
    """Statements, what was counted in them, and the export of ours that they are, if any.

    `keys`: how often each image occurs; `first`: which of them
    the project was found to know at first; `bare` are those of which no label is stated anywhere. `classes` are by
    folded name, in the data set's own order.
    """

    statements: Statements
    files: ImageFiles
    ours: OurExport | None
    keys: Mapping[Key, int]
    bare: frozenset[Key]
    classes: Mapping[str, ClassCount]
    first: "Matched | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvSource:
    """The rows of a CSV file, as answers and claims by the names written."""

    gathered: Gathered


Source = StatedSource | CsvSource


def key_of(image: StatedImage) -> Key:
    return (image.name, *image.also) if image.also else image.name


def names_in(key: Key) -> tuple[str, ...]:
    """All names in a key, the likeliest first."""
    return (key,) if isinstance(key, str) else key
