"""What is told of an import: what a data set holds, what may be chosen about it, what it comes to in a project."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Literal

from labeler.app.adding import Added
from labeler.app.incoming.passed_over import PassedOver
from labeler.app.incoming.source import Source
from labeler.domain.concept import Concept
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

MOST_TOLD = 1_000
"""Bad boxes that are told one by one; of more there is a count."""


class MatchedBy(StrEnum):
    """How a name in a file was known to be an image of the project, the surest first."""

    EXPORT = "export"
    PLACE = "place"
    PATH = "path"
    NAME = "name"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFormat:
    """A format as people choose it; `asks_for` says what is to be pointed at: a file, a folder."""

    name: str
    title: Phrase
    asks_for: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """Images that are not in the project are added first, to this source (None: one of the folder's name)."""

    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What is said about an import.

    `renames` are pairs of a class and the name of the concept that it is. `skip_unknown` leaves out classes that are
    no concepts and images that are none of the project, `skip_bad` boxes that cannot be. `relation` "in" makes of
    boxes *in* labels, said by `labeler`, or by those whom the file names. `coords` says whether boxes are in upright
    or in stored pixels where the file does not.
    """

    renames: tuple[tuple[str, str], ...] = ()
    skip_unknown: bool = False
    skip_bad: bool = False
    relation: Literal["in"] | None = None
    labeler: str | None = None
    coords: Literal["upright", "stored"] | None = None
    adding: Adding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenClass:
    """A class of the data set: in how many labels and boxes it occurs, and the concept that it is, if any.

    `is_closed`: there is a concept of its name that is no longer asked about.
    """

    name: str
    labels: int
    boxes: int
    concept: Concept | None = None
    is_closed: bool = False

    @property
    def shown(self) -> str:
        """Its name on one line."""
        return shown(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenClasses:
    """The classes of a data set that have labels, in its own order, each in one of the two."""

    known: tuple[SeenClass, ...] = ()
    unknown: tuple[SeenClass, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a data set holds, before anything was chosen.

    `images`: how many it names; `in_project`: those of them that the project surely knows, `other_sizes` those of
    them to which it gives another size. `boxes`, and labels without one (`whole`); `skips`: images that somebody
    passed over; `people`: whoever the file names. `is_ours`: an export of this program. `carries_answers`: it says
    *of* and *in*. `new_concepts`: how many concepts our own export brings into a project that has none.
    """

    format: str
    path: Path
    root: Path
    source: Source = field(repr=False)
    classes: SeenClasses
    images: int
    in_project: int
    boxes: int
    whole: int
    skips: int = 0
    people: tuple[str, ...] = ()
    is_ours: bool = False
    carries_answers: bool = False
    other_sizes: int = 0
    new_concepts: int = 0
    passed_over: Mapping[str, PassedOver] = field(default_factory=dict)
    notes: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BadBox:
    """A box that cannot be: where it stands in the file, of which class, and why."""

    where: str
    class_name: str
    why: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import comes to in a project, or came to.

    `claims` are new, `claims_known` stand there already. `answers` are new or changed, those that are skips counted
    in `skips` too; `answers_unchanged` said the same before. `images` is how many images of the project something is
    said of; `matched` counts the names in the file by how they were known (every `MatchedBy`), `unmatched` lists
    those that are no image of it, `ambiguous` those of them that fit several, `coming` those whose files are there,
    to be added where that is wanted. `bad_boxes` are the first `MOST_TOLD` of `bad` ones. `refusal` is what is in the
    way of taking anything in.
    """

    claims: int = 0
    claims_known: int = 0
    answers: int = 0
    answers_unchanged: int = 0
    skips: int = 0
    people_added: int = 0
    images: int = 0
    images_added: int = 0
    matched: Mapping[str, int] = field(default_factory=dict)
    unmatched: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    coming: tuple[str, ...] = ()
    classes: tuple[SeenClass, ...] = ()
    unknown_classes: tuple[SeenClass, ...] = ()
    boxes: int = 0
    bad: int = 0
    bad_boxes: tuple[BadBox, ...] = ()
    clipped_boxes: int = 0
    scaled_images: int = 0
    turned_images: int = 0
    concepts_added: int = 0
    passed_over: Mapping[str, PassedOver] = field(default_factory=dict)
    notes: tuple[Phrase, ...] = ()
    refusal: AppError | None = None
    added: Added | None = None
