"""The command that takes in answers and claims from a file: all of them, or none and a line that says why."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.answers import plain
from labeler.app.commands.people import AddPerson
from labeler.app.image_names import ImageNames
from labeler.app.imported_answer import imported, says_what
from labeler.app.watch import Watch
from labeler.domain.draft import NothingBegun
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ConceptUid, ImageId, RevisionUid
from labeler.domain.image import Image
from labeler.domain.names import folded, shown
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.domain.rules import is_finished
from labeler.domain.words import Health, State
from labeler.formats.csv_gather import Gathered
from labeler.formats.csv_in import at_line
from labeler.formats.csv_resolve import FoundImage, KnownConcept, Resolved, ResolvedAnswer, resolve
from labeler.store import answers, claims, concepts, drafts, images, labelers, revisions
from labeler.store.kept import Kept
from labeler.store.revisions import Revision

IMPORT = "import"
"""The verb of the revisions that an import makes."""


@dataclass(slots=True, kw_only=True)
class BroughtIn:
    """What came of it: answers new or changed, those that stood there already, new claims, new labelers."""

    answers: int = 0
    unchanged: int = 0
    claims: int = 0
    people: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BringIn:
    """All that a file says, under the names of those it says it of. `brought` is filled in on the way."""

    gathered: Gathered
    watch: Watch
    brought: BroughtIn = field(default_factory=BroughtIn)

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        known = {
            folded(concept.name): KnownConcept(uid=concept.uid, facet=concept.facet)
            for concept in within.taxonomy.concepts
        }
        finder = _ImageFinder(within)
        resolved = resolve(self.gathered, find_images=finder.found, concepts=known)
        changed = _Answers(within, resolved, finder.images, self.brought, self.watch).write()
        changed |= self._claim(within, resolved)
        return Changes(images=frozenset(changed), answers=True, people=self.brought.people > 0)

    def _claim(self, within: Within, resolved: Resolved) -> set[ImageId]:
        """The images of which something new is claimed: the clarify pass asks about them."""
        ids = concepts.ids_by_uid(within.transaction)
        asked = set()
        for claim in resolved.claims:
            is_new = claims.add(
                within.transaction,
                uid=within.clock.new_uid(),
                image_id=ImageId(claim.image_id),
                concept_id=ids[ConceptUid(claim.concept_uid)],
                box=claim.box,
            )
            if is_new:
                self.brought.claims += 1
                asked.add(ImageId(claim.image_id))
        return asked


class _ImageFinder:
    """Looks up what the rows call an image: its path, else the last part of it, else its digest.

    `images` has all that were found.
    """

    def __init__(self, within: Within) -> None:
        self.images: dict[ImageId, Image] = {}
        self._reader = within.transaction
        self._names = ImageNames(within.transaction)

    def found(self, name: str) -> list[FoundImage]:
        ids = self._names.with_path(name) or self._names.with_last_part(name)
        if ids:
            return [self._readable(images.by_id(self._reader, image_id)) for image_id in sorted(ids)]
        image = images.by_digest(self._reader, name.lower())
        return [self._readable(image)] if image else []

    def _readable(self, image: Image) -> FoundImage:
        if image.health is not Health.OK:
            raise RuleBroken(
                Phrase(
                    "the image “{name}” cannot be read ({problem}), so nothing can be said of it",
                    name=image.name,
                    problem=image.problem,
                )
            )
        self.images[image.id] = image
        return FoundImage(image_id=image.id, size=image.size)


class _Answers:
    """The answers of one file on their way in."""

    def __init__(
        self, within: Within, resolved: Resolved, found: Mapping[ImageId, Image], brought: BroughtIn, watch: Watch
    ) -> None:
        self._within = within
        self._resolved = resolved
        self._images = found
        self._brought = brought
        self._watch = watch
        self._people: dict[str, Labeler] = {}

    def write(self) -> set[ImageId]:
        """Writes them; the images of those that changed anything."""
        changed: set[ImageId] = set()
        total = len(self._resolved.answers)
        for done, said in enumerate(self._resolved.answers):
            self._watch.report(done=done, total=total, doing=Phrase("Taking in answers"))
            with at_line(self._resolved.file, said.line):
                if self._write(said):
                    changed.add(ImageId(said.image_id))
        return changed

    def _write(self, said: ResolvedAnswer) -> bool:
        """Whether it changed anything."""
        transaction, labeler = self._within.transaction, self._labeler(said.labeler)
        image_id = ImageId(said.image_id)
        before = answers.of(transaction, image_id=image_id, labeler_id=labeler.id)
        if before is not None and says_what(before.answer, said, self._within.taxonomy):
            self._brought.unchanged += 1
            return False
        answer = imported(said, before.answer if before else None, self._within)
        if answer.state is State.SUBMITTED and not is_finished(answer):
            raise RuleBroken("this answer leaves something unsaid")
        active_ms = before.active_ms if before else 0
        after = Kept(image_id=image_id, labeler_id=labeler.id, answer=answer, active_ms=active_ms)
        answers.save(transaction, before, after)
        drafts.save(transaction, NothingBegun(), image_id=image_id, labeler_id=labeler.id)
        self._record(labeler, before, after)
        self._brought.answers += 1
        return True

    def _record(self, labeler: Labeler, before: Kept | None, after: Kept) -> None:
        transaction, image = self._within.transaction, self._images[after.image_id]
        revision = Revision(
            uid=RevisionUid(self._within.clock.new_uid()),
            subject=revisions.ANSWER,
            subject_uid=after.answer.uid,
            verb=IMPORT,
            before=plain(before, image),
            after=plain(after, image),
            labeler_id=labeler.id,
        )
        revisions.record(transaction, revision, at=self._within.clock.at())

    def _labeler(self, name: str) -> Labeler:
        """The labeler of this name, made where nobody is called so; who has left stays gone."""
        key = folded(name)
        if key not in self._people:
            found = labelers.named(self._within.transaction, name)
            if found is None:
                AddPerson(name=name).carry_out(self._within)
                found = labelers.named(self._within.transaction, name)
                self._brought.people += 1
            if found is None:
                raise LookupError(f"labeler {shown(name)} was added and is not there")
            self._people[key] = found
        return self._people[key]
