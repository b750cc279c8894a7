"""How an act on a concept is carried out and written down: before and after in full, and all it carried along."""

import base64
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from labeler.app.command import Within
from labeler.app.commands.answers import plain
from labeler.domain.answer import Answer
from labeler.domain.concept import Concept
from labeler.domain.concept_dictionary import changed_parts
from labeler.domain.concept_plain import Plain, concept_from_plain, concept_to_plain
from labeler.domain.draft import Begun, Boxing, NothingBegun
from labeler.domain.ids import ImageId, RevisionUid
from labeler.domain.image import Image
from labeler.domain.words import Relation
from labeler.store import answers, concepts, dictionary_seen, drafts, images, meta, revisions
from labeler.store.kept import Kept
from labeler.store.revisions import Revision

T = TypeVar("T")
Pictures = Mapping[str, bytes]
"""The bytes of small pictures by the uids of their examples."""
AT_A_TIME = 300
"""Answers that are read at once; a project may have a million."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One concept as it was and is now (None: not there), as a revision keeps it."""

    uid: str
    before: Plain | None
    after: Plain | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerChange:
    """An answer that changes with a concept; `undoes` is the revision that this takes back."""

    before: Kept
    after: Kept
    undoes: RevisionUid | None = None


@dataclass(slots=True, kw_only=True)
class Along:
    """What an act carries along, written down already: the revisions, and the images whose answers changed."""

    revisions: list[RevisionUid] = field(default_factory=list)
    images: set[ImageId] = field(default_factory=set)

    def __iadd__(self, other: "Along") -> "Along":
        self.revisions += other.revisions
        self.images |= other.images
        return self


def write(
    within: Within,
    before: Concept | None,
    after: Concept | None,
    *,
    pictures: Pictures | None = None,
    is_there: bool = False,
) -> Written:
    """Makes the concept what it is to be, and counts the edit; `pictures` are those of examples that come to it.

    Where its entry in the visual dictionary changes, each labeler is shown that once, but for whoever changed it.
    `is_there`: the bare row of a new concept is in the file already, so that others could name it as their parent.
    """
    transaction = within.transaction
    meta.count_taxonomy_edit(transaction)
    if _asked_in(before) != _asked_in(after):
        drafts.forget_looked_through(transaction)
    gone = _pictures_lost(within, before, after)
    if after is None:
        assert before is not None
        concepts.remove(transaction, before)
        return Written(uid=before.uid, before=_told(before, gone), after=None)
    is_changed = False
    if before is None and not is_there:
        concepts.add(transaction, after)
    if before is not None and changed_parts(before, after):
        is_changed = True
        after = replace(after, dictionary_revision=before.dictionary_revision + 1)
    concepts.change(transaction, after)
    come = _write_examples(within, before, after, pictures or {})
    if is_changed and within.labeler is not None:
        dictionary_seen.mark(transaction, after.uid, labeler_id=within.labeler.id, at=within.clock.at())
    return Written(uid=after.uid, before=_told(before, gone), after=_told(after, come))


def _asked_in(concept: Concept | None) -> str | None:
    """The facet in which it is asked about; None where it is not."""
    return concept.facet if concept is not None and concept.is_open else None


def _pictures_lost(within: Within, before: Concept | None, after: Concept | None) -> Pictures:
    stay = {example.uid for example in after.examples} if after else set()
    lost = [each for each in (before.examples if before else ()) if each.has_picture and each.uid not in stay]
    return {example.uid: concepts.example_picture(within.transaction, example.uid) for example in lost}


def _write_examples(within: Within, before: Concept | None, after: Concept, pictures: Pictures) -> Pictures:
    """The pictures that came."""
    old = {example.uid for example in before.examples} if before else set()
    stay = {example.uid for example in after.examples}
    for uid in sorted(old - stay):
        concepts.remove_example(within.transaction, uid)
    come = {}
    for example in after.examples:
        if example.uid not in old:
            picture = pictures.get(example.uid)
            concepts.add_example(within.transaction, after.uid, example, picture)
            if picture is not None:
                come[example.uid] = picture
    return come


def _told(concept: Concept | None, pictures: Pictures) -> Plain | None:
    if concept is None:
        return None
    told = concept_to_plain(concept)
    if pictures:
        told["pictures"] = {uid: base64.b64encode(picture).decode() for uid, picture in pictures.items()}
    return told


def concept_told(told: Plain | None) -> Concept | None:
    """The concept that one side of a revision tells of; None where it was not there."""
    return concept_from_plain(told) if told and "uid" in told else None


def pictures_told(told: Plain | None) -> Pictures:
    return {uid: base64.b64decode(text) for uid, text in (told or {}).get("pictures", {}).items()}


def remember(
    within: Within,
    written: Written,
    *,
    verb: str,
    also: Mapping[str, Any] | None = None,
    before: Mapping[str, Any] | None = None,
    uid: str = "",
    undoes: RevisionUid | None = None,
) -> RevisionUid:
    """One revision of a concept; `also` and `before` go into its two sides besides the concept."""
    revision = Revision(
        uid=RevisionUid(uid or within.clock.new_uid()),
        subject=revisions.CONCEPT,
        subject_uid=written.uid,
        verb=verb,
        before={**(written.before or {}), **before} if before else written.before,
        after={**(written.after or {}), **also} if also else written.after,
        labeler_id=within.labeler.id if within.labeler else None,
        undoes=undoes,
    )
    revisions.record(within.transaction, revision, at=within.clock.at())
    return revision.uid


def change_answers(within: Within, ids: Sequence[int], change: Callable[[Answer], Answer], *, verb: str) -> Along:
    """Changes the answers of these ids, whosever they are, each with a revision of its own."""
    along = Along()
    for some in batches(ids):
        kept = answers.with_ids(within.transaction, some)
        pairs = (AnswerChange(before=each, after=replace(each, answer=change(each.answer))) for each in kept)
        along += write_answers(within, [pair for pair in pairs if pair.before != pair.after], verb=verb)
    return along


def write_answers(within: Within, changes: Sequence[AnswerChange], *, verb: str) -> Along:
    """At most a few hundred at a time."""
    along = Along(images={change.before.image_id for change in changes})
    shown = {image.id: image for image in images.by_ids(within.transaction, sorted(along.images))}
    for change in changes:
        answers.save(within.transaction, change.before, change.after)
        _begin_again(within, change)
        along.revisions.append(_remember_answer(within, change, shown[change.before.image_id], verb=verb))
    return along


def _begin_again(within: Within, change: AnswerChange) -> None:
    """What is begun remembers what stood: gone back to, it would undo this. Box mode stays open over its label."""
    image_id, labeler_id = change.before.image_id, change.before.labeler_id
    begun = drafts.of(within.transaction, image_id=image_id, labeler_id=labeler_id)
    begun = _still_boxing(begun, change) or NothingBegun()
    drafts.save(within.transaction, begun, image_id=image_id, labeler_id=labeler_id)


def _still_boxing(begun: Begun, change: AnswerChange) -> Boxing | None:
    boxed = change.before.answer.label_of(begun.concept) if isinstance(begun, Boxing) else None
    for label in change.after.answer.labels_with(Relation.OF, Relation.IN):
        if boxed is not None and label.uid == boxed.uid:
            return Boxing(concept=label.concept_uid, before=label)
    return None


def _remember_answer(within: Within, change: AnswerChange, image: Image, *, verb: str) -> RevisionUid:
    revision = Revision(
        uid=RevisionUid(within.clock.new_uid()),
        subject=revisions.ANSWER,
        subject_uid=change.before.answer.uid,
        verb=verb,
        before=plain(change.before, image),
        after=plain(change.after, image),
        labeler_id=within.labeler.id if within.labeler else None,
        undoes=change.undoes,
    )
    revisions.record(within.transaction, revision, at=within.clock.at())
    return revision.uid


def batches(items: Iterable[T]) -> Iterator[list[T]]:
    """A few hundred at a time."""
    some: list[T] = []
    for item in items:
        some.append(item)
        if len(some) == AT_A_TIME:
            yield some
            some = []
    if some:
        yield some
