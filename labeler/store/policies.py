"""The lead's policy, kept as JSON under the key `settings`."""

import json
from typing import Any

from labeler.domain.policy import AS_USUAL, Policy, SubjectBoxes
from labeler.store import meta
from labeler.store.transaction import Reader, Transaction

_KEY = "settings"


def of(reader: Reader) -> Policy:
    """The policy in force: what is kept nowhere is as a new project has it."""
    kept = _kept(reader)
    return from_plain({**to_plain(AS_USUAL), **kept})


def put(transaction: Transaction, policy: Policy) -> None:
    """Other settings under the same key stay."""
    meta.put(transaction, _KEY, json.dumps({**_kept(transaction), **to_plain(policy)}))


def to_plain(policy: Policy) -> dict[str, Any]:
    return {
        "boxes_later": policy.boxes_later,
        "subject_boxes": policy.subject_boxes.value,
        "subject_sample": policy.subject_sample,
    }


def from_plain(plain: dict[str, Any]) -> Policy:
    return Policy(
        boxes_later=plain["boxes_later"],
        subject_boxes=SubjectBoxes(plain["subject_boxes"]),
        subject_sample=plain["subject_sample"],
    )


def _kept(reader: Reader) -> dict[str, Any]:
    kept = json.loads(meta.get(reader, _KEY, default="{}"))
    return kept if isinstance(kept, dict) else {}
