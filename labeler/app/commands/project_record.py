"""What a lead decides of the project as a whole is kept with its past, as every answer is."""

from collections.abc import Mapping
from typing import Any

from labeler.app.command import Within
from labeler.domain.ids import RevisionUid
from labeler.store import meta, revisions
from labeler.store.revisions import Revision


def remember(within: Within, verb: str, *, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> None:
    """One revision of the project."""
    revision = Revision(
        uid=RevisionUid(within.clock.new_uid()),
        subject=revisions.PROJECT,
        subject_uid=meta.get(within.transaction, "uid"),
        verb=verb,
        before=None if before is None else dict(before),
        after=None if after is None else dict(after),
        labeler_id=within.labeler.id if within.labeler else None,
    )
    revisions.record(within.transaction, revision, at=within.clock.at())
