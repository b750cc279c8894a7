"""How an answer is given: by a last word, by skipping, or by itself where nothing is left to ask."""

from dataclasses import replace

from labeler.domain import acts
from labeler.domain.answer import Answer
from labeler.domain.asking import question_of
from labeler.domain.circumstances import Circumstances
from labeler.domain.draft import Draft, NothingBegun, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.facets import facets_of
from labeler.domain.question import Asked
from labeler.domain.reasons import checked_reason
from labeler.domain.relations import unskipped, with_relation
from labeler.domain.rules import complete_labels, covers, lacks_nothing_but_boxes, waits_for_boxes
from labeler.domain.words import Relation, Scope, State


def settled(draft: Draft, circumstances: Circumstances) -> Draft:
    """Where only what is asked counts, an answer that would leave nothing to ask is submitted by itself.

    So is one for which all were looked for, once the last box that was put off is drawn.
    """
    answer = draft.answer
    waits_for_word = circumstances.asking.way is Way.FREE and answer.scope is not Scope.ALL
    if waits_for_word or answer.state is not State.OPEN or not answer.labels:
        return draft
    if not isinstance(draft.begun, NothingBegun) or not lacks_nothing_but_boxes(answer):
        return draft
    given = replace(draft, answer=_submitted_as_asked(answer, circumstances))
    is_done = question_of(given, circumstances).asked is Asked.DONE
    return given if is_done else draft


def _submitted_as_asked(answer: Answer, circumstances: Circumstances) -> Answer:
    """What was looked for, and in which list, has been said before; what waits for boxes only gets its moment."""
    if waits_for_boxes(answer):
        return answer if answer.submitted_at else replace(answer, submitted_at=circumstances.at)
    if answer.scope is Scope.ALL:
        return _given(answer, circumstances)
    return _submitted(answer, Scope.ASKED, circumstances)


def skip(draft: Draft, act: acts.Skip, circumstances: Circumstances) -> Draft:
    skipped = replace(
        draft.answer,
        state=State.SKIPPED,
        scope=Scope.ASKED,
        none=False,
        labels=(),
        reason=checked_reason(act.reason),
        submitted_at=circumstances.at,
        submitted_day=circumstances.day,
    )
    return Draft(answer=skipped)


def say_none(draft: Draft, act: acts.SayNone, circumstances: Circumstances) -> Draft:
    return _none_of_all(draft, circumstances)


def nothing_else(draft: Draft, act: acts.NothingElse, circumstances: Circumstances) -> Draft:
    return _nothing_else_of_all(draft, circumstances)


def nothing_else_of(draft: Draft, act: acts.NothingElseOf, circumstances: Circumstances) -> Draft:
    """In the free pass the next facet follows, and after the last one all were looked for.

    Elsewhere only what is asked counts: each concept of the facet without a label is confirmed to be absent.
    """
    if circumstances.asking.way is not Way.FREE:
        return _rest_is_absent(draft, act.facet, circumstances)
    if not lacks_nothing_but_boxes(draft.answer):
        raise RuleBroken("something said of this image still lacks its boxes")
    looked_through = tuple(dict.fromkeys((*draft.looked_through, act.facet)))
    if set(facets_of(circumstances.taxonomy)) - set(looked_through):
        return replace(draft, answer=unskipped(draft.answer), begun=NothingBegun(), looked_through=looked_through)
    if draft.answer.labels:
        return _nothing_else_of_all(draft, circumstances)
    return _none_of_all(draft, circumstances)


def _rest_is_absent(draft: Draft, facet: str, circumstances: Circumstances) -> Draft:
    for concept in circumstances.taxonomy.open_concepts:
        if concept.facet == facet and not covers(draft.answer, concept):
            draft = with_relation(draft, concept.uid, Relation.ABSENT, circumstances)
    return draft


def _none_of_all(draft: Draft, circumstances: Circumstances) -> Draft:
    if draft.answer.labels_with(Relation.OF, Relation.IN):
        raise RuleBroken("something of the list was said to be there: take it back first")
    answer = replace(unskipped(draft.answer), none=True)
    return Draft(answer=_submitted(answer, Scope.ALL, circumstances))


def _nothing_else_of_all(draft: Draft, circumstances: Circumstances) -> Draft:
    """Submitted; with boxes put off to the box pass it stays open, though all were looked for."""
    answer = draft.answer
    if not answer.labels or answer.state is State.SKIPPED:
        raise RuleBroken("nothing has been said of this image yet")
    if not lacks_nothing_but_boxes(answer):
        raise RuleBroken("something said of this image still lacks its boxes")
    if len(complete_labels(answer)) < len(answer.labels):
        return Draft(answer=_looked_through(answer, Scope.ALL, circumstances))
    return Draft(answer=_submitted(answer, Scope.ALL, circumstances))


def _submitted(answer: Answer, scope: Scope, circumstances: Circumstances) -> Answer:
    return _given(_looked_through(answer, scope, circumstances), circumstances)


def _looked_through(answer: Answer, scope: Scope, circumstances: Circumstances) -> Answer:
    """Looking for all is said of the list as it stands now: what was closed before this moment was not looked for."""
    said = replace(answer, scope=scope, taxonomy_revision=circumstances.taxonomy.revision)
    return replace(said, submitted_at=circumstances.at) if is_said_anew(answer, said) else said


def is_said_anew(before: Answer, after: Answer) -> bool:
    """Whether an answer that was given already is now said of all, or of another list than before."""
    was, now = ((answer.scope, answer.taxonomy_revision) for answer in (before, after))
    return before.submitted_at is not None and after.scope is Scope.ALL and was != now


def _given(answer: Answer, circumstances: Circumstances) -> Answer:
    """The day of an answer is that of its first submission; its moment, that of when all were looked for."""
    is_first = answer.state is not State.SUBMITTED
    return replace(
        answer,
        state=State.SUBMITTED,
        submitted_at=circumstances.at if is_first else answer.submitted_at,
        submitted_day=circumstances.day if is_first else answer.submitted_day,
    )
