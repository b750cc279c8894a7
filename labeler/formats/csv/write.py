"""CSV out: every finished answer and every skip, in rows that `csv_in` reads back as they were."""

from collections.abc import Mapping

from labeler.domain.phrase import Phrase
from labeler.domain.words import State
from labeler.formats.cells import TableWriter, guarded
from labeler.formats.csv.rows import COLUMNS, CsvRows, Unwritable
from labeler.formats.outgoing.exporter import Exporter
from labeler.formats.outgoing.leaving_out import LeftOutTally
from labeler.formats.outgoing.options import ExportOptions, chosen_concepts
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest
from labeler.formats.outgoing.records import ExportConcept, ExportImage
from labeler.formats.outgoing.run import ExportRun
from labeler.formats.outgoing.tally import Tally
from labeler.formats.wording import counted

ANSWERS_FILE = "answers.csv"
_WORDS = {
    Unwritable.OUTSIDE: (
        Phrase("a box lies outside its image"),
        Phrase("run `labeler check`, and draw the box again"),
    ),
    Unwritable.SEVERAL_BOXES: (
        Phrase("what the image is of has several boxes, and CSV has one row for it"),
        Phrase("keep one box round the subject"),
    ),
    Unwritable.HALF_JOINT: (
        Phrase("of several concepts equally, of which only one is exported"),
        Phrase("name the others with --concepts as well"),
    ),
    Unwritable.NOTHING_SAID: (Phrase("nothing is said of the exported concepts"), Phrase("")),
}


def plan_csv(request: ExportRequest) -> ExportPlan:
    """How many answers, labels and boxes go out, and which images are named by digest."""
    concepts = _concepts(request)
    rows, tally, left_out = CsvRows(request.concepts, concepts), Tally(concepts), LeftOutTally(_WORDS)
    named: dict[str, str] = {}
    by_digest: dict[str, str] = {}
    answers = 0
    for image in request.images:
        answers += 1
        if not _goes_out(image):
            continue
        unwritable = rows.unwritable(image)
        if unwritable:
            left_out.add(unwritable)
            continue
        _name(image, named, by_digest)
        tally.add(image, boxes=rows.boxes(image), labels=rows.labels(image))
    return ExportPlan(
        format="csv",
        answers=answers,
        left_out=(*request.left_out, *left_out.rows(concepts)),
        notes=_notes(by_digest),
        names=by_digest,
        **tally.counted(),
    )


def write_csv(run: ExportRun) -> None:
    """One table of all columns. An image is named by its path where that fits one image, else by its digest."""
    rows = CsvRows(run.request.concepts, _concepts(run.request))
    boxes = labels = 0
    digests = set()
    with run.folder.text(ANSWERS_FILE) as file:
        table = TableWriter(file, COLUMNS)
        for image in run.images():
            if not _goes_out(image):
                continue
            if why := rows.unwritable(image):
                run.list(image, state=f"left out: {why.value}")
                continue
            for row in rows.rows(image, guarded(run.plan.names.get(image.digest, image.written_name))):
                table.row(row)
            labels += rows.labels(image)
            boxes += sum(rows.boxes(image).values())
            digests.add(image.digest)
            run.list(image, state="skipped" if image.answer.state is State.SKIPPED else "finished")
    run.check(images=len(digests), boxes=boxes, labels=labels)


def _concepts(request: ExportRequest) -> tuple[ExportConcept, ...]:
    # Closed concepts too, unless some are named: this is how a project is kept outside of it.
    named = request.options.concepts is not None
    return chosen_concepts(request.concepts, request.options) if named else request.concepts


def _goes_out(image: ExportImage) -> bool:
    return image.answer.state in (State.SUBMITTED, State.SKIPPED)


def _name(image: ExportImage, named: dict[str, str], by_digest: dict[str, str]) -> None:
    """Note the image under its path, and under its digest where the path fits another image too."""
    first = named.setdefault(image.written_name, image.digest)
    if image.ambiguous or first != image.digest:
        by_digest[image.digest] = image.digest
    if first != image.digest:
        by_digest[first] = first


def _notes(by_digest: Mapping[str, str]) -> tuple[str, ...]:
    if not by_digest:
        return ()
    images = counted(len(by_digest), "image")
    return (Phrase("{images} named by digest: the path fits another image too.", images=images),)


CSV = Exporter(
    title=Phrase("CSV"),
    purpose=Phrase("For scripts and spreadsheets: a row for each label or box of every labeler, without images."),
    options=ExportOptions,
    plan=plan_csv,
    write=write_csv,
    every_answer=True,
    cannot_hold=(Phrase("How long an answer took, and when it was given."),),
)
