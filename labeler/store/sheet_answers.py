"""What everyone said of a few images, for their captions on the contact sheet of a lead."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select

from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.words import Relation, State
from labeler.store.prepared import Prepared, in_told
from labeler.store.schema import answers, concepts, finished_answers, labels
from labeler.store.transaction import Reader


class SheetRow(NamedTuple):
    """One label of one answer, or, with neither concept nor relation, an answer that has none."""

    image_id: ImageId
    answer_id: int
    is_finished: bool
    state: State
    concept: ConceptUid | None
    relation: Relation | None


_SAID = Prepared(
    select(
        answers.c.image_id,
        answers.c.id,
        answers.c.state,
        finished_answers.c.id.label("finished_id"),
        concepts.c.uid,
        labels.c.relation,
    )
    .outerjoin(finished_answers, finished_answers.c.id == answers.c.id)
    .outerjoin(labels, labels.c.answer_id == answers.c.id)
    .outerjoin(concepts, concepts.c.id == labels.c.concept_id)
    .where(in_told(answers.c.image_id, "ids"))
    .order_by(answers.c.id, concepts.c.position)
)


def said_of(reader: Reader, ids: Sequence[ImageId]) -> tuple[SheetRow, ...]:
    """Of a few hundred images at most; the answers in the order in which they were begun."""
    rows = reader.rows(_SAID, ids=json.dumps(list(ids)))
    return tuple(
        SheetRow(
            image_id=ImageId(row["image_id"]),
            answer_id=row["id"],
            is_finished=row["finished_id"] is not None,
            state=State(row["state"]),
            concept=None if row["uid"] is None else ConceptUid(row["uid"]),
            relation=None if row["relation"] is None else Relation(row["relation"]),
        )
        for row in rows
    )
