"""Which picture model a project's lead has chosen: its digest and name, among the settings, never where it lies."""

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from labeler.store import meta
from labeler.store.transaction import Reader, Transaction

_KEY, _OURS = "settings", "model"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """By its digest a model is known on every computer."""

    digest: str
    name: str


def chosen(reader: Reader) -> Chosen | None:
    """None where it is the shipped one."""
    told = _kept(reader).get(_OURS)
    if not isinstance(told, dict):
        return None
    digest, name = told.get("digest"), told.get("name")
    if not (isinstance(digest, str) and _DIGEST.fullmatch(digest) and isinstance(name, str)):
        return None
    return Chosen(digest=digest, name=name[:_LONGEST])


def put(transaction: Transaction, choice: Chosen | None) -> None:
    """Other settings under the same key stay; None chooses the shipped one."""
    kept = {name: told for name, told in _kept(transaction).items() if name != _OURS}
    if choice is not None:
        kept[_OURS] = {"digest": choice.digest, "name": choice.name}
    meta.put(transaction, _KEY, json.dumps(kept))


def _kept(reader: Reader) -> dict[str, Any]:
    """Nothing where somebody else has written what is none."""
    with suppress(ValueError, RecursionError):
        kept = json.loads(meta.get(reader, _KEY, default="{}"))
        return kept if isinstance(kept, dict) else {}
    return {}
