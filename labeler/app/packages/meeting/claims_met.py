"""Where claims belong once concepts were merged here or elsewhere: found out of what the merges wrote down of them.

A merge tells of the claims that were there when it was done. Of others, which met it when they came in, the file keeps
what they were first: a merge may stand no more once another project is taken in.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from labeler.app.command import Within
from labeler.domain.concept import Taxonomy
from labeler.domain.concept_moves import Moves
from labeler.domain.ids import ConceptUid, ImageId, RevisionUid
from labeler.store import revisions
from labeler.store.merging import claims_in
from labeler.store.merging.claims_in import Claimed
from labeler.store.merging.told import side_of, standing_key
from labeler.store.revisions import CLAIM, CONCEPT, MERGE, MET, REDO, UNDO, Revision
from labeler.store.transaction import Reader

_ACTS = f"""
SELECT uid, subject_uid, number, verb, after, undoes FROM revisions
WHERE subject = '{CONCEPT}' AND verb IN ('{MERGE}', '{REDO}', '{UNDO}')
"""
_MET = f"SELECT subject_uid, after FROM revisions WHERE subject = '{CLAIM}'"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """Which claims, by uid, the merges of a project ever moved: all their ways, and those that still hold.

    `dropped` are claims that went because the other concept had the same. `concepts`: all that gave or took any.
    """

    ways: Mapping[str, frozenset[tuple[ConceptUid, ConceptUid]]]
    holding: Mapping[tuple[str, ConceptUid], ConceptUid]
    dropped: tuple[Claimed, ...]
    concepts: frozenset[ConceptUid]


def handed_over(reader: Reader) -> HandedOver:
    acts = [{**row, "after": side_of(row["after"]) or {}} for row in reader.each(_ACTS)]
    merges = [act for act in acts if act["verb"] != UNDO and "claims" in act["after"]]
    undone = {act["undoes"] for act in acts if act["verb"] == UNDO}
    ways: dict[str, set[tuple[ConceptUid, ConceptUid]]] = defaultdict(set)
    holding: dict[tuple[str, ConceptUid], ConceptUid] = {}
    dropped = []
    for act in sorted(merges, key=_order):
        giver, taker = ConceptUid(act["subject_uid"]), ConceptUid(act["after"]["into"])
        gone = [Claimed.of(row, concept=giver) for row in act["after"]["claims"]["dropped"]]
        dropped += gone
        for uid in (*act["after"]["claims"]["moved"], *(claimed.uid for claimed in gone)):
            ways[uid].add((giver, taker))
            if act["uid"] not in undone:
                holding[uid, giver] = taker
    return HandedOver(
        ways={uid: frozenset(some) for uid, some in ways.items()},
        holding=holding,
        dropped=tuple(dropped),
        concepts=frozenset(ConceptUid(uid) for act in merges for uid in (act["subject_uid"], act["after"]["into"])),
    )


def meet_claims(
    within: Within, other: Reader, handed: HandedOver, taxonomy: Taxonomy, moved: Moves
) -> frozenset[ImageId]:
    """Puts those of concepts that were ever merged where both projects together say that they belong.

    The images of which something else is claimed now. Of two equal ones that with the smaller uid stays.
    """
    transaction = within.transaction
    here, there = (claims_in.claimed(reader, handed.concepts) for reader in (transaction, other))
    met_here, met_there = (_met(reader) for reader in (transaction, other))
    every = {each.uid: each for each in (*handed.dropped, *there, *here)}
    first = {uid: each.at(_first(each, handed.ways.get(uid, ()))) for uid, each in every.items()}
    first |= met_there | met_here
    wanted: dict[tuple[object, ...], Claimed] = {}
    for uid in sorted(first):
        placed = first[uid].at(_place(first[uid], handed, moved))
        if taxonomy.find(placed.concept) is not None:
            wanted.setdefault(placed.key, placed)
    placed_at = {each.uid: each.concept for each in wanted.values()}
    for uid, each in sorted(first.items()):
        is_told = uid in handed.ways and uid in placed_at
        if uid not in met_here and (uid in met_there or (placed_at.get(uid) != each.concept and not is_told)):
            _remember(within, each)
    return claims_in.make(transaction, here, wanted.values())


def _met(reader: Reader) -> dict[str, Claimed]:
    """What those were first that met merges, by uid."""
    return {uid: Claimed.from_plain(uid, side_of(after) or {}) for uid, after in reader.plain(_MET)}


def _remember(within: Within, claimed: Claimed) -> None:
    revision = Revision(
        uid=RevisionUid(within.clock.new_uid()),
        subject=CLAIM,
        subject_uid=claimed.uid,
        verb=MET,
        before=None,
        after=claimed.to_plain(),
        labeler_id=None,
    )
    revisions.record(within.transaction, revision, at=within.clock.at())


def _place(first: Claimed, handed: HandedOver, moved: Moves) -> ConceptUid:
    """From the concept that it was first of, along every merge that holds."""
    concept, seen = first.concept, set[ConceptUid]()
    while concept not in seen:
        seen.add(concept)
        concept = moved.merged.get(concept) or handed.holding.get((first.uid, concept), concept)
    return concept


def _first(claimed: Claimed, ways: Iterable[tuple[ConceptUid, ConceptUid]]) -> ConceptUid:
    """Which concept gave it and never took it; of several, as of none, the same everywhere."""
    givers, takers = {giver for giver, _ in ways}, {taker for _, taker in ways}
    return min(givers - takers or givers, default=claimed.concept)


def _order(act: Mapping[str, Any]) -> tuple[int, bool, str]:
    return standing_key(number=act["number"], verb=act["verb"], uid=act["uid"])
