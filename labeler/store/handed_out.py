"""Whether a project was made from a package, and of which: such a one says what is in it, and its home decides."""

import json
from dataclasses import dataclass
from typing import Any

from labeler.domain.errors import RuleBroken
from labeler.domain.phrase import Phrase
from labeler.store import meta
from labeler.store.transaction import Reader, Transaction

_KEY = "handed_out"
_DECIDED = Phrase("what a lead decides")


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOutAs:
    """The hand-out and its labeler, both by uid, and the key that seals what is handed in."""

    hand_out: str
    labeler: str
    key: bytes


def of(reader: Reader) -> HandedOutAs | None:
    """As what this project was handed out; None where it is at home."""
    kept = meta.get(reader, _KEY)
    if not kept:
        return None
    plain: dict[str, Any] = json.loads(kept)
    return HandedOutAs(hand_out=plain["hand_out"], labeler=plain["labeler"], key=bytes.fromhex(plain["key"]))


def is_handed_out(reader: Reader) -> bool:
    return bool(meta.get(reader, _KEY))


def refuse(reader: Reader, what: str = _DECIDED) -> None:
    """RuleBroken where this project was handed out: `what` is changed at home, or two lists would grow apart."""
    if is_handed_out(reader):
        raise RuleBroken(Phrase("this project was handed out: {what} is changed at home", what=what))


def put(transaction: Transaction, handed_out: HandedOutAs) -> None:
    plain = {"hand_out": handed_out.hand_out, "labeler": handed_out.labeler, "key": handed_out.key.hex()}
    meta.put(transaction, _KEY, json.dumps(plain))
