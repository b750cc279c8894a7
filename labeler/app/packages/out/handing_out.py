"""Handing out: one package for each labeler, and a note of who has which image; all of them, or none."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from os import fsdecode
from pathlib import Path

from labeler.app.agreement.feedback import feedback_in
from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.packages.keys import key_of
from labeler.app.packages.obstacles import refuse_no_folder, told_of
from labeler.app.packages.out.assigned import remember_hand_out
from labeler.app.packages.out.drawing import plan
from labeler.app.packages.out.rows_out import Content, content_of
from labeler.app.packages.out.smaller import smaller_pictures
from labeler.app.packages.out.telling_met import TellMet
from labeler.app.packages.out.unnoted import are_noted, remove_unnoted, written_beside
from labeler.app.packages.out.wanted import PlannedHandOut, PlannedPackage, Wanted
from labeler.app.packages.places import free_place, work_title
from labeler.app.project import Project
from labeler.app.snapshot import Snapshot
from labeler.app.watch import Watch
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.feedback import Feedback
from labeler.domain.ids import ImageId
from labeler.domain.names import shown
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.domain.words import Assigned
from labeler.formats.naming import same
from labeler.formats.outgoing.beside import made_parents, temporary_sibling
from labeler.formats.package.manifest import Kind, Outline
from labeler.formats.package.member_names import SUFFIXES
from labeler.formats.package.write import write_package
from labeler.store import assignments, handed_out
from labeler.store.assignments import HandOut
from labeler.store.keeping.lasting import link_or_rename, sync_folder
from labeler.store.rows_told import met_answers

SUFFIX = SUFFIXES[Kind.HAND_OUT]
_NOTHING = Phrase("Nothing was handed out")


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOut:
    """A package that was written. `missing`: images that would have gone out, but whose files are not there."""

    labeler: Labeler
    uid: str
    path: Path
    kinds: Mapping[Assigned, int]
    missing: tuple[str, ...] = ()

    @property
    def images(self) -> int:
        return sum(self.kinds.values())


def plan_hand_out(project: Project, wanted: Wanted, *, watch: Watch, labeler: Labeler | None = None) -> PlannedHandOut:
    """What would be handed out to whom, before anything is written. `labeler`: the lead, None: at the terminal."""
    takers = _takers(project, wanted, labeler)
    with Snapshot(project, watch=watch) as still:
        return plan(still.project, wanted, takers, watch=watch)


def hand_out(
    project: Project, wanted: Wanted, folder: Path, *, watch: Watch, labeler: Labeler | None = None
) -> tuple[HandedOut, ...]:
    """Writes a package for each labeler into `folder`, which is made where it is missing. Who gets none is left out.

    All that is written, and the note of it, is there when this returns; where it fails, nothing is.
    """
    takers = _takers(project, wanted, labeler)
    with told_of(folder, safe=_NOTHING):
        refuse_no_folder(folder, safe=_NOTHING)
        remove_unnoted(project, folder)
    with ExitStack() as stack:
        still, planned = stack.enter_context(_planned(project, wanted, takers, labeler, watch=watch))
        given = [package for package in planned.packages if package.images]
        if not given:
            raise _nothing_left(planned, wanted)
        keys = _keys(project, given)
        stack.enter_context(told_of(folder, safe=_NOTHING))
        stack.enter_context(made_parents(folder / "package"))
        beside = stack.enter_context(temporary_sibling(written_beside(project, folder)))
        writing = _Writing(still, planned, wanted, keys=keys, beside=beside, watch=watch)
        done = writing.run(given, folder)
        with project.alone.kept(watch):
            _name_and_note(project, done, wanted, labeler)
        return tuple(each.told for each in done)


@contextmanager
def _planned(
    project: Project, wanted: Wanted, takers: Sequence[Labeler], labeler: Labeler | None, *, watch: Watch
) -> Iterator[tuple[Project, PlannedHandOut]]:
    """The project as it stands still, with who gets what; what can be told of their own answers is told in it."""
    with Snapshot(project, watch=watch) as snapshot:
        planned = plan(snapshot.project, wanted, takers, watch=watch)
        images = {each.labeler.id: tuple(each.images) for each in planned.packages}
        with snapshot.project.file.reading() as reader:
            is_told = not any(met_answers(reader, who, ids) for who, ids in images.items())
        if is_told:
            yield snapshot.project, planned
            return
    with project.alone.kept(watch):
        project.execute(TellMet(images=images), labeler=labeler)
    with Snapshot(project, watch=watch) as snapshot:
        yield snapshot.project, plan(snapshot.project, wanted, takers, watch=watch)


def _takers(project: Project, wanted: Wanted, labeler: Labeler | None) -> tuple[Labeler, ...]:
    with project.file.reading() as reader:
        handed_out.refuse(reader, Phrase("who does what"))
    if labeler is not None and not labeler.is_lead:
        raise RuleBroken(Phrase("{name} is not a lead of this project: a lead can do this", name=labeler.name))
    found = {each.id: each for each in (project.labeler_named(name) for name in wanted.to)}
    if not found:
        raise RuleBroken("say to whom it is handed out")
    for each in found.values():
        if each.retired:
            raise RuleBroken(Phrase("{name} no longer labels in this project", name=each.name))
    return tuple(found.values())


def _nothing_left(planned: PlannedHandOut, wanted: Wanted) -> AppError:
    if planned.missing:
        return AppError(
            Phrase("the files of all images that are left are missing: {name}", name=planned.missing[0]),
            safe=_NOTHING,
            todo="Find them again with “labeler relink PROJECT FOLDER”",
        )
    if wanted.images == 0:
        return AppError(
            "no images are wanted, and none of the settled gold images is left for them",
            safe=_NOTHING,
            todo="Say how many images each gets, or leave that away: then all that nobody has",
        )
    return AppError(
        "there is nothing to hand out: all images are answered, or somebody has them",
        safe=_NOTHING,
        todo="“labeler assignments PROJECT” says who has what",
    )


def _keys(project: Project, given: Sequence[PlannedPackage]) -> dict[str, bytes]:
    with project.file.writing() as transaction:
        return {package.uid: key_of(transaction, package.uid) for package in given}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Done:
    """A package that lies beside its place."""

    planned: PlannedPackage
    beside: Path
    told: HandedOut


@dataclass(frozen=True, slots=True)
class _Writing:
    """Writes packages from a project that stands still."""

    still: Project
    planned: PlannedHandOut
    wanted: Wanted
    keys: Mapping[str, bytes] = field(kw_only=True)
    beside: Path = field(kw_only=True)
    watch: Watch = field(kw_only=True)

    def run(self, given: Sequence[PlannedPackage], folder: Path) -> list[_Done]:
        proxies: dict[ImageId, Path] = {}
        if self.wanted.proxies:
            proxies = smaller_pictures(self.still, self.planned.files, self.beside / "smaller", watch=self.watch)
        with self.still.file.reading() as reader:
            feedback = feedback_in(reader, self.still.taxonomy_in(reader))
        done: list[_Done] = []
        promised: set[str] = set()
        for number, package in enumerate(given):
            title = work_title(self.still.name, package.labeler.name)
            place = free_place(folder, title, SUFFIX, taken=promised)
            promised.add(same(place.name))
            path = self.beside / f"{number}{SUFFIX}"
            self._write(path, place, package, proxies, feedback[package.labeler.uid])
            told_of = HandedOut(
                labeler=package.labeler,
                uid=package.uid,
                path=place,
                kinds=package.kinds,
                missing=self.planned.missing,
            )
            done.append(_Done(planned=package, beside=path, told=told_of))
        return done

    def _write(
        self,
        path: Path,
        place: Path,
        package: PlannedPackage,
        proxies: Mapping[ImageId, Path],
        feedback: Sequence[Feedback],
    ) -> None:
        endings = {image: proxies[image].suffix.removeprefix(".") for image in package.images if image in proxies}
        with self.still.file.reading() as reader:
            taxonomy = self.still.taxonomy_in(reader)
            content = content_of(reader, package, self.wanted, taxonomy, proxies=endings, feedback=feedback)
        outline = Outline(
            kind=Kind.HAND_OUT,
            uid=self.still.clock.new_uid(),
            project_uid=self.still.uid,
            project_name=self.still.name,
            hand_out_uid=package.uid,
            labeler_uid=package.labeler.uid,
            labeler_name=package.labeler.name,
            made_at=self.still.clock.at(),
            taxonomy_revision=taxonomy.revision,
            taxonomy_edits=taxonomy.edits,
            proxies=self.wanted.proxies,
            counts={table: len(rows) for table, rows in content.tables.items()},
        )
        total = sum(outline.counts.values()) + len(content.members)
        doing = Phrase("Writing the package for {name}", name=shown(package.labeler.name))
        write_package(
            path,
            outline,
            tables=content.tables,
            files=self._files(content, proxies),
            key=self.keys[package.uid],
            place=place,
            look=lambda done: self.watch.report(done=done, total=total, doing=doing),
        )

    def _files(self, content: Content, proxies: Mapping[ImageId, Path]) -> Iterator[tuple[str, bytes | Path]]:
        for image, member in content.members.items():
            yield member, proxies.get(image) or Path(fsdecode(self.planned.files[image]))


def _name_and_note(project: Project, done: Sequence[_Done], wanted: Wanted, labeler: Labeler | None) -> None:
    """Each package at its place, and the note of it: in one transaction, and where it fails, neither."""
    named: list[Path] = []
    try:
        project.execute(_Note(done=tuple(done), wanted=wanted, named=named), labeler=labeler)
    except BaseException:
        # A disk may say that it failed when all was kept: then both stay.
        if not _is_kept(project, done):
            for path in named:
                with suppress(OSError):
                    path.unlink()
        raise


def _is_kept(project: Project, done: Sequence[_Done]) -> bool:
    """Not, where the project cannot be read."""
    with suppress(AppError):
        return are_noted(project, [each.planned.uid for each in done])
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Note:
    """Keeps who has what now; what they had before of it is theirs by this package."""

    done: tuple[_Done, ...]
    wanted: Wanted
    named: list[Path]

    def carry_out(self, within: Within) -> Changes:
        by = within.leading()
        transaction, at = within.transaction, within.clock.at()
        if {each.uid for each in assignments.every(transaction)} & {each.planned.uid for each in self.done}:
            raise RuleBroken("this was handed out already")
        assignments.take_back(transaction, self._replaced(within), at=at)
        for each in self.done:
            hand_out = HandOut(
                uid=each.planned.uid,
                labeler_id=each.planned.labeler.id,
                made_by_id=by.id if by else None,
                made_at=at,
                file_name=shown(each.told.path.name),
                proxies=self.wanted.proxies,
            )
            assignments.add(transaction, hand_out, each.planned.images)
            remember_hand_out(within, hand_out, each.planned.labeler, each.planned.images, verb="hand out")
        for each in self.done:
            link_or_rename(each.beside, each.told.path)
            self.named.append(each.told.path)
        sync_folder(self.done[0].told.path.parent)
        return Changes(people=True)

    def _replaced(self, within: Within) -> list[int]:
        given = {each.planned.labeler.id: each.planned.images for each in self.done}
        out = assignments.out(within.transaction)
        return [each.id for each in out if each.image_id in given.get(each.labeler_id, {})]
