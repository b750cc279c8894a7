"""Classification folders: one a concept, of the images that are of it and of nothing else."""

import csv
import io
from collections.abc import Container, Iterable, Sequence
from enum import Enum

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase, joined, with_and
from labeler.domain.words import Relation, Split, State
from labeler.formats.cells import TableWriter, guarded
from labeler.formats.leaving_out import LeftOutTally
from labeler.formats.naming import folder_names, renamed_files, safe_file_name
from labeler.formats.options import Layout, chosen_concepts
from labeler.formats.plan import ConceptCount, ExportPlan, ExportRequest, closed_notes, renamed_notes
from labeler.formats.records import SPLIT_NAMES, ExportConcept, ExportImage, LeftOut, relation_of
from labeler.formats.run import ExportRun
from labeler.formats.tally import Tally
from labeler.formats.wording import counted
from labeler.formats.writing import NOTHING_WRITTEN


class Unfit(Enum):
    """Why an image has no class folder of its own."""

    JOINT = "joint"
    SEVERAL_FACETS = "several facets"
    NO_SUBJECT = "no subject"


_WORDS = {
    Unfit.JOINT: (
        Phrase("of several concepts equally ({concepts}): such an image teaches only multi-label models"),
        Phrase("export COCO, whose labels take them"),
    ),
    Unfit.SEVERAL_FACETS: (
        Phrase("of concepts of several facets at once ({concepts}): there is one folder for each image"),
        Phrase("name the concepts of one facet with --concepts"),
    ),
    Unfit.NO_SUBJECT: (Phrase("of none of the exported concepts"), Phrase("")),
}


def plan_folders(request: ExportRequest) -> ExportPlan:
    """What goes into which class folder. AppError where a class would be missing from one split, or all are."""
    options = request.options
    chosen = chosen_concepts(request.concepts, options)
    folders = folder_names(chosen)
    tally, left_out = Tally(chosen), LeftOutTally(_WORDS)
    files: dict[str, dict[str, str]] = {}
    answers = 0
    for image in request.images:
        answers += 1
        if image.answer.state is not State.SUBMITTED:
            continue
        subjects = _subjects(image, folders)
        unfit = _unfit(image, subjects)
        if unfit:
            left_out.add(unfit, subjects)
            continue
        tally.add(image, boxes=None, labels=1)
        place = _place(image, folders[subjects[0]], options.layout)
        files.setdefault(place, {})[image.digest] = safe_file_name(image.base_name, image.suffix)
    sums = tally.counted()
    rows = (*request.left_out, *left_out.rows(chosen))
    _check_classes(sums["concepts"], request, rows)
    names = {digest: name for each in files.values() for digest, name in renamed_files(each).items()}
    return ExportPlan(
        format="folders",
        answers=answers,
        left_out=rows,
        notes=(*_notes(sums["concepts"]), *renamed_notes(names), *closed_notes(request)),
        folders={uid: folders[uid] for uid in _classes(sums["concepts"])},
        names=names,
        **sums,
    )


def write_folders(run: ExportRun) -> None:
    """The class folders, `classes.txt` in the order in which readers number them, and `labels.csv`."""
    chosen = chosen_concepts(run.request.concepts, run.request.options)
    folders, layout = folder_names(chosen), run.request.options.layout
    classes: set[str] = set()
    placed = 0
    with run.folder.text("labels.csv") as file:
        table = TableWriter(file, ("file", "of", "in", "absent"))
        for image in run.images():
            if image.answer.state is not State.SUBMITTED:
                continue
            subjects = _subjects(image, folders)
            unfit = _unfit(image, subjects)
            if unfit:
                run.list(image, state=f"left out: {unfit.value}")
                continue
            folder = folders[subjects[0]]
            classes.add(folder)
            destination = f"{_place(image, folder, layout)}/{run.file_name(image)}"
            run.place(image, destination)
            run.list(image, state="exported", destination=destination)
            table.row((guarded(destination), *_known(image, chosen)))
            placed += 1
    with run.folder.text("classes.txt") as file:
        file.writelines(f"{name}\n" for name in sorted(classes))
    run.check(images=placed, boxes=0, labels=placed)


def _subjects(image: ExportImage, uids: Container[str]) -> list[str]:
    """The uids of the exported concepts that the image is of, in the order of its labels."""
    return [x.concept_uid for x in image.answer.labels if x.relation is Relation.OF and x.concept_uid in uids]


def _unfit(image: ExportImage, subjects: Sequence[str]) -> Unfit | None:
    """Why the image has no class folder; None where it has one."""
    if any(label.joint for label in image.answer.labels if label.concept_uid in subjects):
        return Unfit.JOINT
    if not subjects:
        return Unfit.NO_SUBJECT
    return Unfit.SEVERAL_FACETS if len(subjects) > 1 else None


def _place(image: ExportImage, folder: str, layout: Layout) -> str:
    return folder if layout == "flat" else f"{SPLIT_NAMES[image.split]}/{folder}"


def _known(image: ExportImage, concepts: Sequence[ExportConcept]) -> tuple[str, ...]:
    """Three cells: what the image is of, what is in it, what is absent."""
    known = [(relation_of(image.answer, concept.uid), concept.name) for concept in concepts]
    relations = (Relation.OF, Relation.IN, Relation.ABSENT)
    return tuple(guarded(_listed(name for is_, name in known if is_ is each)) for each in relations)


def _listed(names: Iterable[str]) -> str:
    """Names in one cell, parted by ``;`` and quoted, as in CSV, where one holds a ``;`` itself."""
    line = io.StringIO()
    cells = list(names)
    if cells:
        csv.writer(line, delimiter=";", lineterminator="").writerow(cells)
    return line.getvalue()


def _classes(counts: Iterable[ConceptCount]) -> list[str]:
    """The uids of the concepts that some image goes out as."""
    return [each.concept.uid for each in counts if any(each.images[split, Relation.OF] for split in Split)]


def _check_classes(counts: Sequence[ConceptCount], request: ExportRequest, rows: Sequence[LeftOut]) -> None:
    """AppError where there is no class at all, or where readers would number the classes of the splits apart."""
    classes = [each for each in counts if any(each.images[split, Relation.OF] for split in Split)]
    if not classes:
        reasons = [joined(": ", (counted(row.images, "image"), row.why)) for row in rows if row.images]
        none = Phrase("no image goes into a class folder ({reasons})", reasons=joined("; ", reasons))
        what = none if reasons else Phrase("no image is answered yet")
        raise AppError(what, safe=NOTHING_WRITTEN, todo="Say of some images what they are of, and only that.")
    if request.options.layout == "flat" or request.options.allow_missing:
        return
    missing = [
        Phrase("{split} has no image of {names}", split=SPLIT_NAMES[split], names=", ".join(names))
        for split in Split
        if (names := [shown(x.concept.name) for x in classes if not x.images[split, Relation.OF]])
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


def _notes(counts: Iterable[ConceptCount]) -> tuple[str, ...]:
    """A word on the concepts that get no folder because no image is of them."""
    empty = [shown(x.concept.name) for x in counts if not any(x.images[s, Relation.OF] for s in Split)]
    return (f"No image is of, and so no folder is made for: {', '.join(empty)}.",) if empty else ()
