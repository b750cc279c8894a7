"""What a contact sheet shows of each image: which it is and, for leads alone, what is settled of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from labeler.app.project import Project
from labeler.domain.answer import Answer
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.image import Image
from labeler.domain.people import Labeler
from labeler.domain.rules import is_finished
from labeler.domain.words import Relation, State
from labeler.store import images, settlements
from labeler.store.sheet_answers import SheetRow, said_of

_Said = tuple[tuple[ConceptUid, Relation], ...]


class SheetState(StrEnum):
    """How far all answers to an image are together."""

    SETTLED = "settled"
    """A lead settled it, or everybody who finished an answer says the same."""
    DISPUTED = "disputed"
    OPEN = "open"
    SKIPPED = "skipped"
    UNTOUCHED = "untouched"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """What stands below an image. `said`: the concepts that are settled, absent ones left out; empty for *none*."""

    state: SheetState
    said: _Said = ()


def sheet_images(project: Project, ids: Sequence[ImageId]) -> tuple[Image, ...]:
    """In the order of `ids`, at most a few hundred; those that are not there (any more) are left out."""
    with project.file.reading() as reader:
        return images.by_ids(reader, ids)


def captions(project: Project, labeler: Labeler, ids: Sequence[ImageId]) -> Mapping[ImageId, Caption]:
    """A caption for each of a few hundred images; for nobody but leads, since others must not see what was said."""
    if not labeler.is_lead:
        return {}
    by_image: dict[ImageId, list[SheetRow]] = defaultdict(list)
    with project.file.reading() as reader:
        for row in said_of(reader, ids):
            by_image[row.image_id].append(row)
        held = settlements.of_images(reader, ids)
    found = {image_id: _caption(by_image[image_id]) for image_id in ids}
    return found | {image_id: _held(each.answer) for image_id, each in held.items() if is_finished(each.answer)}


def _held(answer: Answer) -> Caption:
    """What a lead decided on, whatever was said."""
    there = [label for label in answer.labels if label.relation is not Relation.ABSENT]
    there.sort(key=lambda label: label.relation is not Relation.OF)
    return Caption(state=SheetState.SETTLED, said=tuple((label.concept_uid, label.relation) for label in there))


def _caption(rows: Sequence[SheetRow]) -> Caption:
    finished = _by_answer(row for row in rows if row.is_finished)
    if finished:
        # As exports have it: absent is not compared, since not everybody was asked for the same.
        said = [_shown(answer) for answer in finished]
        agree = len({frozenset(each) for each in said}) == 1
        return Caption(state=SheetState.SETTLED, said=said[0]) if agree else Caption(state=SheetState.DISPUTED)
    if any(row.state is not State.SKIPPED for row in rows):
        return Caption(state=SheetState.OPEN)
    return Caption(state=SheetState.SKIPPED if rows else SheetState.UNTOUCHED)


def _by_answer(rows: Iterable[SheetRow]) -> list[list[SheetRow]]:
    found: dict[int, list[SheetRow]] = defaultdict(list)
    for row in rows:
        found[row.answer_id].append(row)
    return list(found.values())


def _shown(answer: Iterable[SheetRow]) -> _Said:
    """What the image is of comes first."""
    said = [
        (row.concept, row.relation)
        for row in answer
        if row.concept is not None and row.relation is not None and row.relation is not Relation.ABSENT
    ]
    return tuple(sorted(said, key=lambda each: each[1] is not Relation.OF))
