"""What an export comes to, as the terminal tells it: before it is written and after, as a document or in words."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from labeler.app.exporting import ConceptCount, ExportFormat, ExportPlan, LeftOut, SplitCount
from labeler.cli.terminal import Cell, counted, say, say_list, say_table
from labeler.domain.names import shown
from labeler.domain.words import Relation, Split

Document: TypeAlias = dict[str, object]
_SPLITS = {Split.TRAIN: "train", Split.EVALUATION: "val"}


def document(plan: ExportPlan, format: ExportFormat, *, whose: str, folder: Path | None, written: bool) -> Document:
    """The plan as one document; `folder` is where it was, or would be, written."""
    return {
        "images": plan.images,
        "boxes": plan.boxes,
        "labels": plan.labels,
        "left_out": [{"why": row.why, "images": row.images, "mend": row.mend} for row in plan.left_out],
        "folder": shown(str(folder)) if folder else None,
        "written": written,
        "format": format.name,
        "splits": [_of_split(count) for count in plan.splits],
        "concepts": [_of_concept(count) for count in plan.concepts],
        "notes": list(plan.notes),
        "answers": whose,
        "cannot_hold": list(format.cannot_hold),
    }


def tell(plan: ExportPlan, format: ExportFormat, *, whose: str, where: str, written: bool) -> None:
    """The plan in words: in short once it is written, for its report lies in the folder; in full before."""
    say(f"{_counted(plan)} {where}")
    if not written:
        _tell_counts(plan)
    if plan.left_out:
        say("left out:" if written else "would be left out:")
    say_list([_left_out(row) for row in plan.left_out])
    for note in plan.notes:
        say(note)
    if not written:
        say(f"whose answers: {whose}")
        if format.cannot_hold:
            say(f"{format.title} cannot hold:")
            say_list(format.cannot_hold)


def _tell_counts(plan: ExportPlan) -> None:
    if not plan.images:
        return
    say_table(
        ("split", "images", "labels", "boxes"),
        [(_SPLITS[each.split], each.images, each.labels, each.boxes) for each in plan.splits],
    )
    relations = tuple(relation.value for relation in Relation)
    rows: list[tuple[Cell, ...]] = [
        (shown(each.concept.name), *_by_relation(each).values(), _boxes(each)) for each in plan.concepts
    ]
    say_table(("concept", *relations, "boxes"), rows)


def _counted(plan: ExportPlan) -> str:
    """Three numbers, each with its word."""
    counts = ((plan.images, "image", "images"), (plan.boxes, "box", "boxes"), (plan.labels, "label", "labels"))
    return ", ".join(counted(*each) for each in counts)


def _left_out(row: LeftOut) -> str:
    mend = f" ({row.mend})" if row.mend else ""
    return f"{counted(row.images, 'image', 'images')}: {row.why}{mend}"


def _of_split(count: SplitCount) -> Document:
    return {
        "split": _SPLITS[count.split],
        "images": count.images,
        "boxed_images": count.boxed_images,
        "boxes": count.boxes,
        "labels": count.labels,
    }


def _of_concept(count: ConceptCount) -> Document:
    by_split = {name: dict(_split_counts(count, split)) for split, name in _SPLITS.items()}
    return {"concept": shown(count.concept.name), **_by_relation(count), "boxes": _boxes(count), "splits": by_split}


def _split_counts(count: ConceptCount, split: Split) -> Iterator[tuple[str, int]]:
    yield from ((relation.value, count.images[split, relation]) for relation in Relation)
    yield "boxes", count.boxes[split]


def _by_relation(count: ConceptCount) -> Mapping[str, int]:
    return {relation.value: sum(count.images[split, relation] for split in Split) for relation in Relation}


def _boxes(count: ConceptCount) -> int:
    return sum(count.boxes[split] for split in Split)
