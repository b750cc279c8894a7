"""What became of the concepts of a project, out of its revisions: what an answer from elsewhere has to be told by."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.packages.meeting.held import every_settlement, meet_settlements, met_settlements
from labeler.domain.concept import Taxonomy
from labeler.domain.concept_moves import Meeting, Moves, without_circles
from labeler.domain.ids import ConceptUid, ImageId, LabelerId
from labeler.store import concepts
from labeler.store.merging import images_in
from labeler.store.merging.answer_rows import Pair
from labeler.store.merging.answers_in import AnswersIn, answered_twice, key_of, met_ones
from labeler.store.merging.told import side_of, standing_key
from labeler.store.revisions import ALONG, CONCEPT, MERGE, REDO, REDO_ALONG, SPLIT, SPLIT_OFF, UNDO, UNDO_ALONG
from labeler.store.transaction import Reader

_OF_CONCEPTS = f"""
SELECT uid, subject_uid, number, parent, verb, before, after, undoes FROM revisions WHERE subject = '{CONCEPT}'
"""
_LAST = f"""
SELECT subject_uid, verb FROM revisions WHERE subject = '{CONCEPT}' AND verb NOT IN ('{"', '".join(sorted(ALONG))}')
ORDER BY seq DESC LIMIT 1
"""
_BACK = (UNDO, UNDO_ALONG)
_AGAIN = (REDO, REDO_ALONG)
Act = Mapping[str, Any]


def meeting(reader: Reader, taxonomy: Taxonomy) -> Meeting:
    return Meeting(taxonomy, moves(reader, taxonomy))


def with_met_again(within: Within, changes: Changes) -> Changes:
    """With what was made to fit a list of concepts that is another one now: it is made to fit again."""
    transaction = within.transaction
    settled, pairs = met_settlements(transaction), met_ones(transaction)
    if _holds_again(transaction):
        # What was said while it did not hold told nothing of the new ones: no act has carried that along.
        settled, pairs = every_settlement(transaction), images_in.every_answer(transaction)
    return _met(within, pairs, _settlements_met(within, settled, changes))


def _holds_again(reader: Reader) -> bool:
    """Whether the last act on the list brought a split back."""
    last = reader.plain(_LAST)
    is_brought_back = bool(last) and last[0][1] in (UNDO, REDO)
    return is_brought_back and ConceptUid(last[0][0]) in moves(reader, concepts.taxonomy(reader)).split


def with_this_met(within: Within, image_id: ImageId, labeler_id: LabelerId, changes: Changes) -> Changes:
    """With a revision that says how one answer, of which something was just told, fits the list of now."""
    return _met(within, [(image_id, labeler_id)], changes)


def with_this_settlement_met(within: Within, uid: str, changes: Changes) -> Changes:
    """The same of one settlement, by the uid of its revisions."""
    return _settlements_met(within, [uid], changes)


def with_another_standing(within: Within, image_id: ImageId, labeler_id: LabelerId, changes: Changes) -> Changes:
    """After an answer was taken back that somebody had begun elsewhere too: what was said there stands now."""
    twice = answered_twice(within.transaction)
    return _met(within, [(image_id, labeler_id)] if key_of((image_id, labeler_id)) in twice else [], changes)


def _settlements_met(within: Within, uids: Sequence[str], changes: Changes) -> Changes:
    if not uids:
        return changes
    transaction = within.transaction
    images = meet_settlements(within, uids, meeting(transaction, concepts.taxonomy(transaction)).met)
    return replace(changes, images=changes.images | images, answers=changes.answers or bool(images))


def _met(within: Within, pairs: Sequence[Pair], changes: Changes) -> Changes:
    if not pairs:
        return changes
    transaction = within.transaction
    answers = AnswersIn(
        transaction,
        meet=meeting(transaction, concepts.taxonomy(transaction)).met,
        new_uid=within.clock.new_uid,
        at=within.clock.at(),
    )
    answers.again(pairs)
    images = frozenset(answers.finish().images)
    return replace(changes, images=changes.images | images, answers=changes.answers or bool(images))


def moves(reader: Reader, taxonomy: Taxonomy) -> Moves:
    """By what each act was, not by when: two projects with the same acts and the same list find the same."""
    acts = {row["uid"]: _act(row) for row in reader.each(_OF_CONCEPTS)}
    merged: dict[ConceptUid, ConceptUid] = {}
    split: dict[ConceptUid, tuple[ConceptUid, ...]] = {}
    names: dict[ConceptUid, str] = {}
    for uid, last in _standing(acts).items():
        concept = taxonomy.find(uid)
        if concept is None:
            told = last["after"] or last["before"] or {}
            names[uid] = str(told.get("name", ""))
        elif not concept.is_open:
            for act in _done(last, acts):
                if act["verb"] == MERGE:
                    merged[uid] = ConceptUid(act["after"]["into"])
                elif act["verb"] == SPLIT:
                    split[uid] = _split_off(act, acts)
                if act["verb"] in (MERGE, SPLIT):
                    break
    return Moves(merged=without_circles(merged), split=split, names=names)


def _act(row: Mapping[str, Any]) -> Act:
    return {**row, "before": side_of(row["before"]), "after": side_of(row["after"])}


def _standing(acts: Mapping[str, Act]) -> dict[ConceptUid, Act]:
    found: dict[ConceptUid, Act] = {}
    for act in sorted(
        acts.values(), key=lambda act: standing_key(**{key: act[key] for key in ("number", "verb", "uid")})
    ):
        found[ConceptUid(act["subject_uid"])] = act
    return found


def _done(last: Act, acts: Mapping[str, Act]) -> Iterator[Act]:
    """What was done to a concept and not taken back, the last first, as long as it was closed."""
    act: Act | None = last
    while act is not None and (act["after"] or {}).get("closed_at") is not None:
        undone = acts.get(act["undoes"] or "")
        if act["verb"] in _BACK and undone is not None:
            act = acts.get(undone["parent"] or "")
        elif act["verb"] in _AGAIN and undone is not None and undone["undoes"] in acts:
            act = acts[undone["undoes"]]
        else:
            yield act
            act = acts.get(act["parent"] or "")


def _split_off(act: Act, acts: Mapping[str, Act]) -> tuple[ConceptUid, ...]:
    along = [acts[uid] for uid in act["after"].get("along", ()) if uid in acts]
    return tuple(ConceptUid(each["subject_uid"]) for each in along if each["verb"] == SPLIT_OFF)
