"""Answers on their way in, of whatever format: judged against what stands there, and written where they change it."""

from dataclasses import replace

from labeler.app.clock import Clock
from labeler.app.command import Within
from labeler.app.commands.answers import plain
from labeler.app.commands.people import AddPerson
from labeler.app.incoming.imported_answer import imported, says_what
from labeler.app.incoming.joined_answer import joined
from labeler.app.project import Project
from labeler.domain.concept import Taxonomy
from labeler.domain.draft import NothingBegun
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ImageId, LabelerId, RevisionUid, answer_uid
from labeler.domain.image import Image
from labeler.domain.names import checked_name, folded, shown
from labeler.domain.people import Labeler
from labeler.domain.rules import is_finished
from labeler.domain.words import State
from labeler.formats.incoming.resolved import ResolvedAnswer, at_place
from labeler.store import answers, drafts, images, labelers, revisions
from labeler.store.kept import Kept
from labeler.store.revisions import Revision
from labeler.store.transaction import Reader

IMPORT = "import"
"""The verb of the revisions that an import makes."""
_NOBODY = LabelerId(0)


class Answers:
    """Takes answers, and counts those that are new or changed, the skips among them, and those that stood there.

    `images` are those of which something else is said than before.
    """

    def __init__(self) -> None:
        self.changed = 0
        self.unchanged = 0
        self.skips = 0
        self.people = 0
        self.images: set[ImageId] = set()

    def take(self, said: ResolvedAnswer) -> None:
        """AppError, with its place, for an answer that may not be kept."""
        with at_place(said.where):
            is_changed = self._take(said)
        self.skips += said.state is State.SKIPPED
        self.changed += is_changed
        self.unchanged += not is_changed
        if is_changed:
            self.images.add(ImageId(said.image_id))

    def _take(self, said: ResolvedAnswer) -> bool:
        """Whether it changes anything."""
        raise NotImplementedError


class CountedAnswers(Answers):
    """Finds out what would change, and writes nothing."""

    def __init__(self, project: Project, taxonomy: Taxonomy) -> None:
        super().__init__()
        self._project = project
        self._taxonomy = taxonomy
        self._people: dict[str, LabelerId] = {}

    def _take(self, said: ResolvedAnswer) -> bool:
        with self._project.file.reading() as reader:
            change = _change(reader, said, self._labeler(reader, said.labeler), self._taxonomy, self._project.clock)
        return change is not None

    def _labeler(self, reader: Reader, name: str) -> LabelerId:
        """Nobody (0) for one who would be made."""
        key = folded(name)
        if key not in self._people:
            found = labelers.named(reader, name)
            if found is None:
                checked_name(name, noun="labeler")
                self.people += 1
            self._people[key] = found.id if found else _NOBODY
        return self._people[key]


class WrittenAnswers(Answers):
    """Writes what changes, each answer with its revision."""

    def __init__(self, within: Within) -> None:
        super().__init__()
        self._within = within
        self._people: dict[str, Labeler] = {}

    def _take(self, said: ResolvedAnswer) -> bool:
        within, labeler = self._within, self._labeler(said.labeler)
        change = _change(within.transaction, said, labeler.id, within.taxonomy, within.clock)
        if change is None:
            return False
        before, after = change
        image = images.by_id(within.transaction, after.image_id)
        if before is None:
            after = replace(after, answer=replace(after.answer, uid=answer_uid(image.digest, labeler.uid)))
        answers.save(within.transaction, before, after)
        drafts.save(within.transaction, NothingBegun(), image_id=after.image_id, labeler_id=labeler.id)
        self._record(labeler, image, before, after)
        return True

    def _record(self, labeler: Labeler, image: Image, before: Kept | None, after: Kept) -> None:
        within = self._within
        revision = Revision(
            uid=RevisionUid(within.clock.new_uid()),
            subject=revisions.ANSWER,
            subject_uid=after.answer.uid,
            verb=IMPORT,
            before=plain(before, image),
            after=plain(after, image),
            labeler_id=labeler.id,
        )
        revisions.record(within.transaction, revision, at=within.clock.at())

    def _labeler(self, name: str) -> Labeler:
        """The labeler of this name, made where nobody is called so; who has left stays gone."""
        key = folded(name)
        if key not in self._people:
            found = labelers.named(self._within.transaction, name)
            if found is None:
                AddPerson(name=name).carry_out(self._within)
                found = labelers.named(self._within.transaction, name)
                self.people += 1
            if found is None:
                raise LookupError(f"labeler {shown(name)} was added and is not there")
            self._people[key] = found
        return self._people[key]


def _change(
    reader: Reader, said: ResolvedAnswer, labeler_id: LabelerId, taxonomy: Taxonomy, clock: Clock
) -> tuple[Kept | None, Kept] | None:
    """What stands there and what would stand there then; None where both say the same."""
    image_id = ImageId(said.image_id)
    before = answers.of(reader, image_id=image_id, labeler_id=labeler_id)
    if before is not None and says_what(before.answer, said, taxonomy):
        return None
    if before is not None and said.adds and before.answer.state is not State.SKIPPED:
        joint = joined(said, before.answer, taxonomy=taxonomy, clock=clock)
        return None if joint is None else (before, replace(before, answer=joint))
    answer = imported(said, before.answer if before else None, taxonomy=taxonomy, clock=clock)
    if answer.state is State.SUBMITTED and not is_finished(answer):
        raise RuleBroken("this answer leaves something unsaid")
    active_ms = before.active_ms if before else 0
    return before, Kept(image_id=image_id, labeler_id=labeler_id, answer=answer, active_ms=active_ms)
