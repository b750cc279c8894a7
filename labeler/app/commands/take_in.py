"""The command that takes in what a data set states: claims, answers, and concepts where it brings them along."""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from itertools import count

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.taxonomy import AddConcepts
from labeler.app.incoming.claims import Claims, adding, counting
from labeler.app.incoming.uids import ascending_uids
from labeler.app.incoming.writing_answers import Answers, CountedAnswers, WrittenAnswers
from labeler.app.project import Project
from labeler.domain.concept import Taxonomy
from labeler.domain.ids import ConceptUid, ImageId
from labeler.store import concepts
from labeler.store.many_claims import ClaimAdding
from labeler.store.transaction import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """Where what comes in goes to. `reading` gives rows, within the transaction where it is written in one."""

    reading: Callable[[], AbstractContextManager[Reader]]
    taxonomy: Taxonomy
    ids: dict[ConceptUid, int]
    claims: Claims
    answers: Answers


@dataclass(slots=True, kw_only=True)
class Taken:
    """What came of it."""

    claims: int = 0
    claims_known: int = 0
    answers: int = 0
    unchanged: int = 0
    skips: int = 0
    people: int = 0
    concepts: int = 0

    def count(self, taking: Taking) -> None:
        taking.claims.finish()
        claims, answers = taking.claims, taking.answers
        self.claims, self.claims_known = claims.new, claims.known
        self.answers, self.unchanged = answers.changed, answers.unchanged
        self.skips, self.people = answers.skips, answers.people


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeIn:
    """All that `walk` hands over, or nothing. `taken` is filled in on the way.

    `new_concepts` are added first, so that classes can be those.
    """

    walk: Callable[[Taking], None]
    new_concepts: AddConcepts | None = None
    taken: Taken = field(default_factory=Taken)

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        transaction = within.transaction
        if self.new_concepts is not None:
            self.new_concepts.carry_out(within)
            within = replace(within, taxonomy=concepts.taxonomy(transaction))
            self.taken.concepts = len(self.new_concepts.entries)
        taking = Taking(
            reading=lambda: nullcontext(transaction),
            taxonomy=within.taxonomy,
            ids=concepts.ids_by_uid(transaction),
            claims=adding(ClaimAdding(transaction, ascending_uids(within.clock))),
            answers=WrittenAnswers(within),
        )
        self.walk(taking)
        self.taken.count(taking)
        changed = taking.claims.images | taking.answers.images
        return Changes(
            images=frozenset(changed),
            answers=bool(changed),
            taxonomy=self.new_concepts is not None,
            people=taking.answers.people > 0,
        )


def counting_only(project: Project, taxonomy: Taxonomy, *, often: Collection[ImageId] = ()) -> Taking:
    """Where nothing is written, and all is counted. `taxonomy` may hold concepts that are still to be added;
    `often` are images that come more than once."""
    with project.file.reading() as reader:
        ids = concepts.ids_by_uid(reader)
    to_come = (concept.uid for concept in taxonomy.concepts if concept.uid not in ids)
    return Taking(
        reading=project.file.reading,
        taxonomy=taxonomy,
        ids=ids | dict(zip(to_come, count(-1, -1), strict=False)),
        claims=counting(project, often=often),
        answers=CountedAnswers(project, taxonomy),
    )
