"""Answers that come in as rows: one by one where they are few, in one go where they are many."""

import json
from collections.abc import Mapping, Sequence

from labeler.domain.answer import Answer
from labeler.domain.ids import ConceptUid, ImageId, LabelerId
from labeler.domain.snapshot import says_the_same
from labeler.store import answers, concepts, tallies
from labeler.store.kept import Kept
from labeler.store.merging.many_rows import ManyRows
from labeler.store.said_rows import label_values, region_values
from labeler.store.schema import answers as answers_table
from labeler.store.schema import drafts as drafts_table
from labeler.store.schema import labels as labels_table
from labeler.store.schema import regions as regions_table
from labeler.store.transaction import Reader, Transaction

Pair = tuple[ImageId, LabelerId]
"""An image and whoever answers it."""

_THERE = """
SELECT answers.id, answers.uid, answers.image_id, answers.labeler_id FROM json_each(?) AS wanted
JOIN answers ON answers.image_id = json_extract(wanted.value, '$[0]')
    AND answers.labeler_id = json_extract(wanted.value, '$[1]')
"""
_BEGUN = """
SELECT drafts.id FROM json_each(?) AS wanted
JOIN drafts ON drafts.image_id = json_extract(wanted.value, '$[0]')
    AND drafts.labeler_id = json_extract(wanted.value, '$[1]')
"""


def standing_rows(reader: Reader, pairs: Sequence[Pair]) -> dict[Pair, Kept]:
    """The answers that are there, of a few hundred."""
    ids = [row[0] for row in reader.plain(_THERE, (json.dumps(pairs),))]
    return {(kept.image_id, kept.labeler_id): kept for kept in answers.with_ids(reader, ids)} if ids else {}


class AnswerRows:
    """Writes answers over what is there. `finish` brings the tallies in order where there were many."""

    def __init__(self, transaction: Transaction, *, are_many: bool) -> None:
        self._transaction = transaction
        self._are_many = are_many
        self._concept_ids: Mapping[ConceptUid, int] = concepts.ids_by_uid(transaction)
        self._answers, self._labels, self._regions = (
            ManyRows(transaction, table) for table in (answers_table, labels_table, regions_table)
        )

    def write(self, changes: Sequence[tuple[Kept | None, Kept | None]]) -> None:
        """Each as it is and as it is to be; what was begun of them and not yet said is forgotten."""
        new = []
        for before, after in changes:
            if before is None and after is not None and self._are_many:
                new.append(after)
            elif before is not None and after is not None and before.answer.uid != after.answer.uid:
                # Begun under another uid elsewhere: the row goes with its uid.
                answers.save(self._transaction, before, None)
                answers.save(self._transaction, None, after)
            else:
                answers.save(self._transaction, before, after)
        for kept in new:
            self._add(kept)
        for rows in (self._answers, self._labels, self._regions):
            rows.write()
        self._forget([_pair(after or before) for before, after in changes])

    def finish(self) -> None:
        if self._are_many:
            tallies.rebuild(self._transaction)

    def _add(self, kept: Kept) -> None:
        answer_id = self._answers.add(uid=kept.answer.uid, **answers.values_of(kept))
        for label in kept.answer.labels:
            label_id = self._labels.add(uid=label.uid, answer_id=answer_id, **label_values(label, self._concept_ids))
            for region in label.regions:
                self._regions.add(uid=region.uid, label_id=label_id, **region_values(region))

    def _forget(self, pairs: Sequence[Pair]) -> None:
        for (row_id,) in self._transaction.plain(_BEGUN, (json.dumps(pairs),)):
            self._transaction.delete(drafts_table, row_id)


def are_the_same(one: Kept | None, other: Kept | None) -> bool:
    """Whether two rows say the same and were looked at as long; the order of labels says nothing."""
    if one is None or other is None:
        return one is other
    return one.active_ms == other.active_ms and says_the_same(one.answer, other.answer)


def kept_of(told: Mapping[str, object], answer: Answer, pair: Pair) -> Kept:
    """The row of an answer as its revision tells it."""
    active = told["active_ms"]
    assert isinstance(active, int)
    return Kept(image_id=pair[0], labeler_id=pair[1], answer=answer, active_ms=active)


def _pair(kept: Kept | None) -> Pair:
    assert kept is not None
    return kept.image_id, kept.labeler_id
