"""What most labelers say of images on which they do not agree, as the labels of theirs that go out."""

from collections.abc import Iterable, Mapping, Sequence

from labeler.app.outgoing.whose_answers import Asked, Covered
from labeler.domain.concept import Taxonomy
from labeler.domain.majority import Saying, Voice, composed
from labeler.domain.words import Relation, Scope, State
from labeler.store import concepts, exporting
from labeler.store.exporting import AnswerRow, LabelRow
from labeler.store.transaction import Reader

Composed = dict[int, bool]
"""By the id of a label that goes out: whether it goes out as joint."""


class Majorities:
    """Made once for an export."""

    def __init__(self, reader: Reader, taxonomy: Taxonomy) -> None:
        self._uids = {row_id: uid for uid, row_id in concepts.ids_by_uid(reader).items()}
        self._ids: dict[str, int] = {uid: row_id for row_id, uid in self._uids.items()}
        self._facets = {self._ids[concept.uid]: concept.facet for concept in taxonomy.concepts}
        self._covered = Covered(taxonomy)

    def of(
        self, reader: Reader, several: Mapping[int, Sequence[int]], said: Mapping[int, Sequence[LabelRow]]
    ) -> dict[int, Composed]:
        """By image, of a few hundred that have several answers each; one without a majority is left out."""
        rows = {row[0]: row for row in exporting.answers_of(reader, [each for ids in several.values() for each in ids])}
        found = {}
        for image_id, ids in several.items():
            held = self._held([(rows[each], said.get(each, ())) for each in ids])
            if held is not None:
                found[image_id] = held
        return found

    def _held(self, answers: Sequence[tuple[AnswerRow, Sequence[LabelRow]]]) -> Composed | None:
        chosen = composed([self._voice(row, labels) for row, labels in answers], self._facets)
        if chosen is None:
            return None
        taken = ((concept, each) for concept, each in chosen.items() if each.voice is not None)
        return {_label_id(answers[each.voice or 0][1], concept): each.joint for concept, each in taken}

    def _voice(self, row: AnswerRow, labels: Sequence[LabelRow]) -> Voice[int]:
        _, _, _, state, scope, revision, _, _, submitted_at = row
        asked = Asked(State(state), Scope(scope), revision, submitted_at or "")
        uids = self._covered.by((asked,), frozenset(self._uids[label[2]] for label in labels))
        said = {label[2]: Saying(Relation(label[3]), bool(label[4])) for label in labels}
        return Voice(said=said, covered=frozenset(self._ids[uid] for uid in uids))


def _label_id(labels: Iterable[LabelRow], concept: int) -> int:
    return next(label[0] for label in labels if label[2] == concept)
