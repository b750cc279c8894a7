"""What is settled, changed along with a concept: each with a revision of its own, as answers are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from labeler.app.command import Within
from labeler.app.commands.concept_record import Along, batches
from labeler.app.commands.settling import settlement_plain
from labeler.domain.answer import Answer
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import RevisionUid
from labeler.domain.settlement import Settlement
from labeler.domain.snapshot import answer_from_plain, says_the_same
from labeler.store import images, revisions, settlements
from labeler.store.revisions import Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """`undoes` is the revision that this takes back."""

    before: Settlement
    after: Settlement
    undoes: RevisionUid | None = None


def change_settlements(within: Within, ids: Sequence[int], change: Callable[[Answer], Answer], *, verb: str) -> Along:
    """Changes what is settled by the rows of these ids; who settled it, how and why stays."""
    along = Along()
    for some in batches(ids):
        there = settlements.with_ids(within.transaction, some)
        pairs = (_Change(before=each, after=replace(each, answer=change(each.answer))) for each in there)
        along += _write(within, [pair for pair in pairs if pair.before != pair.after], verb=verb)
    return along


def restore_settlements(within: Within, revised: Sequence[Revision], *, verb: str) -> Along:
    """Restores what stood before each of these; RuleBroken where an image was settled anew since."""
    there = settlements.with_uids(within.transaction, [revision.subject_uid for revision in revised])
    changes = []
    for revision in revised:
        now = there.get(revision.subject_uid)
        before, after = (answer_from_plain(side["answer"]) for side in (revision.before, revision.after) if side)
        if now is None or not says_the_same(now.answer, after):
            raise RuleBroken("an image that it changed was settled anew since: all of it stays as it is")
        then = replace(now, answer=before)
        changes.append(_Change(before=now, after=then, undoes=revision.uid))
    return _write(within, changes, verb=verb)


def _write(within: Within, changes: Iterable[_Change], *, verb: str) -> Along:
    along = Along()
    for change in changes:
        image = images.by_id(within.transaction, change.before.image_id)
        settlements.save(within.transaction, change.before, change.after)
        revision = Revision(
            uid=RevisionUid(within.clock.new_uid()),
            subject=revisions.SETTLEMENT,
            subject_uid=change.before.uid,
            verb=verb,
            before=settlement_plain(within, change.before, image),
            after=settlement_plain(within, change.after, image),
            labeler_id=within.labeler.id if within.labeler else None,
            undoes=change.undoes,
        )
        revisions.record(within.transaction, revision, at=within.clock.at())
        along.revisions.append(revision.uid)
        along.images.add(image.id)
    return along
