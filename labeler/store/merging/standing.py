"""Which of all revisions of one answer stands, and which branches of it do not; no clock and no order of arrival."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from labeler.store.merging.reading_out import told_parent
from labeler.store.merging.told import standing_key
from labeler.store.revisions import MET


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """One revision of an answer, as far as it decides what stands. `id` is that of its row; 0 where it comes in."""

    id: int
    uid: str
    subject_uid: str
    number: int
    parent: str | None
    labeler_id: int | None
    at: str
    verb: str
    after: str | None
    digest: str

    @property
    def key(self) -> tuple[int, bool, str]:
        return standing_key(number=self.number, verb=self.verb, uid=self.uid)

    @property
    def is_told(self) -> bool:
        return self.verb != MET


def past_of(row: Mapping[str, Any], *, row_id: int, digest: str) -> Past:
    return Past(
        id=row_id,
        uid=row["uid"],
        subject_uid=row["subject_uid"],
        number=row["number"],
        parent=row["parent"],
        labeler_id=row["labeler_id"],
        at=row["at"],
        verb=row["verb"],
        after=row["after"],
        digest=digest,
    )


def standing(pasts: Iterable[Past]) -> Past | None:
    """What stands of one labeler's answer to one image; None where nothing is said any more.

    Older files gave an answer another uid each time it was begun: of several, one that is there stands before one
    that was taken back, then the order of revisions decides.
    """
    lines: dict[str, Past] = {}
    for past in pasts:
        if past.is_told and (past.subject_uid not in lines or lines[past.subject_uid].key < past.key):
            lines[past.subject_uid] = past
    there = [past for past in lines.values() if past.after is not None]
    return max(there, key=lambda past: past.key, default=None)


def lost_branches(pasts: Sequence[Past], stands: Past | None) -> tuple[Past, ...]:
    """The last revisions of those branches that do not lead to what stands and say something else, in their order."""
    made_of = {past.uid: past.parent for past in pasts if not past.is_told}
    told = {past.uid: past for past in pasts if past.is_told}
    followed = {told_parent(past.parent, made_of) for past in told.values()}
    leading = _line_of(stands, told, made_of)
    leaves = [past for uid, past in told.items() if uid not in followed and uid not in leading]
    last_words = stands.after if stands else None
    return tuple(
        sorted(
            (past for past in leaves if past.after != last_words and not _is_just_gone(past, stands)),
            key=lambda past: past.key,
        )
    )


def _line_of(stands: Past | None, told: Mapping[str, Past], made_of: dict[str, str | None]) -> Collection[str]:
    found: set[str] = set()
    uid = stands.uid if stands else None
    while uid is not None and uid in told and uid not in found:
        found.add(uid)
        uid = told_parent(told[uid].parent, made_of)
    return found


def _is_just_gone(past: Past, stands: Past | None) -> bool:
    """An answer that was taken back before it was begun again under another uid contradicts nothing."""
    return past.after is None and (stands is None or past.subject_uid != stands.subject_uid)
