"""The counts a lead reads: for each labeler, by concept and by day, and how far the images are."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from labeler.app.project import Project
from labeler.quality.of_rate import OfRate, of_rates
from labeler.quality.pace import median_seconds
from labeler.store import assignments, figures, labelers
from labeler.store.tallies import FINISHED, OPEN, SKIPPED

IMAGE_STANDINGS = ("finished", "open", "skipped", "untouched", "unreadable")


@dataclass(slots=True, kw_only=True)
class Amounts:
    """Complete labels of finished answers, by relation, and the boxes in all of them."""

    of: int = 0
    in_: int = 0
    absent: int = 0
    unclear: int = 0
    boxes: int = 0

    def add(self, relation: str, *, labels: int, boxes: int) -> None:
        name = "in_" if relation == "in" else relation
        setattr(self, name, getattr(self, name) + labels)
        self.boxes += boxes


@dataclass(slots=True, kw_only=True)
class LabelerCounts:
    """What one labeler has said. `median_seconds` is of finished answers and None before the first.

    `handed_in_at`: when something that they had handed in was last taken in (UTC text), None if never.
    """

    labeler: str
    role: str
    answers: int = 0
    none: int = 0
    skipped: int = 0
    open: int = 0
    active_ms: int = 0
    median_seconds: float | None = None
    of_rate: OfRate | None = None
    handed_in_at: str | None = None
    amounts: Amounts = field(default_factory=Amounts)
    concepts: dict[str, Amounts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCounts:
    day: str
    labeler: str
    amounts: Amounts


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """All of it, at one moment."""

    labelers: tuple[LabelerCounts, ...]
    concepts: Mapping[str, Amounts]
    days: tuple[DayCounts, ...]
    images: Mapping[str, int]
    total: LabelerCounts
    """Everyone together; of-rate and median are of all their labels and answers, not means of theirs."""


def count(project: Project, *, since: str = "") -> Counts:
    """The counts of complete labels and finished answers, from the day `since` on ("": all)."""
    with project.file.reading() as reader:
        people = labelers.everyone(reader)
        label_rows = figures.label_rows(reader, since=since)
        day_rows = figures.day_rows(reader, since=since)
        answer_rows = figures.answer_rows(reader, since=since)
        standings = figures.image_standings(reader)
        paces = figures.paces(reader, since=since)
        concepts = {concept.name: Amounts() for concept in project.taxonomy_in(reader).concepts}
        came_in = assignments.last_handed_in(reader)
    found = {p.name: LabelerCounts(labeler=p.name, role=p.role.value) for p in people}
    for person in people:
        found[person.name].handed_in_at = came_in.get(person.id)
    days: dict[tuple[str, str], Amounts] = defaultdict(Amounts)
    for row in label_rows:
        counted = found[row["labeler"]]
        of_concept = counted.concepts.setdefault(row["concept"], Amounts())
        for amounts in (counted.amounts, of_concept, concepts[row["concept"]]):
            amounts.add(row["relation"], labels=row["labels"], boxes=row["boxes"])
    for row in day_rows:
        days[row["day"], row["labeler"]].add(row["relation"], labels=row["labels"], boxes=row["boxes"])
    for row in answer_rows:
        _add_answers(found[row["labeler"]], dict(row))
    for name, tenths in paces.items():
        found[name].median_seconds = median_seconds(tenths)
    _rate(found.values())
    return Counts(
        labelers=tuple(found.values()),
        total=_everyone(found.values(), sum(map(Counter, paces.values()), Counter())),
        concepts=concepts,
        days=tuple(DayCounts(day=day, labeler=who, amounts=a) for (day, who), a in sorted(days.items())),
        images=_images(standings),
    )


def only_of(counts: Counts, name: str) -> Counts:
    """What one labeler alone has said, as if there were nobody else: nothing of the others can be told from it."""
    mine = next(replace(each) for each in counts.labelers if each.labeler == name)
    total = replace(mine, labeler="all", role="")
    for counted in (mine, total):
        _rate([counted])
    told = {"finished": mine.answers, "open": mine.open, "skipped": mine.skipped}
    readable = counts.images["total"] - counts.images["unreadable"]
    standings = {**told, "untouched": readable - sum(told.values()), "unreadable": counts.images["unreadable"]}
    return Counts(
        labelers=(mine,),
        total=total,
        concepts={concept: mine.concepts.get(concept, Amounts()) for concept in counts.concepts},
        days=tuple(day for day in counts.days if day.labeler == name),
        images=_images(standings),
    )


def _add_answers(counted: LabelerCounts, row: Mapping[str, Any]) -> None:
    counted.active_ms += row["active_ms"]
    if row["standing"] == FINISHED:
        counted.answers += row["answers"]
        counted.none += row["none"]
    elif row["standing"] == SKIPPED:
        counted.skipped += row["answers"]
    elif row["standing"] == OPEN:
        counted.open += row["answers"]


def _rate(found: Iterable[LabelerCounts]) -> None:
    found = tuple(found)
    of, in_ = [c.amounts.of for c in found], [c.amounts.in_ for c in found]
    for counted, rate in zip(found, of_rates(of, in_), strict=True):
        counted.of_rate = rate


def _images(standings: Mapping[str, int]) -> dict[str, int]:
    parts = {name: standings.get(name, 0) for name in IMAGE_STANDINGS}
    return {"total": sum(parts.values()), **parts}


def _everyone(found: Iterable[LabelerCounts], paces: Mapping[int, int]) -> LabelerCounts:
    total = LabelerCounts(labeler="all", role="")
    for counted in found:
        for name in ("answers", "none", "skipped", "open", "active_ms"):
            setattr(total, name, getattr(total, name) + getattr(counted, name))
        for name in ("of", "in_", "absent", "unclear", "boxes"):
            setattr(total.amounts, name, getattr(total.amounts, name) + getattr(counted.amounts, name))
    total.median_seconds = median_seconds(paces) if paces else None
    _rate([total])
    return total


def as_json(counts: Counts, *, with_days: bool) -> dict[str, Any]:
    """The counts under the names that `labeler counts --json` promises."""
    told: dict[str, Any] = {
        "labelers": [_labeler_json(counted) for counted in counts.labelers],
        "images": dict(counts.images),
    }
    if with_days:
        told["days"] = [
            {
                "day": day.day,
                "labeler": day.labeler,
                "of": day.amounts.of,
                "in": day.amounts.in_,
                "boxes": day.amounts.boxes,
            }
            for day in counts.days
        ]
    return told


def _labeler_json(counted: LabelerCounts) -> dict[str, Any]:
    return {
        "labeler": counted.labeler,
        "role": counted.role,
        "answers": counted.answers,
        "of": counted.amounts.of,
        "in": counted.amounts.in_,
        "boxes": counted.amounts.boxes,
        "absent": counted.amounts.absent,
        "unclear": counted.amounts.unclear,
        "none": counted.none,
        "skipped": counted.skipped,
        "open": counted.open,
        "active_seconds": counted.active_ms / 1000,
        "last_handed_in": counted.handed_in_at,
        "concepts": [
            {"concept": name, "of": amounts.of, "in": amounts.in_, "boxes": amounts.boxes}
            for name, amounts in counted.concepts.items()
        ],
    }
