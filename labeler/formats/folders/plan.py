"""What goes into which class folder, and whether readers will number the classes of both splits alike."""

from collections import Counter
from collections.abc import Mapping, Sequence

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase, joined, with_and
from labeler.domain.words import Split, State
from labeler.formats.folders.examples import NEGATIVES, Examples, Given, Unfit
from labeler.formats.naming import renamed_files
from labeler.formats.outgoing.leaving_out import LeftOutTally
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest, closed_notes, renamed_notes
from labeler.formats.outgoing.records import SPLIT_NAMES, ExportImage, LeftOut
from labeler.formats.outgoing.tally import Tally
from labeler.formats.outgoing.writing import NOTHING_WRITTEN
from labeler.formats.wording import counted

_WORDS = {
    Unfit.JOINT: (
        Phrase("of several concepts equally ({concepts}): such an image teaches only multi-label models"),
        Phrase("export COCO, whose labels take them, or put them into the folder of each (--joint duplicate)"),
    ),
    Unfit.SEVERAL_FACETS: (
        Phrase("of concepts of several facets at once ({concepts}): there is one folder for each image"),
        Phrase("name the concepts of one facet with --concepts"),
    ),
    Unfit.NO_SUBJECT: (Phrase("of none of the exported concepts"), Phrase("")),
}


def plan_folders(request: ExportRequest) -> ExportPlan:
    """What goes into which class folder. AppError where a class would be missing from one split, or all are."""
    examples = Examples(request)
    tally, left_out, filling = Tally(examples.chosen), LeftOutTally(_WORDS), _Filling()
    answers = 0
    for image in request.images:
        answers += 1
        if image.answer.state is not State.SUBMITTED:
            continue
        given = examples.given(image)
        labels = filling.add(image, given)
        if labels:
            tally.add(image, boxes=None, labels=labels)
        elif given.unfit:
            left_out.add(given.unfit, examples.subjects(image))
    rows = (*request.left_out, *left_out.rows(examples.chosen))
    filled = filling.classes
    _check_classes(examples, filled, rows)
    names = filling.renamed()
    return ExportPlan(
        format="folders",
        answers=answers,
        left_out=rows,
        notes=(*_empty_notes(examples, filled), *filling.notes(), *renamed_notes(names), *closed_notes(request)),
        folders={
            uid: folder for uid, folder in examples.folders.items() if uid != NEGATIVES and _is_filled(uid, filled)
        },
        names=names,
        **tally.counted(),
    )


class _Filling:
    """Counts what goes into the class folders, and keeps what the files are called there."""

    def __init__(self) -> None:
        self.classes: Counter[tuple[str, Split]] = Counter()
        """How many files there are by class and split."""
        self._files: dict[str, dict[str, str]] = {}
        self._crops = self._crowds = self._outside = self._duplicates = 0

    def add(self, image: ExportImage, given: Given) -> int:
        """What one image gives; how many files that is."""
        for each in given.files:
            self.classes[each.uid, image.split] += 1
            self._files.setdefault(each.place, {})[each.key] = each.file_name
        self._crops += len(given.crops)
        self._crowds += given.crowds
        self._outside += given.outside
        self._duplicates += len(given.whole) > 1
        return len(given.files)

    def renamed(self) -> dict[str, str]:
        """The new names, by key, of the files that cannot keep their own."""
        return {key: name for files in self._files.values() for key, name in renamed_files(files).items()}

    def notes(self) -> tuple[Phrase, ...]:
        """A word on each sort of file that is not simply an image in its folder, if there are any."""
        negatives = sum(number for (uid, _), number in self.classes.items() if uid == NEGATIVES)
        notes = (
            (
                self._duplicates,
                Phrase(
                    "{images} of several concepts equally, each in several folders.",
                    images=counted(self._duplicates, "image"),
                ),
            ),
            (self._crops, Phrase("{crops} of what is in images.", crops=counted(self._crops, "crop"))),
            (
                self._crowds,
                Phrase("{boxes} not cut out: several things at once are in it.", boxes=counted(self._crowds, "box")),
            ),
            (
                self._outside,
                Phrase(
                    "{boxes} not cut out: outside of the image. Run `labeler check`, and draw the box again.",
                    boxes=counted(self._outside, "box"),
                ),
            ),
            (
                negatives,
                Phrase("{images} with none of the concepts, as a class.", images=counted(negatives, "image")),
            ),
        )
        return tuple(note for number, note in notes if number)


def _is_filled(uid: str, filled: Mapping[tuple[str, Split], int]) -> bool:
    return any(filled.get((uid, split)) for split in Split)


def _check_classes(examples: Examples, filled: Mapping[tuple[str, Split], int], rows: Sequence[LeftOut]) -> None:
    """AppError where there is no class at all, or where readers would number the classes of the splits apart."""
    classes = [uid for uid in examples.classes if _is_filled(uid, filled)]
    if not classes:
        reasons = [joined(": ", (counted(row.images, "image"), row.why)) for row in rows if row.images]
        none = Phrase("no image goes into a class folder ({reasons})", reasons=joined("; ", reasons))
        what = none if reasons else Phrase("no image is answered yet")
        raise AppError(what, safe=NOTHING_WRITTEN, todo="Say of some images what they are of, and only that.")
    if examples.options.layout == "flat" or examples.options.allow_missing:
        return
    missing = [
        Phrase("{split} has no image of {names}", split=SPLIT_NAMES[split], names=", ".join(names))
        for split in Split
        if (names := [shown(examples.classes[uid]) for uid in classes if not filled.get((uid, split))])
    ]
    if missing:
        raise AppError(
            Phrase(
                "{missing}: readers number classes by their folders, and would number these splits differently",
                missing=with_and(missing),
            ),
            safe=NOTHING_WRITTEN,
            todo="Export without splits (--layout flat), or all the same (--allow-missing).",
        )


def _empty_notes(examples: Examples, filled: Mapping[tuple[str, Split], int]) -> tuple[Phrase, ...]:
    """A word on the classes that get no folder because nothing goes into it."""
    empty = [shown(name) for uid, name in examples.classes.items() if not _is_filled(uid, filled)]
    names = ", ".join(empty)
    return (Phrase("No image is of, and so no folder is made for: {names}.", names=names),) if empty else ()
