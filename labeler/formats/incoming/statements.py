"""What a data set from elsewhere says, before anything in it is looked up in a project."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from labeler.domain.geometry import Size
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation, State


@dataclass(slots=True)
class StatedBox:
    """A box as the file has it, not yet judged: it may lie outside, have no area or hold a number that is none.

    In pixels from the upper left corner, or, where its image says `is_relative`, in parts of 1 of width and height.
    `number` is what the file knows it by (an id, a line), for messages. Mutable only to be made quickly.
    """

    x: float
    y: float
    width: float
    height: float
    number: int = 0
    crowd: bool = False


@dataclass(slots=True)
class StatedLabel:
    """What is said of one class. Without a relation it is a question: no file but our own says *of* or *in*."""

    class_name: str
    relation: Relation | None = None
    boxes: tuple[StatedBox, ...] = ()
    joint: bool = False
    reason: str = ""


@dataclass(slots=True)
class StatedImage:
    """What is said of one image, by one person where the file knows who.

    `name` is the image as the file writes it, parted by ``/``; `also` are other names that it may go by, the likelier
    first. `size` is what the file says of it, in pixels. `where` is the place in the file, for messages.
    `is_complete`: every class of the data set was looked for, so those not named are absent. `state` SKIPPED: somebody
    passed over it, with `reason`; that is no label. A class occurs once in `labels`, with all of its boxes.
    """

    name: str
    labels: tuple[StatedLabel, ...]
    where: str = ""
    size: Size | None = None
    also: tuple[str, ...] = ()
    person: str = ""
    state: State = State.SUBMITTED
    reason: str = ""
    is_complete: bool = False
    is_relative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """A whole data set: its classes in its own order, and its images, which can be walked more than once.

    `root` is the folder below which image files may lie beside the labels. `notes` are sentences on what was read
    otherwise than a reader might expect (polygons taken as their boxes, say); they go into the report.
    """

    root: Path
    classes: tuple[str, ...]
    images: Iterable[StatedImage]
    notes: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """What to read. `list_images` gives the image files below a folder, by their paths there in the file system's own
    bytes; `progress` takes how much of how much is read, and raises to cancel."""

    path: Path
    list_images: Callable[[Path], Iterable[bytes]]
    progress: Callable[[int, int], None] = lambda done, total: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """One format that comes in.

    `asks_for` says what is to be chosen: a file, a folder. `fits` looks whether a path seems to be of this format:
    cheap, and it never raises for what it finds. `read` gives what is said; AppError, with the place, for what is not
    as it should be.
    """

    title: Phrase
    asks_for: Phrase
    fits: Callable[[Path], bool]
    read: Callable[[ImportRequest], Statements]
