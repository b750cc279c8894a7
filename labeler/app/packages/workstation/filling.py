"""The rows and images of a package go into the project that is being made of it."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path, PurePosixPath

from labeler.app.agreement.feedback import keep_feedback
from labeler.app.packages.meeting.met import meeting
from labeler.app.packages.meeting.told_row import told_by
from labeler.app.packages.workstation.unpacking import unpack_images
from labeler.app.places import place_in
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.draft import Pass, Way
from labeler.domain.ids import ConceptUid, ImageId, LabelerId
from labeler.domain.image import FileStamp, Place
from labeler.domain.image_list import ImageList
from labeler.domain.names import shown, tidy
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health, Role
from labeler.formats.naming import renamed_files, safe_file_name
from labeler.formats.package.handed_out import HandedOutRows, read_hand_out
from labeler.formats.package.read import Package
from labeler.formats.package.records import ImageRow, PassRow
from labeler.images.workers import start_early
from labeler.store import concepts, handed_out, images, labelers, lists, meta, policies, rows_taken
from labeler.store.handed_out import HandedOutAs
from labeler.store.images import NewImage
from labeler.store.merging.answers_in import AnswersIn
from labeler.store.merging.staged import Coming, staged
from labeler.store.transaction import Transaction

_TO_DO = {
    Way.CLARIFY: "to clarify",
    Way.BOXES: "boxes to draw",
    Way.SUBJECT_BOXES: "subjects to box",
}
"""What the list of a pass is called that nobody gave a name."""
SENT_BACK = "sent back"


def fill_from(package: Package, project: Project, *, beside: Path, folder: Path, watch: Watch) -> None:
    """All or nothing. The images are written to `beside`, which is to be called `folder` in the end."""
    start_early()  # it is there by the time that the rows are read
    rows = read_hand_out(package)
    files = _files(rows)
    beside.mkdir()
    stamps = unpack_images(package, files, beside, watch=watch)
    with (
        rows_taken.refusing_misfits(shown(package.path.name)),
        project.file.writing() as transaction,
    ):
        _Filling(package, rows, project, transaction, places=_places(package, files, folder), stamps=stamps).run(watch)


def _files(rows: HandedOutRows) -> dict[str, ImageRow]:
    """What the file of each image is called: as at home, and so that no two meet."""
    wanted = {
        row.digest: safe_file_name(PurePosixPath(row.name).name, PurePosixPath(row.file).suffix) for row in rows.images
    }
    names = wanted | renamed_files(wanted)
    return {names[row.digest]: row for row in rows.images}


def _places(package: Package, files: Mapping[str, ImageRow], folder: Path) -> dict[str, Place]:
    """Where each image will be, by its digest."""
    members = package.manifest.members
    return {
        row.digest: replace(
            place_in(folder, os.fsencode(name)), proxy_digest=members[row.file].digest if row.proxy else ""
        )
        for name, row in files.items()
    }


class _Filling:
    """One project while it is filled; what is named by uid or digest is found by its id here."""

    def __init__(
        self,
        package: Package,
        rows: HandedOutRows,
        project: Project,
        transaction: Transaction,
        *,
        places: Mapping[str, Place],
        stamps: Mapping[str, FileStamp | None],
    ) -> None:
        self._package = package
        self._rows = rows
        self._project = project
        self._clock = project.clock
        self._transaction = transaction
        self._places = places
        self._stamps = stamps
        self._people: dict[str, LabelerId] = {}
        self._images: dict[str, ImageId] = {}

    def run(self, watch: Watch) -> None:
        doing = Phrase("Making the project")
        watch.report(done=0, doing=doing)
        for number, step in enumerate(
            (self._say_what_it_is, self._add_people, self._add_concepts, self._add_images, self._add_claims)
        ):
            step()
            watch.report(done=number, doing=doing)
        self._add_answers(watch)
        self._add_what_was_seen()
        self._add_passes(self._add_returns())

    def _say_what_it_is(self) -> None:
        manifest = self._package.manifest
        as_handed_out = HandedOutAs(
            hand_out=manifest.hand_out_uid, labeler=manifest.labeler_uid, key=bytes.fromhex(manifest.key)
        )
        said = {"uid": manifest.project_uid, "name": manifest.project_name, "brief": "", "world": "closed"}
        for key, value in {**said, "settings": "{}"}.items():
            meta.put(self._transaction, key, value)
        rows_taken.put_revision(self._transaction, taxonomy=manifest.taxonomy_revision, edits=manifest.taxonomy_edits)
        handed_out.put(self._transaction, as_handed_out)
        policies.put(self._transaction, self._rows.policy)
        keep_feedback(self._transaction, (row.feedback for row in self._rows.feedback))

    def _add_people(self) -> None:
        """Nobody leads here, whatever the package says."""
        at = self._clock.at()
        for row in self._rows.labelers:
            who = labelers.add(self._transaction, uid=row.uid, name=row.name, role=Role.ANNOTATOR, at=at)
            if row.retired:
                labelers.set_retired(self._transaction, who, at)
            self._people[row.uid] = who

    def _add_concepts(self) -> None:
        rows = self._rows.concepts
        rows_taken.add_concepts(self._transaction, ((row.concept, row.pictures) for row in rows))

    def _add_images(self) -> None:
        at = self._clock.at()
        sources = {
            row.uid: images.add_source(self._transaction, uid=row.uid, name=row.name, purpose=row.purpose).id
            for row in self._rows.sources
        }
        for row in self._rows.images:
            image_id = images.add(self._transaction, _new_image(row), source_id=sources[row.source], at=at)
            self._images[row.digest] = image_id
            place, stamp = self._places[row.digest], self._stamps[row.digest]
            images.add_place(self._transaction, image_id, place, stamp=stamp)

    def _add_claims(self) -> None:
        ids = concepts.ids_by_uid(self._transaction)
        rows_taken.add_claims(
            self._transaction,
            (
                (row.uid, self._images[row.image], ids[ConceptUid(row.concept)], row.box, row.origin.value)
                for row in self._rows.claims
            ),
        )

    def _add_answers(self, watch: Watch) -> None:
        """What the labeler said before goes along, so that it is gone on with and not begun again."""
        transaction, clock = self._transaction, self._clock
        with staged(transaction) as coming:
            coming.add(self._coming())
            coming.leave_new_ones()
            answers = AnswersIn(
                transaction,
                meet=meeting(transaction, concepts.taxonomy(transaction)).met,
                new_uid=clock.new_uid,
                at=clock.at(),
                are_many=True,
            )
            doing = Phrase("Making the project")
            answers.take(coming.answers(), look=lambda done: watch.report(done=done, doing=doing))
            answers.finish()

    def _coming(self) -> Iterator[Coming]:
        for row in self._rows.revisions:
            side = row.after or row.before or {}
            yield Coming(
                told=told_by(row),
                labeler_id=self._people[row.labeler] if row.labeler else None,
                whose_id=self._people[row.whose],
                digest=side["image"],
            )

    def _add_what_was_seen(self) -> None:
        for row in self._rows.seen:
            rows_taken.add_seen(
                self._transaction,
                labeler_id=self._people[row.labeler],
                concept=ConceptUid(row.concept),
                dictionary_revision=row.dictionary_revision,
                seen_at=row.seen_at,
            )

    def _add_returns(self) -> list[ImageId]:
        sent_back = []
        for row in self._rows.returns:
            sent_back.append(self._images[row.image])
            rows_taken.add_return(
                self._transaction,
                uid=row.uid,
                image_id=self._images[row.image],
                labeler_id=self._people[row.labeler],
                reason=row.reason,
                sent_at=row.sent_at,
            )
        return sent_back

    def _add_passes(self, sent_back: list[ImageId]) -> None:
        """Lists that the labeler finds in the filter: the pass to do, where it is another than the usual one."""
        every = tuple(self._images.values())
        listed = [self._listed(row, every) for row in self._rows.passes]
        if sent_back:
            listed.append(ImageList(name=SENT_BACK, asking=Pass(way=Way.FREE), images=tuple(sent_back)))
        lists.put(self._transaction, _told_apart([each for each in listed if each is not None]))

    def _listed(self, row: PassRow, every: tuple[ImageId, ...]) -> ImageList | None:
        if row.way is Way.FREE and not row.name:
            return None
        concept = None
        if row.concept:
            taxonomy = concepts.taxonomy(self._transaction)
            concept = taxonomy.concept(ConceptUid(row.concept))
        name = row.name or (concept.name if concept else _TO_DO.get(row.way, row.way.value))
        return ImageList(
            name=shown(tidy(name)), asking=Pass(way=row.way, concept=concept.uid if concept else None), images=every
        )


def _told_apart(listed: list[ImageList]) -> list[ImageList]:
    found: dict[str, ImageList] = {}
    for each in listed:
        names = (each.name if number == 1 else f"{each.name} {number}" for number in count(1))
        name = next(name for name in names if name not in found)
        found[name] = ImageList(name=name, asking=each.asking, images=each.images)
    return list(found.values())


def _new_image(row: ImageRow) -> NewImage:
    return NewImage(
        digest=row.digest,
        format=row.format,
        width=row.width,
        height=row.height,
        orientation=row.orientation,
        frames=row.frames,
        split=row.split,
        health=Health.OK,
        problem="",
        taken_at=row.taken_at or "",
        camera=row.camera or "",
        hash=row.hash or "",
        near_group=row.near_group,
    )
