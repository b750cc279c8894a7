"""How an act of a labeler changes a draft: the one place where the rules of labeling are applied."""

from dataclasses import replace
from typing import get_args

from labeler.domain import acts
from labeler.domain.beginning import (
    ask_why_skip,
    ask_why_unclear,
    begun_again,
    half_drawn,
    half_dropped,
    kept_within,
    step_back,
    withdraw,
)
from labeler.domain.boxing import BOX_STEPS
from labeler.domain.circumstances import Circumstances, Step
from labeler.domain.draft import Draft
from labeler.domain.relations import choose_concept, choose_subject, say_absent, say_in, say_of, say_unclear
from labeler.domain.rules import looked_for_all
from labeler.domain.submitting import nothing_else, nothing_else_of, say_none, settled, skip
from labeler.domain.words import State


def after(draft: Draft, act: acts.Act, circumstances: Circumstances) -> Draft:
    """The draft once `act` is done, or RuleBroken where the rules forbid it; nothing is changed in place."""
    stepped = _STEPS[type(act)](draft, act, circumstances)
    stepped = kept_within(draft, stepped, stepped_back=isinstance(act, acts.StepBack))
    opened = begun_again(_with_facets(draft, stepped), circumstances.asking)
    return settled(opened, circumstances)


def _with_facets(before: Draft, after: Draft) -> Draft:
    """What was looked through stays so until all of the list was, also in an answer given for what was asked before."""
    if after.answer.state is State.SKIPPED or looked_for_all(after.answer):
        return replace(after, looked_through=())
    return after if after.looked_through else replace(after, looked_through=before.looked_through)


_STEPS: dict[type, Step] = {
    acts.ChooseConcept: choose_concept,
    acts.SayOf: say_of,
    acts.SayIn: say_in,
    acts.SayAbsent: say_absent,
    acts.AskWhyUnclear: ask_why_unclear,
    acts.SayUnclear: say_unclear,
    acts.AskWhySkip: ask_why_skip,
    acts.Skip: skip,
    acts.SayNone: say_none,
    acts.NothingElse: nothing_else,
    acts.NothingElseOf: nothing_else_of,
    acts.ChooseSubject: choose_subject,
    acts.Withdraw: withdraw,
    acts.StepBack: step_back,
    acts.BeginBox: half_drawn,
    acts.DropBox: half_dropped,
    **BOX_STEPS,
}
assert set(_STEPS) == set(get_args(acts.Act))

__all__ = ["after", "begun_again"]
