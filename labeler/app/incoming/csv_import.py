"""CSV into a project: read and judged whole, then taken in at once, or refused with the line that is at fault."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from labeler.app.commands.take_in import TakeIn, Taken, Taking, counting_only
from labeler.app.image_names import ImageNames
from labeler.app.incoming.report import Choices, ImportFormat, ImportReport, Looked, SeenClass, SeenClasses
from labeler.app.incoming.source import CsvSource
from labeler.app.project import Project
from labeler.app.watch import Cancelled, Watch
from labeler.domain.concept import Taxonomy
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.image import Image
from labeler.domain.names import folded
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health, State
from labeler.formats.csv.gather import Gathered, gather
from labeler.formats.csv.read import read_csv
from labeler.formats.csv.resolve import FoundImage, KnownConcept, resolve
from labeler.formats.csv.write import ANSWERS_FILE
from labeler.formats.incoming.resolved import Resolved
from labeler.formats.outgoing.marker import is_export
from labeler.formats.strict.opening import is_file_in
from labeler.store import images
from labeler.store.many_claims import ClaimRow
from labeler.store.transaction import Reader

CSV_FORMAT = ImportFormat(
    name="csv",
    title=Phrase("CSV"),
    asks_for=Phrase("CSV file: a row for each label or box"),
)


def fits(path: Path) -> bool:
    """Whether a path seems to be one, by its name, or holds the one that our own export wrote."""
    return (path.suffix.lower() == ".csv" and path.is_file()) or _is_ours(path)


def _is_ours(folder: Path) -> bool:
    return is_export(folder) and is_file_in(folder, folder / ANSWERS_FILE)


def look_at_csv(project: Project, path: Path, *, watch: Watch) -> Looked:
    """What a CSV file says. AppError, with the line, for the first row that is not as it should be."""
    watch.report(done=0, doing=Phrase("Reading the file"))
    file = path / ANSWERS_FILE if _is_ours(path) else path
    gathered = gather(read_csv(file))
    names = {answer.image for answer in gathered.answers} | {claim.image for claim in gathered.claims}
    with project.file.reading() as reader:
        finder = _ImageFinder(reader)
        in_project = sum(finder.fits_one(name) for name in names)
    labels = [label for answer in gathered.answers for label in answer.labels]
    boxed_claims = sum(claim.box is not None for claim in gathered.claims)
    return Looked(
        format=CSV_FORMAT.name,
        path=path,
        root=file.parent,
        source=CsvSource(gathered=gathered),
        classes=_classes(gathered, project.taxonomy()),
        images=len(names),
        in_project=in_project,
        boxes=sum(len(label.regions) for label in labels) + boxed_claims,
        whole=sum(not label.regions for label in labels) + len(gathered.claims) - boxed_claims,
        skips=sum(answer.state is State.SKIPPED for answer in gathered.answers),
        people=tuple(dict.fromkeys(answer.labeler for answer in gathered.answers)),
        carries_answers=bool(gathered.answers),
    )


def plan_csv(project: Project, looked: Looked, choices: Choices, *, watch: Watch) -> ImportReport:
    """What would come in, and the first row that is in the way of it. Nothing is written."""
    taken = Taken()
    taking = counting_only(project, project.taxonomy())
    refusal = None
    try:
        _walk(looked, taking, watch)
        taken.count(taking)
    except Cancelled:
        raise
    except AppError as error:
        refusal = error
    return _report(looked, taken, refusal=refusal)


def bring_in_csv(
    project: Project, looked: Looked, choices: Choices, *, watch: Watch, labeler: Labeler | None
) -> ImportReport:
    """Takes a file in; AppError, with the line, where the project is in the way of it, and nothing has changed."""
    command = TakeIn(walk=lambda taking: _walk(looked, taking, watch))
    with project.alone.kept(watch):
        project.execute(command, labeler=labeler)
    return _report(looked, command.taken)


def _walk(looked: Looked, taking: Taking, watch: Watch) -> None:
    """Looks up what the file names, and hands all of it over."""
    assert isinstance(looked.source, CsvSource)
    known = {folded(each.name): KnownConcept(uid=each.uid, facet=each.facet) for each in taking.taxonomy.concepts}
    with taking.reading() as reader:
        resolved = resolve(looked.source.gathered, find_images=_ImageFinder(reader).found, concepts=known)
    total = len(resolved.answers)
    for done, said in enumerate(resolved.answers):
        watch.report(done=done, total=total, doing=Phrase("Taking in answers"))
        taking.answers.take(said)
    taking.claims.add(_rows(resolved, taking))


def _report(looked: Looked, taken: Taken, *, refusal: AppError | None = None) -> ImportReport:
    return ImportReport(
        claims=taken.claims,
        claims_known=taken.claims_known,
        answers=taken.answers,
        answers_unchanged=taken.unchanged,
        skips=taken.skips,
        people_added=taken.people,
        images=looked.in_project,
        classes=looked.classes.known,
        unknown_classes=looked.classes.unknown,
        boxes=looked.boxes,
        refusal=refusal,
    )


def _rows(resolved: Resolved, taking: Taking) -> Sequence[ClaimRow]:
    nowhere = (None, None, None, None)
    rows: list[ClaimRow] = []
    for claim in resolved.claims:
        box = claim.box
        corners = (box.x, box.y, box.width, box.height) if box else nowhere
        rows.append((ImageId(claim.image_id), taking.ids[ConceptUid(claim.concept_uid)], *corners))
    return rows


def _classes(gathered: Gathered, taxonomy: Taxonomy) -> SeenClasses:
    """The concepts that are named, by those names."""
    labels, boxes, names = Counter[str](), Counter[str](), dict[str, str]()
    said = [(label.concept, len(label.regions)) for answer in gathered.answers for label in answer.labels]
    for name, its_boxes in (*said, *((claim.concept, int(claim.box is not None)) for claim in gathered.claims)):
        key = folded(name)
        names.setdefault(key, name)
        labels[key] += 1
        boxes[key] += its_boxes
    concepts = {folded(each.name): each for each in taxonomy.concepts}
    seen = [
        SeenClass(name=name, labels=labels[key], boxes=boxes[key], concept=concepts.get(key))
        for key, name in names.items()
    ]
    return SeenClasses(
        known=tuple(each for each in seen if each.concept), unknown=tuple(each for each in seen if not each.concept)
    )


class _ImageFinder:
    """Looks up what the rows call an image: its path, else the last part of it, else its digest."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._names = ImageNames(reader)

    def found(self, name: str) -> list[FoundImage]:
        return [self._readable(image) for image in self._images(name)]

    def fits_one(self, name: str) -> bool:
        return len(self._ids(name)) == 1 or bool(images.by_digest(self._reader, name.lower()))

    def _ids(self, name: str) -> frozenset[ImageId]:
        return self._names.with_path(name) or self._names.with_last_part(name)

    def _images(self, name: str) -> list[Image]:
        ids = self._ids(name)
        if ids:
            return [images.by_id(self._reader, image_id) for image_id in sorted(ids)]
        image = images.by_digest(self._reader, name.lower())
        return [image] if image else []

    def _readable(self, image: Image) -> FoundImage:
        if image.health is not Health.OK:
            raise RuleBroken(
                Phrase(
                    "the image “{name}” cannot be read ({problem}), so nothing can be said of it",
                    name=image.name,
                    problem=image.problem,
                )
            )
        return FoundImage(image_id=image.id, size=image.size)
