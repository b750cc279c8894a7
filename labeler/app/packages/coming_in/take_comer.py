"""The command that takes one package in: all of it, in one transaction, or nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.packages.coming_in.coming import Comer, check_at_home
from labeler.app.packages.coming_in.taken import TakenPackage
from labeler.app.packages.coming_in.whole import (
    WholeProject,
    answers_again,
    finish,
    keep_hand_ins,
    list_of,
    merge_lists,
    merge_rest,
    take_whole,
)
from labeler.app.packages.meeting import people_told
from labeler.app.packages.meeting.conflicts import told_of
from labeler.app.packages.meeting.held import is_of_its_labeler, meet_returns
from labeler.app.packages.meeting.met import meeting
from labeler.app.packages.meeting.told_row import told_by
from labeler.app.watch import Watch
from labeler.domain.concept import Taxonomy
from labeler.domain.errors import AppError
from labeler.domain.phrase import Phrase
from labeler.domain.words import Role
from labeler.formats.package.records import RevisionRow
from labeler.store import hand_ins
from labeler.store.merging import others_in, seen_in
from labeler.store.merging.answer_rows import Pair
from labeler.store.merging.answers_in import AnswersIn, Outcome
from labeler.store.merging.counting import counted_of_what_came
from labeler.store.merging.people_in import PeopleIn
from labeler.store.merging.staged import Coming, Staged, refusing_misfits, staged
from labeler.store.merging.staged import told_of as answers_told_of
from labeler.store.revisions import ANSWER, LABELER, RETURN, SAID_AGAIN
from labeler.store.transaction import Transaction

MANY = 2_000
"""Answers from which on rows are written in one go, and everything is counted anew in the end."""
_READING = Phrase("Reading the package")
_MEETING = Phrase("Taking answers in")


@dataclass(slots=True)
class Taken:
    """What came of it; filled in on the way."""

    package: TakenPackage


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeComer:
    """The union of what is told there and here. Taken in again, it changes nothing.

    `taken` is filled in on the way. `whole`: the other project, where it is no package.
    """

    comer: Comer
    watch: Watch
    whole: WholeProject | None = None
    many: int = MANY
    taken: Taken = field(default_factory=lambda: Taken(TakenPackage(name="")))

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        check_at_home(within.transaction)
        with refusing_misfits(), staged(within.transaction) as stage:
            return self._take(within, stage)

    def _take(self, within: Within, stage: Staged) -> Changes:
        transaction, comer = within.transaction, self.comer
        people = PeopleIn(transaction, at=within.clock.at())
        people.meet((row.uid, row.name, row.retired and self.whole is not None) for row in comer.people())
        images_added = take_whole(within, self.whole) if self.whole else 0
        stage.add(self._comings(people))
        revisions = stage.leave_new_ones()
        self._refuse_what_it_may_not_say(transaction, stage)
        others = [row for subject in sorted(comer.subjects - {ANSWER}) for row in stage.of_subject(subject)]
        changes, outcome, taxonomy = self._meet(within, stage, others)
        self._see(transaction, people)
        came = len(answers_told_of(transaction))
        package = self._told(within, taxonomy, outcome, revisions=revisions, came=came)
        self.taken.package = replace(package, people=people.new, images=images_added)
        if self.whole is None:
            hand_ins.keep(transaction, self._row(people, within.clock.at()))
        else:
            keep_hand_ins(within, self.whole, people)
        return replace(
            changes,
            images=changes.images | outcome.images,
            answers=bool(changes.images or outcome.images),
            people=people.new > 0 or any(row["subject"] == LABELER for row in others),
            images_added=images_added > 0,
        )

    def _meet(
        self, within: Within, stage: Staged, others: Sequence[Mapping[str, Any]]
    ) -> tuple[Changes, Outcome, Taxonomy]:
        transaction = within.transaction
        if self.whole is None:
            others_in.keep(transaction, others)
            people_told.retire(within, others)
            outcome = self._answers(within, stage, within.taxonomy, again=())
            ended = meet_returns(within, sorted({row["subject_uid"] for row in others if row["subject"] == RETURN}))
            return Changes(images=ended), outcome, within.taxonomy
        lists = merge_lists(within, self.whole, lambda: others_in.keep(transaction, others))
        people_told.retire(within, others)
        taxonomy = list_of(within, lists)
        outcome = self._answers(within, stage, taxonomy, again=answers_again(within, lists, taxonomy))
        merged = merge_rest(within, self.whole, others, lists, taxonomy)
        finish(within, lists)
        changes = Changes(images=merged.images, taxonomy=merged.taxonomy, policy=merged.policy)
        return changes, outcome, taxonomy

    def _see(self, transaction: Transaction, people: PeopleIn) -> None:
        seen = ((people.id_of(row.labeler), row) for row in self.comer.seen())
        told = ((who, row.concept, row.dictionary_revision, row.seen_at) for who, row in seen if who is not None)
        seen_in.see(transaction, told)

    def _answers(self, within: Within, stage: Staged, taxonomy: Taxonomy, *, again: Iterable[Pair]) -> Outcome:
        total = stage.count_answers()
        answers = AnswersIn(
            within.transaction,
            meet=meeting(within.transaction, taxonomy).met,
            new_uid=within.clock.new_uid,
            at=within.clock.at(),
            are_many=total > self.many,
        )
        answers.take(stage.answers(), look=lambda done: self.watch.report(done=done, total=total, doing=_MEETING))
        answers.again(again)
        return answers.finish()

    def _comings(self, people: PeopleIn) -> Iterator[Coming]:
        for number, row in enumerate(self.comer.revisions()):
            if number % 500 == 0:
                self.watch.report(done=number, total=self.comer.total, doing=_READING)
            if row.subject not in self.comer.subjects:
                raise AppError("it says more than a labeler may say", safe="Nothing of it was taken in")
            yield _coming(row, people)

    def _refuse_what_it_may_not_say(self, transaction: Transaction, stage: Staged) -> None:
        """A package makes nobody a lead, and of what was sent back its labeler says that it was said again."""
        if self.whole is not None:
            return
        for row in stage.of_subject(RETURN):
            if row["verb"] != SAID_AGAIN or not is_of_its_labeler(transaction, row):
                raise AppError("it says more than a labeler may say", safe="Nothing of it was taken in")
        for row in stage.of_subject(LABELER):
            if row["after"] and f'"role":"{Role.LEAD.value}"' in row["after"]:
                raise AppError("it would make somebody a lead: that is done at home", safe="Nothing of it was taken in")

    def _row(self, people: PeopleIn, at: str) -> hand_ins.HandIn:
        """Says when somebody last handed in."""
        comer, taken = self.comer, self.taken.package
        return hand_ins.HandIn(
            uid=comer.uid,
            digest=comer.digest,
            hand_out_uid=comer.hand_out or None,
            labeler_id=people.id_of(comer.labeler_uid),
            made_at=comer.made_at,
            taken_in_at=at,
            answers=taken.new + taken.changed,
            revisions=taken.revisions,
            conflicts=len(taken.conflicts),
        )

    def _told(self, within: Within, taxonomy: Taxonomy, outcome: Outcome, *, revisions: int, came: int) -> TakenPackage:
        comer = self.comer
        conflicts = told_of(within.transaction, outcome.lost, taxonomy)
        here = counted_of_what_came(within.transaction)
        return TakenPackage(
            name=comer.name,
            labeler=comer.labeler,
            made_at=comer.made_at,
            new=outcome.new,
            changed=outcome.changed,
            known=max(came - outcome.new - outcome.changed, 0),
            revisions=revisions,
            conflicts=conflicts,
            there=comer.counts,
            here=here,
            why=_why(comer.counts, here, len(conflicts), outcome.met),
        )


def _coming(row: RevisionRow, people: PeopleIn) -> Coming:
    labeler_id = None if row.labeler is None else people.id_of(row.labeler)
    whose_id = people.id_of(row.whose) if row.whose else None
    if (row.labeler is not None and labeler_id is None) or (row.whose and whose_id is None):
        raise AppError("it tells of somebody who is not in it", safe="Nothing of it was taken in")
    return Coming(told=told_by(row), labeler_id=labeler_id, whose_id=whose_id, digest=_digest_of(row))


def _digest_of(row: RevisionRow) -> str | None:
    """Of the image that an answer is about."""
    if row.subject != ANSWER:
        return None
    return str((row.after or row.before or {}).get("image", ""))


def _why(there: Mapping[str, int], here: Mapping[str, int], conflicts: int, met: int) -> tuple[Phrase, ...]:
    """What can make the same answers count otherwise here."""
    if all(here[name] == there[name] for name in here.keys() & there.keys()):
        return ()
    reasons = []
    if conflicts:
        reasons.append(Phrase("{count} answers were changed in two places, and one of both stands", count=conflicts))
    if met:
        reasons.append(Phrase("{count} answers tell of concepts that were changed here meanwhile", count=met))
    return tuple(reasons) or (Phrase("what was said since in other packages stands here"),)
