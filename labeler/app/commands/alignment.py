"""The commands by which a lead begins a round of alignment, ends its disagreements in the dictionary, and ends it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from labeler.app.alignment import standing_in
from labeler.app.changes import Changes
from labeler.app.command import Command, Within
from labeler.app.commands.concept_edits import Describe
from labeler.app.commands.dictionary_entries import AddExample
from labeler.app.commands.taxonomy import NewExample
from labeler.domain.alignment import FEWEST, MOST, Alignment, Disagreement, MadeEntry, with_line
from labeler.domain.concept import Concept
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ConceptUid, ImageId, RevisionUid
from labeler.domain.names import checked_name, tidy
from labeler.domain.phrase import Phrase, joined
from labeler.domain.words import Ended, Entry, Verdict
from labeler.store import alignments, concepts, images, labelers, revisions
from labeler.store.revisions import Revision

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class StartAlignment:
    """From now on everyone is asked about these images first, and annotators about nothing else until it ends.

    `uid` is made once: carried out again after a lost reply, it changes nothing.
    """

    uid: str
    name: str
    images: tuple[ImageId, ...]

    def carry_out(self, within: Within) -> Changes:
        lead = within.leading()
        if any(each.uid == self.uid for each in alignments.every(within.transaction)):
            return Changes(policy=True, said=self.name)
        begun = Alignment(
            uid=self.uid,
            name=checked_name(self.name, noun="alignment"),
            opened_at=within.clock.at(),
            opened_by_id=lead.id if lead else None,
            images=tuple(sorted(set(self.images))),
        )
        _check_beginning(within, begun)
        alignments.add(within.transaction, begun)
        _remember(within, "start", begun, before=None, after=_plain(within, begun))
        return Changes(policy=True, said=begun.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterInDictionary:
    """Ends one disagreement: what the visual dictionary says from now on of the concept.

    `verdict` is what an example shows, and None for the other entries; `uid` is that of the entry, made once.
    """

    uid: str
    image_id: ImageId
    concept: ConceptUid
    entry: Entry
    text: str
    verdict: Verdict | None = None
    picture: bytes | None = field(default=None, repr=False)

    def carry_out(self, within: Within) -> Changes:
        lead = within.leading()
        if revisions.is_recorded(within.transaction, RevisionUid(self.uid)):
            return Changes(taxonomy=True, policy=True)
        alignment = _open_one(within)
        self._check_is_disputed(within, alignment)
        concept, text = within.taxonomy.concept(self.concept), tidy(self.text)
        if not text:
            raise RuleBroken("say in words what the visual dictionary is to say")
        self._change(concept, text).carry_out(within)
        made = MadeEntry(
            uid=self.uid,
            image_id=self.image_id,
            concept=self.concept,
            entry=self.entry,
            text=text,
            example=_new_example(within, concept) if self.entry is Entry.EXAMPLE else "",
            made_at=within.clock.at(),
            made_by_id=lead.id if lead else None,
        )
        alignments.add_entry(within.transaction, alignment.uid, made)
        now = _plain(within, alignment)
        _remember(within, "enter", alignment, before=now, after={**now, **_entry_plain(within, made)}, uid=self.uid)
        return Changes(taxonomy=True, policy=True, said=concept.name)

    def _check_is_disputed(self, within: Within, alignment: Alignment) -> None:
        told = standing_in(within.transaction, within.taxonomy, alignment)
        _check_all_are_through(told.waiting)
        if not any((each.image_id, each.concept) == (self.image_id, self.concept) for each in told.disagreements):
            raise RuleBroken("people do not differ on this concept in this image")

    def _change(self, concept: Concept, text: str) -> Command:
        if self.entry is Entry.EXAMPLE:
            if self.verdict is None:
                raise RuleBroken("say what the example shows: ideal, in or not ideal")
            example = NewExample(verdict=self.verdict, reason=text, picture=self.picture)
            return AddExample(concept=concept.uid, example=example)
        if self.entry is Entry.MUST_SEE:
            return Describe(concept=concept.uid, must_see=with_line(concept.must_see, text))
        return Describe(concept=concept.uid, must_not_see=with_line(concept.must_not_see, text))


@dataclass(frozen=True, slots=True, kw_only=True)
class EndAlignment:
    """Everyone is through and each disagreement has ended in the dictionary: the other images are open."""

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        alignment = _open_one(within)
        told = standing_in(within.transaction, within.taxonomy, alignment)
        _check_all_are_through(told.waiting)
        if told.left:
            _refuse_what_is_left(within, told.left[0], len(told.left), told.names)
        return _end(within, alignment, Ended.ALIGNED)


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveAlignmentUp:
    """Ends a round as it stands, for a reason that is kept; what was said and entered stays."""

    reason: str

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        reason = tidy(self.reason)
        if not reason:
            raise RuleBroken("say why the alignment is given up")
        return _end(within, _open_one(within), Ended.GIVEN_UP, reason=reason)


def _check_beginning(within: Within, begun: Alignment) -> None:
    now = alignments.open_one(within.transaction)
    if now is not None:
        raise RuleBroken(Phrase("“{name}” is not ended yet: end it or give it up first", name=now.name))
    count = len(begun.images)
    if not FEWEST <= count <= MOST:
        raise RuleBroken(
            Phrase("an alignment has {fewest} to {most} images, not {count}", fewest=FEWEST, most=MOST, count=count)
        )
    if alignments.count_readable(within.transaction, begun.images) < count:
        raise RuleBroken("an image of this alignment is not in the project, or cannot be shown")
    if sum(not person.retired for person in labelers.everyone(within.transaction)) < 2:
        raise RuleBroken("it takes two people to agree: add those who will label first")
    if not within.taxonomy.open_concepts:
        raise RuleBroken("there is no concept to agree on yet")


def _open_one(within: Within) -> Alignment:
    found = alignments.open_one(within.transaction)
    if found is None:
        raise RuleBroken("no alignment is under way")
    return found


def _check_all_are_through(waiting: tuple[Any, ...]) -> None:
    if waiting:
        names = joined(", ", [person.name for person in waiting[:_MOST_NAMED]])
        raise RuleBroken(
            Phrase("all answer blind: {count} are not through yet ({names})", count=len(waiting), names=names)
        )


def _refuse_what_is_left(within: Within, first: Disagreement, count: int, names: Mapping[ImageId, str]) -> None:
    raise RuleBroken(
        Phrase(
            "disagreements that have not ended in the visual dictionary: {count}, the first on “{concept}” in {image}",
            count=count,
            concept=within.taxonomy.concept(first.concept).name,
            image=names[first.image_id],
        )
    )


def _end(within: Within, alignment: Alignment, how: Ended, *, reason: str = "") -> Changes:
    at = within.clock.at()
    ended = replace(alignment, ended=how, ended_at=at, reason=reason)
    alignments.end(within.transaction, alignment.uid, how, at=at, reason=reason)
    _remember(within, "end", ended, before=_plain(within, alignment), after=_plain(within, ended))
    return Changes(policy=True, said=alignment.name)


def _new_example(within: Within, before: Concept) -> str:
    """The uid of the example that was just added."""
    after = concepts.taxonomy(within.transaction).concept(before.uid)
    (uid,) = {each.uid for each in after.examples} - {each.uid for each in before.examples}
    return uid


def _plain(within: Within, alignment: Alignment) -> dict[str, Any]:
    shown = images.by_ids(within.transaction, alignment.images)
    return alignments.alignment_to_plain(alignment, {image.id: image.digest for image in shown})


def _entry_plain(within: Within, made: MadeEntry) -> dict[str, Any]:
    """As its revision keeps it, besides the round: its row in the file has no room for the words."""
    told = {
        "image": images.by_id(within.transaction, made.image_id).digest,
        "concept": made.concept,
        "entry": made.entry.value,
        "text": made.text,
        "example": made.example,
    }
    return {"entry": told}


def _remember(
    within: Within,
    verb: str,
    alignment: Alignment,
    *,
    before: dict[str, Any] | None,
    after: dict[str, Any],
    uid: str = "",
) -> None:
    revision = Revision(
        uid=RevisionUid(uid or within.clock.new_uid()),
        subject=revisions.ALIGNMENT,
        subject_uid=alignment.uid,
        verb=verb,
        before=before,
        after=after,
        labeler_id=within.labeler.id if within.labeler else None,
    )
    revisions.record(within.transaction, revision, at=within.clock.at())
