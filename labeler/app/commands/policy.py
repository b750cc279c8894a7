"""The command by which a lead decides how labelers are asked."""

from dataclasses import dataclass

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.project_record import remember
from labeler.domain.policy import Policy
from labeler.store import policies


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
        remember(within, "decide", before=policies.to_plain(before), after=policies.to_plain(self.policy))
        return Changes(policy=True)
