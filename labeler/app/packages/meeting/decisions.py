"""What a lead decided of a project elsewhere holds here too, where it is the later of both decisions."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from labeler.app.command import Within
from labeler.domain.brief import Asset, World
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.words import Purpose
from labeler.store import briefs, images, policies, sources
from labeler.store.merging.told import Plain, side_of, standing_key
from labeler.store.revisions import PROJECT
from labeler.store.transaction import Transaction

_DECISIONS = f"SELECT uid, number, verb, after FROM revisions WHERE subject = '{PROJECT}'"
_UNREADABLE = (KeyError, ValueError, TypeError, AttributeError, ArithmeticError, RuleBroken)


def decide(within: Within, new: Iterable[Mapping[str, Any]]) -> bool:
    """Whether anything of this project is otherwise now. AppError for a decision that is none."""
    wanted = {_kind(row["verb"], row["after"]) for row in new}
    last: dict[str, tuple[tuple[int, bool, str], str]] = {}
    for row in within.transaction.each(_DECISIONS):
        kind = _kind(row["verb"], row["after"])
        if kind in wanted and row["verb"] in _MADE and row["after"]:
            key = standing_key(number=row["number"], verb=row["verb"], uid=row["uid"])
            last[kind] = max(last.get(kind, (key, row["after"])), (key, row["after"]))
    for kind, (_, after) in last.items():
        try:
            _MADE[kind.partition("\n")[0]](within.transaction, side_of(after) or {})
        except _UNREADABLE as error:
            raise AppError("it decides what cannot be decided", safe="Nothing of it was taken in") from error
    return bool(last)


def _kind(verb: str, after: str | None) -> str:
    """What is decided; the purpose of each source apart."""
    return f"{verb}\n{(side_of(after) or {}).get('source', '')}" if verb == "purpose" else verb


def _brief(transaction: Transaction, after: Plain) -> None:
    world = after.get("world")
    briefs.put_brief(transaction, briefs.brief_from_plain(after))
    briefs.put_world(transaction, World(world) if world else World.CLOSED)


def _thresholds(transaction: Transaction, after: Plain) -> None:
    briefs.put_thresholds(transaction, {key: (float(amber), float(red)) for key, (amber, red) in after.items()})
    json.loads(json.dumps(after, allow_nan=False))


def _tick(transaction: Transaction, after: Plain) -> None:
    briefs.put_assets(transaction, frozenset(Asset(name) for name in after["assets"]))


def _policy(transaction: Transaction, after: Plain) -> None:
    policies.put(transaction, policies.from_plain(after))


def _purpose(transaction: Transaction, after: Plain) -> None:
    source = images.source_named(transaction, after["source"])
    if source is not None:
        sources.set_purpose(transaction, source.id, Purpose(after["purpose"]))


_MADE: Mapping[str, Callable[[Transaction, Plain], None]] = {
    "brief": _brief,
    "thresholds": _thresholds,
    "tick": _tick,
    "decide": _policy,
    "purpose": _purpose,
}
"""How a decision is carried out, by the verb of its revisions. Lists name images of one file, and stay there."""
