"""CSV in, second step: rows of one image and labeler become one answer, by every rule that needs no project."""

from collections.abc import Sequence
from dataclasses import dataclass

from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.names import checked_name, folded, shown, tidy
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation, Scope, State
from labeler.formats.csv.read import CsvAnswers, CsvRow, at_line
from labeler.formats.csv.row_rules import STAND_ALONE, check_row
from labeler.formats.csv.rows import NONE, SKIPPED


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedRegion:
    """One box in upright pixels, and the line it stands in."""

    line: int
    box: Box
    crowd: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedLabel:
    """What is said of one concept, by the name written."""

    line: int
    concept: str
    relation: Relation
    joint: bool
    reason: str
    regions: tuple[ImportedRegion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedAnswer:
    """All that one labeler says of one image, by the words written."""

    line: int
    image: str
    labeler: str
    state: State
    scope: Scope
    none: bool
    reason: str
    labels: tuple[ImportedLabel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedClaim:
    """A label without a relation: a question, no answer."""

    line: int
    image: str
    concept: str
    box: Box | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a file says, before anything in it is looked up in a project."""

    file: str
    answers: tuple[ImportedAnswer, ...]
    claims: tuple[ImportedClaim, ...]


def gather(answers: CsvAnswers) -> Gathered:
    """Answers and claims of a file. AppError, with the line, for the first row that breaks a rule."""
    groups: dict[tuple[str, str], list[CsvRow]] = {}
    claims: dict[tuple[str, str, Box | None], ImportedClaim] = {}
    for row in answers.rows:
        with at_line(answers.file, row.line):
            check_row(row)
            if row.relation:
                labeler = checked_name(row.labeler, noun="labeler")
                groups.setdefault((row.image, folded(labeler)), []).append(row)
            else:
                claim = ImportedClaim(line=row.line, image=row.image, concept=row.concept, box=row.box)
                claims.setdefault((row.image, folded(row.concept), row.box), claim)
    return Gathered(
        file=answers.file,
        answers=tuple(_answer(rows, answers.file) for rows in groups.values()),
        claims=tuple(claims.values()),
    )


def _answer(rows: Sequence[CsvRow], file: str) -> ImportedAnswer:
    """One answer of all rows of an image and labeler, in the order of the file."""
    first = rows[0]
    by_concept: dict[str, list[CsvRow]] = {}
    for row in rows:
        with at_line(file, row.line):
            _check_beside(row, first)
            said = by_concept.setdefault(folded(row.concept), [])
            if said:
                _check_again(row, said[0])
            said.append(row)
    labels = tuple(_label(said) for said in by_concept.values() if said[0].concept)
    joint = [label for label in labels if label.joint]
    if len(joint) == 1:
        with at_line(file, joint[0].line):
            raise RuleBroken("of two or more concepts equally (joint), and no other is named")
    stands_alone = first.relation in STAND_ALONE
    return ImportedAnswer(
        line=first.line,
        image=first.image,
        labeler=tidy(first.labeler),
        state=State.SKIPPED if first.relation == SKIPPED else State.SUBMITTED,
        scope=Scope(first.scope or Scope.ALL),
        none=first.relation == NONE,
        reason=tidy(first.reason) if stands_alone else "",
        labels=labels,
    )


def _check_beside(row: CsvRow, first: CsvRow) -> None:
    """What a row may not be beside the first of the same answer."""
    if row is first:
        return
    for one in (row, first):
        if one.relation in STAND_ALONE:
            raise RuleBroken(
                Phrase(
                    "“{relation}” stands alone: this labeler has another row for the image, in line {line}",
                    relation=one.relation,
                    line=first.line,
                )
            )
    if (row.scope or Scope.ALL) != (first.scope or Scope.ALL):
        raise RuleBroken(Phrase("one answer has one scope, and line {line} has another", line=first.line))


def _check_again(row: CsvRow, before: CsvRow) -> None:
    """What a second row of one concept may not be: anything but one more box of an in."""
    if row.relation != before.relation:
        raise RuleBroken(
            Phrase(
                "“{concept}” was said to be “{before}” in line {line}, and is “{relation}” here",
                concept=shown(row.concept),
                before=before.relation,
                line=before.line,
                relation=row.relation,
            )
        )
    if row.relation != Relation.IN:
        raise RuleBroken(
            Phrase(
                "“{concept}” was said to be “{relation}” in line {line} already",
                concept=shown(row.concept),
                relation=row.relation,
                line=before.line,
            )
        )
    if tidy(row.reason) != tidy(before.reason):
        raise RuleBroken(Phrase("one label has one reason, and line {line} has another", line=before.line))


def _label(rows: Sequence[CsvRow]) -> ImportedLabel:
    first = rows[0]
    regions = (ImportedRegion(line=row.line, box=row.box, crowd=row.crowd) for row in rows if row.box is not None)
    return ImportedLabel(
        line=first.line,
        concept=tidy(first.concept),
        relation=Relation(first.relation),
        joint=first.joint,
        reason=tidy(first.reason),
        regions=tuple(regions),
    )
