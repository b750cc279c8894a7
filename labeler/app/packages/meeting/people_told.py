"""Who has left, as the revisions of both projects tell it together."""

from collections.abc import Mapping, Sequence
from typing import Any

from labeler.app.command import Within
from labeler.domain.names import folded
from labeler.store import labelers
from labeler.store.merging.told import side_of, standing_key
from labeler.store.revisions import LABELER

_OF_PEOPLE = f"SELECT uid, number, verb, after FROM revisions WHERE subject = '{LABELER}'"


def retire(within: Within, others: Sequence[Mapping[str, Any]]) -> None:
    """Brings those in order of whom something new is told. Who leads here stays: nobody outside decides that."""
    told = {folded(name) for row in others if row["subject"] == LABELER and (name := _name(row["after"]))}
    if not told:
        return
    last: dict[str, tuple[tuple[int, bool, str], bool]] = {}
    for row in within.transaction.each(_OF_PEOPLE):
        after = side_of(row["after"])
        if after is not None and folded(after["name"]) in told:
            key = standing_key(number=row["number"], verb=row["verb"], uid=row["uid"])
            name = folded(after["name"])
            last[name] = max(last.get(name, (key, bool(after["retired"]))), (key, bool(after["retired"])))
    for person in labelers.everyone(within.transaction):
        has_left = last.get(folded(person.name), (None, person.retired))[1]
        if person.retired != has_left and not person.is_lead:
            labelers.set_retired(within.transaction, person.id, within.clock.at() if has_left else None)


def _name(after: str | None) -> str:
    return str((side_of(after) or {}).get("name", ""))
