"""Another whole project of the same origin, taken in as a package is: images, list of concepts, decisions and all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import Any

from labeler.app.command import Within
from labeler.app.packages.coming_in.coming import Comer, check_at_home
from labeler.app.packages.meeting.claims_met import handed_over, meet_claims
from labeler.app.packages.meeting.decisions import decide
from labeler.app.packages.meeting.held import every_settlement, meet_returns, meet_settlements
from labeler.app.packages.meeting.lists_met import ListsMet, meet_lists, sides_of
from labeler.app.packages.meeting.met import moves
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.concept import Taxonomy
from labeler.domain.concept_moves import Meeting
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase
from labeler.domain.words import Role
from labeler.formats.package.records import LabelerRow, RevisionRow, SeenRow
from labeler.store import concepts, hand_ins, meta, rows_told
from labeler.store.merging import images_in, lists_in
from labeler.store.merging.answer_rows import Pair
from labeler.store.merging.answers_in import met_ones
from labeler.store.merging.counting import counted
from labeler.store.merging.images_in import SeenHere
from labeler.store.merging.people_in import PeopleIn
from labeler.store.merging.reading_out import everybody, revisions_told
from labeler.store.revisions import ANSWER, CONCEPT, LABELER, PROJECT, RETURN, SETTLEMENT
from labeler.store.transaction import Reader

SUBJECTS = frozenset({ANSWER, CONCEPT, LABELER, PROJECT, SETTLEMENT, RETURN})
"""What was handed out, and rounds of alignment, are each project's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What of a project changed besides answers."""

    images: frozenset[ImageId]
    taxonomy: bool
    policy: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeProject:
    """The other project, open to read, and never written to; `seen`: of its images, those that were judged here."""

    project: Project
    watch: Watch
    seen: Mapping[str, SeenHere] = field(default_factory=dict)

    def reading(self) -> AbstractContextManager[Reader]:
        return self.project.file.reading()


def comer_of(reader: Reader, other: Project) -> Comer:
    """A project as it comes in; AppError where it did not begin as this one."""
    check_at_home(reader)
    with other.file.reading() as theirs:
        if meta.get(theirs, "uid") != meta.get(reader, "uid"):
            raise AppError(
                Phrase("it is another project, “{name}”", name=meta.get(theirs, "name")),
                safe="Nothing of it was taken in",
            )
        counts = counted(theirs, [person.id for person in everybody(theirs)])
        ((total,),) = theirs.plain("SELECT count(*) FROM revisions")
    return Comer(
        name=other.path.name,
        labeler_uid="",
        labeler="",
        made_at="",
        uid="",
        digest="",
        hand_out="",
        counts=counts,
        subjects=SUBJECTS,
        people=lambda: _people(other),
        revisions=lambda: _revisions(other),
        seen=lambda: _seen(other),
        total=total,
    )


def _people(other: Project) -> list[LabelerRow]:
    with other.file.reading() as reader:
        return [
            LabelerRow(uid=each.uid, name=each.name, role=Role(each.role), retired=each.retired)
            for each in everybody(reader)
        ]


def _revisions(other: Project) -> Iterator[RevisionRow]:
    with other.file.reading() as reader:
        for line, each in enumerate(revisions_told(reader, subjects=SUBJECTS), start=1):
            yield RevisionRow.from_plain(each.to_plain(), line)


def _seen(other: Project) -> list[SeenRow]:
    with other.file.reading() as reader:
        ids = [person.id for person in everybody(reader)]
        return [SeenRow.from_plain(row, line) for line, row in enumerate(rows_told.seen(reader, ids), start=1)]


def take_whole(within: Within, whole: WholeProject) -> int:
    """Sources and images, before anything that is said of them; how many images are new."""
    with whole.reading() as other:
        ids = images_in.add_sources(within.transaction, other)
        ((total,),) = other.plain("SELECT count(*) FROM images")
        doing = Phrase("Taking images in")
        return images_in.add_images(
            within.transaction,
            other,
            ids,
            seen=whole.seen,
            at=within.clock.at(),
            look=lambda done: whole.watch.report(done=done, total=total, doing=doing),
        )


def merge_lists(within: Within, whole: WholeProject, keep: Callable[[], None]) -> ListsMet:
    """The list of both; `keep` writes the revisions that came in, between looking at both sides and writing."""
    with whole.reading() as other:
        sides = sides_of(within, other)
        keep()
        return meet_lists(within, other, sides)


def list_of(within: Within, lists: ListsMet) -> Taxonomy:
    """All concepts as they stand now, without those that go."""
    now = concepts.taxonomy(within.transaction)
    going = {concept.uid for concept in lists.going}
    return replace(now, concepts=tuple(concept for concept in now.concepts if concept.uid not in going))


def answers_again(within: Within, lists: ListsMet, taxonomy: Taxonomy) -> Sequence[Pair]:
    """The answers that may say something else with the list of now."""
    reader = within.transaction
    if moves(reader, taxonomy).split.keys() & lists.changed:
        return images_in.every_answer(reader)
    if not lists.is_other:
        return ()
    # Those that met another list before say by now what is not told of them: of that nothing is read off their labels.
    return list(dict.fromkeys([*images_in.answers_of_concepts(reader, lists.changed), *met_ones(reader)]))


def merge_rest(
    within: Within, whole: WholeProject, others: Sequence[Mapping[str, Any]], lists: ListsMet, taxonomy: Taxonomy
) -> Merged:
    """Claims and decisions, what is settled and what was sent back; after the answers, whose numbers are given out."""
    transaction = within.transaction
    moved = moves(transaction, taxonomy)
    handed = handed_over(transaction)
    ids = {uid: row_id for uid, row_id in concepts.ids_by_uid(transaction).items() if uid not in handed.concepts}
    with whole.reading() as other:
        images = images_in.add_claims(
            transaction, other, concept_of=lambda uid: ids.get(uid) if taxonomy.find(uid) else None
        )
        images |= meet_claims(within, other, handed, taxonomy, moved)
    told_of = {(row["subject"], row["subject_uid"]) for row in others}
    settled = [uid for subject, uid in sorted(told_of) if subject == SETTLEMENT]
    if lists.is_other:
        settled = every_settlement(transaction)
    images |= meet_settlements(within, settled, Meeting(taxonomy, moved).met)
    images |= meet_returns(within, [uid for subject, uid in sorted(told_of) if subject == RETURN])
    return Merged(
        images=images,
        taxonomy=bool(lists.changed),
        policy=decide(within, [row for row in others if row["subject"] == PROJECT]),
    )


def keep_hand_ins(within: Within, whole: WholeProject, people: PeopleIn) -> None:
    """What came in there came in here with it."""
    with whole.reading() as other:
        uids = {person.id: person.uid for person in everybody(other)}
        hand_ins.keep_those_of(within.transaction, other, who=lambda row_id: people.id_of(uids[row_id]))


def finish(within: Within, lists: ListsMet) -> None:
    """Takes away the concepts of which nobody says anything any more."""
    lists_in.take_away(within.transaction, lists.going)
