"""What may be chosen about an export: one frozen dataclass a format, which the dialog and the command are made from."""

from collections.abc import Mapping, Sequence
from dataclasses import Field, dataclass, field, fields
from typing import Any, Literal, TypeVar

from labeler.domain.errors import AppError
from labeler.domain.names import folded, shown
from labeler.domain.phrase import Phrase
from labeler.formats.outgoing.records import ExportConcept

Layout = Literal["split", "flat"]
Subjects = Literal["boxed", "full-frame"]
Joint = Literal["leave-out", "duplicate"]
Way = Literal["copy", "link", "symlink"]
Coords = Literal["upright", "stored"]
SplitName = Literal["train", "val"]
Options = TypeVar("Options", bound="ExportOptions")

_NOTHING_WRITTEN = "Nothing was written."


def option(default: object, *, words: Phrase, help: Phrase, metavar: str = "") -> Any:  # noqa: ANN401 - as `field`: each field has a type of its own
    """A field of options: `words` stand beside it in the dialog, `help` in the terminal.

    The type says what kind of choice it is: bool, ``Literal`` (one of these), ``int | None``, ``str | None``,
    ``tuple[str, ...] | None`` (several names; None takes all).
    """
    return field(default=default, metadata={"words": words, "help": help, "metavar": metavar})


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """What every format takes: which concepts, which images, whose answers."""

    concepts: tuple[str, ...] | None = option(
        None,
        words=Phrase("Only some concepts"),
        help=Phrase("Only these concepts, parted by commas."),
        metavar="A,B",
    )
    source: tuple[str, ...] | None = option(
        None,
        words=Phrase("Only images from some sources"),
        help=Phrase("Only images from these sources, parted by commas."),
        metavar="A,B",
    )
    split: SplitName | None = option(
        None, words=Phrase("Only one split"), help=Phrase("Only the images of this split.")
    )
    answers: str | None = option(
        None,
        words=Phrase("Other answers than those in which all agree"),
        help=Phrase(
            "“settled”: what a lead decided on, then as by default; “majority”: what most say; or the answers of one "
            "labeler; instead of those in which all agree."
        ),
        metavar="settled|majority|NAME",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureOptions(ExportOptions):
    """What every format takes that has the images beside its labels."""

    place: Way = option(
        "copy",
        words=Phrase("Images are"),
        help=Phrase("How images come into the folder: copies, hard links or symbolic links to the originals."),
    )
    max_side: int | None = option(
        None,
        words=Phrase("Smaller copies of images"),
        help=Phrase("Write smaller copies, the longer side at most this many pixels; boxes are scaled along."),
        metavar="N",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxOptions(PictureOptions):
    """What every format takes whose labels can go out without the images."""

    without_images: bool = option(
        False, words=Phrase("Labels only, without the images"), help=Phrase("Write the labels only, not the images.")
    )
    coords: Coords | None = option(
        None,
        words=Phrase("Without images, boxes are where the image is"),
        help=Phrase("Without images: boxes in pixels of the upright image, or as its file stores them."),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DetectorOptions(BoxOptions):
    """What formats take that teach where a concept is, and so also where it is not."""

    subjects: Subjects = option(
        "boxed",
        words=Phrase("Subjects without a box"),
        help=Phrase("What an image is of and has no box: stays out, or gets a box round the whole image (full-frame)."),
    )


def made_options(kind: type[Options], given: Mapping[str, object], *, title: str) -> Options:
    """Options of one format from what was said, by the names of the fields.

    AppError where something was said that this format knows nothing of: it would be passed over in silence.
    """
    known = {each.name for each in fields(kind)}
    for name in given:
        if name not in known:
            raise AppError(
                Phrase("{title} has no use for the option --{option}", title=title, option=name.replace("_", "-")),
                safe=_NOTHING_WRITTEN,
                todo="Leave it out.",
            )
    chosen: Mapping[str, Any] = given
    return kind(**chosen)


def options_as(kind: type[Options], options: ExportOptions) -> Options:
    """The same options, known to be of this kind; TypeError (a bug) where they are not."""
    if not isinstance(options, kind):
        raise TypeError(f"{kind.__name__} are needed, and these are {type(options).__name__}")
    return options


def choices_of(kind: type[ExportOptions]) -> tuple[Field[Any], ...]:
    """The fields that may be chosen, those that every format takes first."""
    return fields(kind)


def chosen_concepts(concepts: Sequence[ExportConcept], options: ExportOptions) -> tuple[ExportConcept, ...]:
    """The concepts to export, in the order of the taxonomy. AppError where a name fits none."""
    if options.concepts is None:
        return tuple(concept for concept in concepts if not concept.closed)
    wanted = {folded(name): name for name in options.concepts}
    unknown = [shown(name) for key, name in wanted.items() if key not in {folded(c.name) for c in concepts}]
    if unknown or not wanted:
        called = Phrase("no concept is called “{name}”", name="”, “".join(unknown))
        what = called if unknown else Phrase("no concept is named")
        known = ", ".join(shown(concept.name) for concept in concepts)
        raise AppError(what, safe=_NOTHING_WRITTEN, todo=Phrase("The project has: {known}.", known=known))
    return tuple(concept for concept in concepts if folded(concept.name) in wanted)
