"""Two lists of concepts of one origin become one: what either side changed stands, and of both the later revision."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from labeler.app.command import Within
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.errors import AppError
from labeler.domain.ids import ConceptUid
from labeler.domain.names import folded
from labeler.domain.phrase import Phrase
from labeler.store import concepts, drafts, meta
from labeler.store.merging import lists_in
from labeler.store.merging.told import side_of, standing_key
from labeler.store.revisions import CONCEPT
from labeler.store.transaction import Reader

_ACTS = (
    f"SELECT uid, subject_uid, number, verb, before, after, seq FROM revisions WHERE subject = '{CONCEPT}' ORDER BY seq"
)
Act = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Both lists, and what each side did to its own since they parted. `ours` is as it was before anything came in."""

    ours: Taxonomy
    theirs: Taxonomy
    done_here: Sequence[Act]
    done_there: Sequence[Act]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListsMet:
    """The concepts that changed here, and those that go once nothing says anything of them any more.

    `changed` has also those that are as they were, and of which something else is told: a merge that was taken back
    leaves a concept closed that was closed before. `is_other`: whether the list says anything else than before, if only
    by its number.
    """

    changed: frozenset[ConceptUid]
    going: tuple[Concept, ...]
    is_other: bool


def sides_of(within: Within, other: Reader) -> Sides:
    """Read before anything of the other's list is written. AppError where both sides ask about something new."""
    here = {row["uid"]: row for row in within.transaction.each(_ACTS)}
    there = {row["uid"]: row for row in other.each(_ACTS)}
    sides = Sides(
        ours=within.taxonomy,
        theirs=concepts.taxonomy(other),
        done_here=[row for uid, row in here.items() if uid not in there],
        done_there=[row for uid, row in there.items() if uid not in here],
    )
    new_here, new_there = _asked_anew(sides.done_here), _asked_anew(sides.done_there)
    if new_here and new_there:
        raise AppError(
            Phrase(
                "both projects ask about new concepts since they parted, {here} here and {there} there: “looked for "
                "all” would mean two things",
                here=_listed(new_here),
                there=_listed(new_there),
            ),
            safe="Nothing of it was taken in",
        )
    return sides


def meet_lists(within: Within, other: Reader, sides: Sides) -> ListsMet:
    """Writes what the list is from now on. What goes is still there: something may be said of it yet."""
    wanted = _wanted(sides)
    going = tuple(concept for concept in sides.ours.concepts if wanted.get(concept.uid) is None)
    stay = _in_order(sides, [concept for concept in wanted.values() if concept is not None])
    _refuse_two_of_one_name([*stay, *going])
    before = {concept.uid: concept for concept in sides.ours.concepts}
    changed = [concept for concept in stay if before.get(concept.uid) != concept]
    transaction = within.transaction
    revision = max(sides.ours.revision, sides.theirs.revision)
    if revision != sides.ours.revision:
        # Also where both lists are the same: what was added there may have been taken off again.
        meta.put(transaction, "taxonomy_revision", str(revision))
    lists_in.keep_issued(transaction, other)
    if changed or going:
        lists_in.write(transaction, changed, before=before, pictures=other)
        # Higher than both: nobody goes on with a list that was read before.
        meta.put(transaction, "taxonomy_edits", str(max(sides.ours.edits, sides.theirs.edits) + 1))
        drafts.forget_looked_through(transaction)
    told = {ConceptUid(act["subject_uid"]) for act in sides.done_there}
    return ListsMet(
        changed=frozenset(concept.uid for concept in (*changed, *going)) | told,
        going=going,
        is_other=bool(changed or going or told or revision != sides.ours.revision),
    )


def _wanted(sides: Sides) -> dict[ConceptUid, Concept | None]:
    """Each concept as it is to be; None where it was taken off the list."""
    last: dict[str, tuple[tuple[int, bool, str], bool]] = {}
    for acts, is_theirs in ((sides.done_here, False), (sides.done_there, True)):
        for act in acts:
            key = standing_key(number=act["number"], verb=act["verb"], uid=act["uid"])
            last[act["subject_uid"]] = max(last.get(act["subject_uid"], (key, is_theirs)), (key, is_theirs))
    wanted: dict[ConceptUid, Concept | None] = {}
    for uid in dict.fromkeys(concept.uid for concept in (*sides.ours.concepts, *sides.theirs.concepts)):
        ours, theirs = sides.ours.find(uid), sides.theirs.find(uid)
        is_theirs = last[uid][1] if uid in last else ours is None
        wanted[uid] = _with_numbers(theirs if is_theirs else ours, ours, theirs)
    return wanted


def _with_numbers(chosen: Concept | None, ours: Concept | None, theirs: Concept | None) -> Concept | None:
    """Numbers that only rise are the higher ones."""
    if chosen is None or ours is None or theirs is None:
        return chosen
    return replace(
        chosen,
        since_revision=max(ours.since_revision, theirs.since_revision),
        dictionary_revision=max(ours.dictionary_revision, theirs.dictionary_revision),
    )


def _in_order(sides: Sides, stay: Sequence[Concept]) -> list[Concept]:
    """In the order of the side that ordered last, or added; then the others. Who is whose parent fits what is there."""
    first, second = (sides.theirs, sides.ours) if _leads(sides) else (sides.ours, sides.theirs)
    order = list(dict.fromkeys(concept.uid for concept in (*first.concepts, *second.concepts)))
    there = {concept.uid for concept in stay}
    ordered = sorted(stay, key=lambda concept: order.index(concept.uid))
    return [
        replace(
            concept,
            position=position,
            parent_uid=concept.parent_uid if concept.parent_uid in there else None,
            confused_with=tuple(uid for uid in concept.confused_with if uid in there),
        )
        for position, concept in enumerate(ordered)
    ]


def _leads(sides: Sides) -> bool:
    """Whether the order is theirs: the same answer, whichever of both takes the other in."""
    here, there = (_ordering(acts) for acts in (sides.done_here, sides.done_there))
    return there > here


def _ordering(acts: Iterable[Act]) -> tuple[bool, bool, str]:
    adding = bool(_asked_anew(acts))
    moves = [str(act["uid"]) for act in acts if "order" in (side_of(act["after"]) or {})]
    return adding, bool(moves), moves[-1] if moves else ""


def _asked_anew(acts: Iterable[Act]) -> list[str]:
    """The names of concepts that answers given before do not tell about."""
    names = {}
    for act in acts:
        before, after = side_of(act["before"]) or {}, side_of(act["after"]) or {}
        if "uid" in after and after["since_revision"] != before.get("since_revision"):
            names[after["uid"]] = str(after["name"])
    return list(names.values())


def _refuse_two_of_one_name(stay: Iterable[Concept]) -> None:
    names: dict[str, ConceptUid] = {}
    for concept in stay:
        if names.setdefault(folded(concept.name), concept.uid) != concept.uid:
            raise AppError(
                Phrase("two concepts would be called “{name}”: rename one of them first", name=concept.name),
                safe="Nothing of it was taken in",
            )


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
