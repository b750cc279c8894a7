"""What one row of CSV must, may and must not hold, by the word in its `relation`."""

from dataclasses import dataclass
from typing import Literal

from labeler.domain.errors import RuleBroken
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation, Scope
from labeler.formats.csv.read import CsvRow
from labeler.formats.csv.rows import NONE, SKIPPED


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """The rules of one word; a row of `several` may stand beside others of its answer."""

    concept: bool = True
    box: Literal["never", "may", "must"] = "never"
    crowd: bool = False
    joint: bool = False
    reason: bool = False
    asked: bool = True


_CLAIM = ""
_WORDS: dict[str, _Word] = {
    Relation.OF: _Word(box="may", crowd=True, joint=True),
    Relation.IN: _Word(box="must", crowd=True),
    Relation.ABSENT: _Word(),
    Relation.UNCLEAR: _Word(reason=True),
    NONE: _Word(concept=False, asked=False),
    SKIPPED: _Word(concept=False, reason=True),
    _CLAIM: _Word(box="may"),
}
STAND_ALONE = frozenset(word for word, rules in _WORDS.items() if not rules.concept)
"""Words that speak of the whole image, so that no other row of the answer may stand beside them."""


def check_row(row: CsvRow) -> None:
    """RuleBroken where the row by itself cannot be."""
    if not row.image.strip():
        raise RuleBroken("no image is named")
    rules = _WORDS.get(row.relation)
    if rules is None:
        known = ", ".join(word for word in _WORDS if word)
        raise RuleBroken(
            Phrase(
                "there is no relation “{relation}”; there are {known}, or none yet (empty)",
                relation=shown(row.relation),
                known=known,
            )
        )
    _check_concept(row, rules)
    _check_box(row, rules)
    if row.joint and not rules.joint:
        raise RuleBroken(Phrase("only “of” can be joint, not {row}", row=_named(row)))
    if rules.reason and not row.reason.strip():
        raise RuleBroken(Phrase("{row} needs a reason", row=_named(row)))
    if row.scope not in ("", *Scope):
        raise RuleBroken(Phrase("there is no scope “{scope}”; there are all and asked", scope=shown(row.scope)))
    if row.scope == Scope.ASKED and not rules.asked:
        raise RuleBroken("“none” says that all concepts were looked for, so its scope is all")


def _check_concept(row: CsvRow, rules: _Word) -> None:
    named = bool(row.concept.strip())
    if rules.concept and not named:
        raise RuleBroken(Phrase("{row} needs a concept", row=_named(row)))
    if named and not rules.concept:
        raise RuleBroken(Phrase("{row} speaks of the whole image, so the concept stays empty", row=_named(row)))


def _check_box(row: CsvRow, rules: _Word) -> None:
    if rules.box == "must" and row.box is None:
        raise RuleBroken(Phrase("{row} needs a box: where it is", row=_named(row)))
    if rules.box == "never" and row.box is not None:
        raise RuleBroken(Phrase("{row} has no box", row=_named(row)))
    if row.crowd and (row.box is None or not rules.crowd):
        raise RuleBroken("only a box of “of” or “in” can be a crowd")


def _named(row: CsvRow) -> Phrase:
    if row.relation:
        return Phrase("“{relation}”", relation=row.relation)
    return Phrase("a claim (an empty relation)")
