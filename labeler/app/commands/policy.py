"""The command by which a lead decides how labelers are asked."""

from dataclasses import dataclass

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.domain.ids import RevisionUid
from labeler.domain.policy import Policy
from labeler.store import meta, policies, revisions
from labeler.store.revisions import Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidePolicy:
    """Holds for everyone from the next question on; answers that stand are not touched."""

    policy: Policy

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        transaction = within.transaction
        before = policies.of(transaction)
        if before == self.policy:
            return Changes()
        policies.put(transaction, self.policy)
        revision = Revision(
            uid=RevisionUid(within.clock.new_uid()),
            subject=revisions.PROJECT,
            subject_uid=meta.get(transaction, "uid"),
            verb="decide",
            before=policies.to_plain(before),
            after=policies.to_plain(self.policy),
            labeler_id=within.labeler.id if within.labeler else None,
        )
        revisions.record(transaction, revision, at=within.clock.at())
        return Changes(policy=True)
