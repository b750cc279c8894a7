"""Who has which images: shown, taken back, and moved from one labeler to another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.packages.out.who_has_what import Standing
from labeler.app.project import Project
from labeler.domain.assigning import Given
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import RevisionUid
from labeler.domain.names import shown
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.domain.words import Assigned
from labeler.store import assignments, labelers, revisions
from labeler.store.assignments import HandOut, Out
from labeler.store.revisions import Revision

_LEAST = 8
"""Letters of a uid by which a hand-out can be named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignedTo:
    """One hand-out. `images` of it stand; of these so many are `answered`. `taken_back`: so many were in it before.

    `file_name` is empty where images were moved and wait for a package. `handed_in_at`: when the labeler last handed
    in anything at all (UTC text), None if never.
    """

    labeler: Labeler
    uid: str
    made_at: str
    file_name: str
    proxies: bool
    kinds: Mapping[Assigned, int]
    answered: int
    taken_back: int
    handed_in_at: str | None

    @property
    def images(self) -> int:
        return sum(self.kinds.values())

    @property
    def left(self) -> int:
        return self.images - self.answered

    @property
    def is_waiting(self) -> bool:
        return not self.file_name and self.images > 0


def assignments_of(project: Project) -> tuple[AssignedTo, ...]:
    """Every hand-out, in the order in which they were made."""
    with project.file.reading() as reader:
        people = {each.id: each for each in labelers.everyone(reader)}
        told = assignments.told(reader)
        came_in = assignments.last_handed_in(reader)
        made = assignments.every(reader)
    return tuple(
        AssignedTo(
            labeler=people[each.labeler_id],
            uid=each.uid,
            made_at=each.made_at,
            file_name=each.file_name,
            proxies=each.proxies,
            kinds={kind.kind: kind.images - kind.taken_back for kind in told.get(each.id, ())},
            answered=sum(kind.answered for kind in told.get(each.id, ())),
            taken_back=sum(kind.taken_back for kind in told.get(each.id, ())),
            handed_in_at=came_in.get(each.labeler_id),
        )
        for each in made
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBack:
    """What a labeler, or one hand-out by its uid, still has to answer can be handed out to others again."""

    whom: str

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        transaction = within.transaction
        hand_out = self._hand_out(assignments.every(transaction))
        if hand_out is not None:
            who = labelers.by_id(transaction, hand_out.labeler_id)
            back = [each for each in assignments.out(transaction) if each.hand_out_id == hand_out.id]
        else:
            who = _named(within, self.whom)
            back = [each for each in assignments.out(transaction) if each.labeler_id == who.id]
        if not back:
            raise RuleBroken(Phrase("{name} has nothing that could be taken back", name=who.name))
        at = within.clock.at()
        assignments.take_back(transaction, (each.id for each in back), at=at)
        _remember_taken(within, back, who)
        return Changes(people=True, said=str(len(back)))

    def _hand_out(self, made: Sequence[HandOut]) -> HandOut | None:
        """By its uid, or by so much of it that no other begins alike."""
        wanted = self.whom.lower()
        alike = [each for each in made if each.uid.startswith(wanted)] if len(wanted) >= _LEAST else []
        return alike[0] if len(alike) == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What one labeler still has to answer goes over to another, who gets it with the next package.

    What the other one has answered, or has already, stays; and so does what goes on with an answer that was given.
    """

    giver: str
    taker: str

    def carry_out(self, within: Within) -> Changes:
        by = within.leading()
        transaction, at = within.transaction, within.clock.at()
        giver, taker = _named(within, self.giver), _named(within, self.taker)
        if taker.retired:
            raise RuleBroken(Phrase("{name} no longer labels in this project", name=taker.name))
        moved = _movable(within, giver, taker)
        if not moved:
            what = "{giver} has nothing that could be moved to {taker}"
            raise RuleBroken(Phrase(what, giver=giver.name, taker=taker.name))
        assignments.take_back(transaction, (each.id for each in moved), at=at)
        hand_out = HandOut(
            uid=within.clock.new_uid(), labeler_id=taker.id, made_by_id=by.id if by else None, made_at=at
        )
        images = {each.image_id: each.kind for each in moved}
        assignments.add(transaction, hand_out, images)
        _remember_taken(within, moved, giver)
        remember_hand_out(within, hand_out, taker, images, verb="move")
        return Changes(people=True, said=str(len(images)))


def remember_hand_out(within: Within, hand_out: HandOut, labeler: Labeler, images: Given, *, verb: str) -> None:
    """One revision of a hand-out; which images are in it, and why, say its rows."""
    after = {"labeler": labeler.name, "images": len(images), "file_name": hand_out.file_name}
    _remember(within, hand_out.uid, verb, before=None, after=after)


def _remember_taken(within: Within, back: list[Out], labeler: Labeler) -> None:
    uids = {each.id: each.uid for each in assignments.every(within.transaction)}
    for hand_out_id in dict.fromkeys(each.hand_out_id for each in back):
        count = sum(each.hand_out_id == hand_out_id for each in back)
        before = {"labeler": labeler.name, "images": count}
        _remember(within, uids[hand_out_id], "take back", before=before, after={**before, "images": 0})


def _remember(
    within: Within, uid: str, verb: str, *, before: dict[str, object] | None, after: dict[str, object]
) -> None:
    revision = Revision(
        uid=RevisionUid(within.clock.new_uid()),
        subject=revisions.HAND_OUT,
        subject_uid=uid,
        verb=verb,
        before=before,
        after=after,
        labeler_id=within.labeler.id if within.labeler else None,
    )
    revisions.record(within.transaction, revision, at=within.clock.at())


def _movable(within: Within, giver: Labeler, taker: Labeler) -> list[Out]:
    standing = Standing(within.transaction)
    theirs, others = standing.has(giver), standing.has(taker)
    stay = theirs.given | others.given | others.begun | set(others.assigned)
    moved: dict[int, Out] = {}
    for each in assignments.out(within.transaction):
        if each.labeler_id == giver.id and each.image_id not in stay:
            moved.setdefault(each.image_id, each)
    return list(moved.values())


def _named(within: Within, name: str) -> Labeler:
    found = labelers.named(within.transaction, name)
    if found is None:
        raise RuleBroken(Phrase("nobody in this project is called “{name}”", name=shown(name)))
    return found
