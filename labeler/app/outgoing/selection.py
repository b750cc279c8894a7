"""Which images an export was asked for, and whose answers: names that nobody knows are refused before anything else."""

from collections.abc import Iterable
from dataclasses import dataclass

from labeler.app.outgoing.whose_answers import Whose
from labeler.domain.errors import AppError
from labeler.domain.names import folded, shown
from labeler.domain.phrase import Phrase
from labeler.formats.outgoing.options import ExportOptions
from labeler.formats.outgoing.records import SPLIT_NAMES
from labeler.formats.wording import counted
from labeler.store import images, labelers
from labeler.store.exporting import SeenImage
from labeler.store.transaction import Reader

_NOTHING_WRITTEN = Phrase("Nothing was written.")
_BY_NAME = {name: split.value for split, name in SPLIT_NAMES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Sources, split and labeler by what rows have; None takes all. `labeler` is their name, or empty.

    `whose` tells what becomes of several answers, where nobody is named.
    """

    sources: frozenset[int] | None = None
    split: str | None = None
    labeler_id: int | None = None
    labeler: str = ""
    whose: Whose = Whose.AGREED

    def takes(self, image: SeenImage) -> bool:
        is_of_source = self.sources is None or image.source_id in self.sources
        return is_of_source and (self.split is None or image.split == self.split)

    def takes_labeler(self, labeler_id: int) -> bool:
        return self.labeler_id is None or labeler_id == self.labeler_id


def selection_of(reader: Reader, options: ExportOptions) -> Selection:
    """What was asked for. AppError for a source or a labeler that this project does not have."""
    labeler_id, labeler, whose = _answers(reader, options.answers)
    return Selection(
        sources=None if options.source is None else _sources(reader, options.source),
        split=None if options.split is None else _BY_NAME[options.split],
        labeler_id=labeler_id,
        labeler=labeler,
        whose=whose,
    )


def selection_notes(options: ExportOptions, *, not_asked: int) -> tuple[Phrase, ...]:
    """A word on the images that were not asked for, where only some were; they are neither in nor left out."""
    if options.source is None and options.split is None:
        return ()
    asked = " · ".join((*map(shown, options.source or ()), *([options.split] if options.split else ())))
    others = counted(not_asked, "image")
    return (Phrase("Only {asked} was asked for: {images} of others are not counted here.", asked=asked, images=others),)


def whose_answers(selection: Selection, *, every_answer: bool) -> Phrase:
    """Whose answers go out, where that was said; else empty."""
    if selection.whose is not Whose.AGREED:
        return _WHOSE[selection.whose, every_answer]
    if not selection.labeler:
        return Phrase("")
    if every_answer:
        return Phrase("Every finished answer and every skip of {name}, and of nobody else.", name=selection.labeler)
    return Phrase("The finished answers of {name}, and of nobody else.", name=selection.labeler)


_WHOSE = {
    (Whose.SETTLED, False): Phrase(
        "Settled: what a lead decided on; where nobody did, the only finished answer, or several that agree."
    ),
    (Whose.SETTLED, True): Phrase(
        "Settled: what a lead decided on; where nobody did, every finished answer and every skip of everyone."
    ),
    (Whose.MAJORITY, False): Phrase(
        "Majority: of each concept what more than half say of those who tell about it, with the boxes of the first "
        "who says so, by name."
    ),
    (Whose.MAJORITY, True): Phrase(
        "Majority: one answer an image, in which each concept has what more than half say of those who tell about it, "
        "with the boxes of the first who says so, by name. Skips stay out."
    ),
}


def _answers(reader: Reader, asked: str | None) -> tuple[int | None, str, Whose]:
    """The words for a policy are exactly these; whoever is called so is meant where it is written otherwise."""
    if asked is None:
        return None, "", Whose.AGREED
    if asked in (Whose.SETTLED, Whose.MAJORITY):
        return None, "", Whose(asked)
    return *_labeler(reader, asked), Whose.AGREED


def _sources(reader: Reader, names: Iterable[str]) -> frozenset[int]:
    known = images.every_source(reader)
    wanted = {folded(name): name for name in names}
    unknown = [shown(name) for key, name in wanted.items() if key not in {folded(source.name) for source in known}]
    if unknown or not wanted:
        called = Phrase("no source is called “{name}”", name="”, “".join(unknown))
        raise _unknown(called if unknown else Phrase("no source is named"), (source.name for source in known))
    return frozenset(source.id for source in known if folded(source.name) in wanted)


def _labeler(reader: Reader, name: str) -> tuple[int, str]:
    found = labelers.named(reader, name)
    if found is None:
        called = Phrase("nobody in this project is called “{name}”", name=shown(name))
        raise _unknown(called, (each.name for each in labelers.everyone(reader)))
    return found.id, shown(found.name)


def _unknown(what: Phrase, names: Iterable[str]) -> AppError:
    known = ", ".join(shown(name) for name in names)
    return AppError(what, safe=_NOTHING_WRITTEN, todo=Phrase("The project has: {known}.", known=known))
