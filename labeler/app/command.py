"""What a command is: a frozen value that is carried out within one transaction and says what it changed."""

from dataclasses import dataclass
from typing import Protocol

from labeler.app.changes import Changes
from labeler.app.clock import Clock
from labeler.domain.concept import Taxonomy
from labeler.domain.errors import RuleBroken
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.store import handed_out
from labeler.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """The transaction, the list as it stands, the moment, and who acts (None: whoever sits at the terminal)."""

    transaction: Transaction
    taxonomy: Taxonomy
    clock: Clock
    labeler: Labeler | None

    def acting(self) -> Labeler:
        """The labeler who acts; RuleBroken where nobody said who they are, or they have left."""
        if self.labeler is None:
            raise RuleBroken("say who is labeling first")
        if self.labeler.retired:
            raise RuleBroken(Phrase("{name} no longer labels in this project", name=self.labeler.name))
        return self.labeler

    def leading(self) -> Labeler | None:
        """Who acts, if they may define: a lead, or whoever sits at the terminal; nobody, where it was handed out."""
        handed_out.refuse(self.transaction)
        if self.labeler is not None and not self.labeler.is_lead:
            raise RuleBroken(Phrase("{name} is not a lead of this project: a lead can do this", name=self.labeler.name))
        return self.labeler


class Command(Protocol):
    """One thing that a user can do to a project."""

    def carry_out(self, within: Within) -> Changes:
        """Does it within the transaction; RuleBroken where the rules forbid it, and nothing changes."""
        ...
