"""What an export would write, known and shown before a byte of it is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation, Split
from labeler.formats.outgoing.options import ExportOptions
from labeler.formats.outgoing.records import ExportConcept, ExportImage, LeftOut
from labeler.formats.wording import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """What to export, and how.

    `images` is walked once to plan and once to write, in the same order both times, which should be that of
    `export_key`; for CSV it yields an image once for each labeler. `left_out` is what stays out in any
    format. `whose` is a sentence on whose answers these are; empty takes the format's own.
    """

    concepts: tuple[ExportConcept, ...]
    images: Iterable[ExportImage]
    left_out: tuple[LeftOut, ...] = ()
    options: ExportOptions = field(default_factory=ExportOptions)
    whose: str = ""

    def __post_init__(self) -> None:
        if iter(self.images) is self.images:
            raise TypeError("images are walked twice: hand in something that can be")


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitCount:
    """What goes into one split; `boxed_images` are those whose boxes go out."""

    split: Split
    images: int
    boxed_images: int
    boxes: int
    labels: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptCount:
    """Images of one exported concept by split and what is known of it, and its boxes by split."""

    concept: ExportConcept
    images: Mapping[tuple[Split, Relation], int]
    boxes: Mapping[Split, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportPlan:
    """What goes in, what stays out and why, and how things will be called.

    `images`, `boxes` and `labels` are what goes out. `answers` is how many answers the writing walks
    through. `folders` has a class folder by concept uid; `names`, by digest, what an image is called in the
    export where that is not its own name.
    """

    format: str
    images: int
    boxes: int
    labels: int
    left_out: tuple[LeftOut, ...]
    notes: tuple[str, ...] = ()
    answers: int
    splits: tuple[SplitCount, ...]
    concepts: tuple[ConceptCount, ...]
    sources: Mapping[tuple[str, Split], int]
    folders: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def of_split(self, split: Split) -> SplitCount:
        return next(count for count in self.splits if count.split is split)


def closed_notes(request: ExportRequest) -> tuple[str, ...]:
    """A word on the concepts that stay out because they are closed, if there are any."""
    closed = [shown(concept.name) for concept in request.concepts if concept.closed]
    if not closed or request.options.concepts is not None:
        return ()
    return (Phrase("Closed concepts stay out unless they are named: {names}.", names=", ".join(closed)),)


def renamed_notes(names: Mapping[str, str]) -> tuple[str, ...]:
    """A word on the files that cannot keep their names, if there are any."""
    if not names:
        return ()
    files = counted(len(names), "file")
    return (Phrase("{files} renamed: another has the same name. The manifest has both names.", files=files),)
