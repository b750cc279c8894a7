"""An open project: its file, its name, its list of concepts, and the door for commands."""

import threading
from collections.abc import Callable
from pathlib import Path

from labeler.app.alone import Alone
from labeler.app.changes import Changes
from labeler.app.clock import Clock, SystemClock
from labeler.app.command import Command, Within
from labeler.app.left import Left
from labeler.app.waited_for import WaitedFor
from labeler.domain.concept import Taxonomy
from labeler.domain.errors import AppError
from labeler.domain.names import checked_name, shown
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.domain.words import Role
from labeler.store import concepts, labelers, meta
from labeler.store.create import begun_project_file
from labeler.store.project_file import ProjectFile, open_project_file
from labeler.store.transaction import Reader

SUFFIX = ".labeler"


class Project:
    """One project file, open. Whoever opens it closes it."""

    def __init__(self, file: ProjectFile, clock: Clock) -> None:
        self.file = file
        self.clock = clock
        self.left = Left(self.taxonomy_in)
        self.waited_for = WaitedFor()
        self.alone = Alone()
        self._taxonomy = self._standing = Taxonomy(revision=-1)
        self._taxonomy_lock = threading.Lock()

    @property
    def path(self) -> Path:
        return self.file.path

    @property
    def is_writable(self) -> bool:
        """Whether anything can be said in it, or it was opened to read only."""
        return self.file.writes

    @property
    def name(self) -> str:
        with self.file.reading() as reader:
            return meta.get(reader, "name", default=self.path.stem)

    @property
    def uid(self) -> str:
        with self.file.reading() as reader:
            return meta.get(reader, "uid")

    def taxonomy(self) -> Taxonomy:
        """All concepts as they stand now; while a job has the file alone, as they stood before it."""
        with self.file.at_once() as is_free:
            if is_free or not self.alone.is_taken:
                with self.file.reading() as reader:
                    self._standing = self.taxonomy_in(reader)
            return self._standing

    def taxonomy_in(self, reader: Reader) -> Taxonomy:
        """The taxonomy within a transaction; read again only when it was edited."""
        numbers = meta.taxonomy_revision(reader), meta.taxonomy_edits(reader)
        with self._taxonomy_lock:
            if (self._taxonomy.revision, self._taxonomy.edits) != numbers:
                self._taxonomy = concepts.taxonomy(reader)
            return self._taxonomy

    def people(self) -> tuple[Labeler, ...]:
        with self.file.reading() as reader:
            return labelers.everyone(reader)

    def labeler_named(self, name: str) -> Labeler:
        """The person of this name; AppError where nobody is called so."""
        with self.file.reading() as reader:
            found = labelers.named(reader, name)
        if found is None:
            raise AppError(
                Phrase("nobody in this project is called “{name}”", name=shown(name)),
                where=shown(str(self.path)),
                todo="Add them with “labeler people PROJECT --add NAME”",
            )
        return found

    def execute(self, command: Command, *, labeler: Labeler | None = None) -> Changes:
        """Carries a command out in one transaction, on disk when this returns."""
        with self.file.writing() as transaction:
            within = Within(
                transaction=transaction,
                taxonomy=self.taxonomy_in(transaction),
                clock=self.clock,
                labeler=labeler,
            )
            try:
                changes = command.carry_out(within)
                if changes.taxonomy:
                    # Late: what merges takes as long to load as a window does, and lists change seldom.
                    from labeler.app.packages.meeting.met import with_met_again

                    changes = with_met_again(within, changes)
            except BaseException:
                # What was read inside a transaction that is taken back must not be believed later.
                self._taxonomy = Taxonomy(revision=-1)
                raise
        self.left.changed(changes.images)
        return changes

    def name_labeler(self, name: str) -> None:
        """Who is labeling, told to whoever wants to open the project meanwhile."""
        self.file.name_labeler(name)

    def close(self) -> None:
        self.file.close()


def open_project(
    path: Path, *, writes: bool = True, clock: Clock | None = None, of_any_schema: bool = False
) -> Project:
    """The project at `path`, to write (nobody else may then) or to read; `of_any_schema` to see what is wrong."""
    clock = clock or SystemClock()
    file = open_project_file(path, writes=writes, now=clock.at(), of_any_schema=of_any_schema)
    return Project(file, clock)


def new_project(
    path: Path,
    *,
    lead: str,
    fill: Callable[[Project], None] = lambda project: None,
    clock: Clock | None = None,
) -> Project:
    """A new project with one lead; `fill` puts in what belongs there from the start. Nothing stays if it fails."""
    if path.suffix != SUFFIX:
        raise AppError(
            Phrase("a project's name ends in {suffix}", suffix=SUFFIX),
            where=shown(str(path)),
            todo="Choose such a name",
        )
    lead = checked_name(lead, noun="lead")
    clock = clock or SystemClock()
    with begun_project_file(path, now=clock.at()) as beside:
        project = Project(ProjectFile(beside, writes=True, lock=None), clock)
        try:
            _begin(project, name=path.stem, lead=lead)
            fill(project)
        finally:
            project.close()
    return open_project(path, clock=clock)


def _begin(project: Project, *, name: str, lead: str) -> None:
    clock = project.clock
    with project.file.writing() as transaction:
        for key, value in {
            "uid": clock.new_uid(),
            "name": name,
            "brief": "",
            "world": "closed",
            "taxonomy_revision": "0",
            "settings": "{}",
        }.items():
            meta.put(transaction, key, value)
        labelers.add(transaction, uid=clock.new_uid(), name=lead, role=Role.LEAD, at=clock.at())
