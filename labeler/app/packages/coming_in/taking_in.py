"""Taking in: packages and whole projects of the same origin, in any order and any number of times."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, nullcontext
from dataclasses import replace
from functools import reduce
from pathlib import Path

from labeler.app.changes import Changes
from labeler.app.packages.coming_in.coming import checked_package
from labeler.app.packages.coming_in.judging import seen_here
from labeler.app.packages.coming_in.take_comer import MANY, TakeComer
from labeler.app.packages.coming_in.taken import TakenIn, TakenPackage
from labeler.app.packages.coming_in.whole import WholeProject, comer_of
from labeler.app.packages.obstacles import refuse_damaged
from labeler.app.project import SUFFIX, Project, open_project
from labeler.app.reading import open_to_read
from labeler.app.snapshot import Snapshot
from labeler.app.temporary import folder_for_a_while
from labeler.app.watch import Cancelled, Watch
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.formats.outgoing.collector import collecting_rarely
from labeler.formats.package.read import opened_package
from labeler.store.journal import real_place

__all__ = ["TakenIn", "TakenPackage", "take_in"]


def take_in(
    project: Project,
    paths: Sequence[Path],
    *,
    watch: Watch,
    dry_run: bool = False,
    labeler: Labeler | None = None,
    many: int = MANY,
) -> TakenIn:
    """Each package in a transaction of its own, whole or not at all; one that is refused keeps none of the others out.

    A path may be another project of the same origin: it is read as it stands, and never written to. A dry run does
    all of it in a copy, and so says the very same figures. `labeler` is the lead who takes in, None at a terminal.
    """
    alone = nullcontext() if dry_run else project.alone.kept(watch)
    with alone, _at_stake(project, watch, dry_run=dry_run) as stake:
        packages: list[TakenPackage] = []
        changes: list[Changes] = []
        for path in paths:
            try:
                package, changed = _take(stake, path, watch, labeler, many)
            except Cancelled as cut:
                if dry_run or all(each.refused for each in packages):
                    raise
                # What came in before it is there to stay, and is told.
                packages += [TakenPackage(name=each.name, refused=_of(each, cut)) for each in paths[len(packages) :]]
                break
            except AppError as error:
                # The terminal says a line about one package; the others are taken in all the same.
                package, changed = TakenPackage(name=path.name, refused=_of(path, error)), Changes()
            packages.append(package)
            changes.append(changed)
    return TakenIn(packages=tuple(packages), changes=Changes() if dry_run else reduce(_both, changes, Changes()))


@contextmanager
def _at_stake(project: Project, watch: Watch, *, dry_run: bool) -> Iterator[Project]:
    """The project itself, or a copy of it that is thrown away."""
    if not dry_run:
        yield project
        return
    with folder_for_a_while() as folder:
        copy = folder / "copy.labeler"
        doing = Phrase("Copying the project")
        project.file.snapshot(
            copy, progress=lambda share: watch.report(done=round(share * 100), total=100, doing=doing)
        )
        with closing(open_project(copy, clock=project.clock)) as opened:
            yield opened


def _take(
    project: Project, path: Path, watch: Watch, labeler: Labeler | None, many: int
) -> tuple[TakenPackage, Changes]:
    with ExitStack() as stack:
        if path.suffix == SUFFIX:
            command = _of_project(project, path, watch, many, stack)
        else:
            package = stack.enter_context(
                opened_package(path, look=watch.counting(Phrase("Looking through the package")))
            )
            with project.file.reading() as reader:
                comer = checked_package(reader, package)
            command = TakeComer(comer=comer, watch=watch, many=many)
        with collecting_rarely():
            changes = project.execute(command, labeler=labeler)
        return command.taken.package, changes


def _of_project(project: Project, path: Path, watch: Watch, many: int, stack: ExitStack) -> TakeComer:
    if real_place(path) == real_place(project.path):
        raise AppError("this is the project itself", safe="Nothing was taken in")
    opened = stack.enter_context(closing(open_to_read(path)))
    # In a copy: somebody may write to it meanwhile, and all of it is to be of one moment.
    other = stack.enter_context(Snapshot(opened, watch=watch)).project
    refuse_damaged(other, watch=watch, where=shown(path.name), safe="Nothing of it was taken in")
    with project.file.reading() as reader:
        comer = comer_of(reader, other)
    whole = WholeProject(project=other, watch=watch, seen=seen_here(project, other, watch=watch))
    return TakeComer(comer=replace(comer, name=path.name), watch=watch, whole=whole, many=many)


def _of(path: Path, error: AppError) -> AppError:
    """The same line, with the name of what was refused."""
    where = error.where if path.name in error.where else shown(path.name)
    return AppError(
        error.what, title=error.title, where=where, safe=error.safe or "Nothing of it was taken in", todo=error.todo
    )


def _both(one: Changes, other: Changes) -> Changes:
    return Changes(
        images=one.images | other.images,
        answers=one.answers or other.answers,
        taxonomy=one.taxonomy or other.taxonomy,
        people=one.people or other.people,
        images_added=one.images_added or other.images_added,
        policy=one.policy or other.policy,
    )
