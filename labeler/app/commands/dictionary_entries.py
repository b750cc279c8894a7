"""The commands that add an example to the visual dictionary, take one out, and say that a change was seen."""

from dataclasses import dataclass, replace

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.concept_record import remember, write
from labeler.app.commands.taxonomy import NewExample, with_uid
from labeler.domain.concept import Concept
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ConceptUid, RevisionUid
from labeler.domain.names import tidy
from labeler.store import dictionary_seen

LARGEST_PICTURE = 1_000_000
"""Bytes. A small picture has a tenth; the project file is no place for whole images."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddExample:
    """One more example of a concept: what it shows, why, and a small picture where there is one."""

    concept: ConceptUid
    example: NewExample

    def carry_out(self, within: Within) -> Changes:
        self.write(within, verb="add example")
        return Changes(taxonomy=True, said=within.taxonomy.concept(self.concept).name)

    def write(self, within: Within, *, verb: str) -> RevisionUid:
        """Its revision; with a verb of `revisions.ALONG`, it is taken back with what carries it along."""
        within.leading()
        concept = within.taxonomy.concept(self.concept)
        reason = tidy(self.example.reason)
        if not reason:
            raise RuleBroken("an example needs a reason: what makes it one?")
        if self.example.picture is not None and len(self.example.picture) > LARGEST_PICTURE:
            raise RuleBroken("the picture of an example is too large to be kept in the project")
        example, picture = with_uid(within, replace(self.example, reason=reason))
        more = replace(concept, examples=(*concept.examples, example))
        pictures = {example.uid: picture} if picture is not None else {}
        return remember(within, write(within, concept, more, pictures=pictures), verb=verb)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveExample:
    """Takes an example out of the visual dictionary; undo brings it back with its picture."""

    uid: str

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        concept = self._concept(within)
        fewer = replace(concept, examples=tuple(each for each in concept.examples if each.uid != self.uid))
        remember(within, write(within, concept, fewer), verb="remove example")
        return Changes(taxonomy=True, said=concept.name)

    def _concept(self, within: Within) -> Concept:
        for concept in within.taxonomy.concepts:
            if any(example.uid == self.uid for example in concept.examples):
                return concept
        raise RuleBroken("this example is no longer in the visual dictionary")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkSeen:
    """The labeler has seen what the visual dictionary now says of a concept."""

    concept: ConceptUid

    def carry_out(self, within: Within) -> Changes:
        labeler = within.acting()
        concept = within.taxonomy.concept(self.concept)
        dictionary_seen.mark(within.transaction, concept.uid, labeler_id=labeler.id, at=within.clock.at())
        return Changes()
