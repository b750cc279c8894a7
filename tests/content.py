"""What two projects have in common when they say the same, whatever their ids and whatever order it came in."""

from collections import Counter
from dataclasses import astuple

from labeler.app.project import Project
from labeler.domain.concept_plain import concept_to_plain
from labeler.domain.names import folded
from labeler.domain.snapshot import answer_to_plain
from labeler.store import answers, hand_ins, images, labelers, policies, returns, settlements, tallies
from labeler.store.damage.check import damage
from labeler.store.merging.reading_out import revisions_told

_COUNTS = """
SELECT labelers.uid, concepts.name, counts.relation, counts.day, counts.labels, counts.boxes FROM counts
JOIN labelers ON labelers.id = counts.labeler_id JOIN concepts ON concepts.id = counts.concept_id
"""
_CLAIMS = """
SELECT images.digest, concepts.uid, x, y, claims.width, claims.height, origin FROM claims
JOIN images ON images.id = claims.image_id JOIN concepts ON concepts.id = claims.concept_id
"""
_SEEN = """
SELECT labelers.uid, concepts.uid, dictionary_seen.dictionary_revision, seen_at FROM dictionary_seen
JOIN labelers ON labelers.id = labeler_id JOIN concepts ON concepts.id = concept_id
"""


def content(project: Project) -> dict[str, object]:
    """All that is said in it, by names and digests. Roles are each home's own, and so is when something was added."""
    with project.file.reading() as reader:
        digests = {image.id: image.digest for image in images.every(reader)}
        people = {person.id: person.uid for person in labelers.everyone(reader)}
        return {
            "answers": {
                (digests[kept.image_id], people[kept.labeler_id]): (kept.active_ms, said(kept.answer))
                for kept in answers.every(reader)
            },
            "revisions": {(*astuple(each),) for each in revisions_told(reader)},
            "people": {(each.uid, folded(each.name), each.retired) for each in labelers.everyone(reader)},
            "concepts": {concept.uid: without_edits(concept) for concept in project.taxonomy_in(reader).concepts},
            "list": project.taxonomy_in(reader).revision,
            "policy": policies.of(reader),
            "images": {each.digest: (each.split, each.size, each.format, each.source) for each in images.every(reader)},
            "claims": sorted(map(repr, reader.plain(_CLAIMS))),
            "seen": sorted(reader.plain(_SEEN)),
            "counts": sorted(reader.plain(_COUNTS)),
            "settled": {
                digests[each.image_id]: (
                    each.how,
                    each.reason,
                    each.gold,
                    people.get(each.labeler_id),
                    said(each.answer),
                )
                for each in settlements.every(reader)
            },
            "sent back": Counter(
                (digests[each.image_id], people[each.labeler_id], each.reason, each.is_open)
                for each in returns.every(reader)
            ),
            "handed in": {(each.uid, each.digest, each.hand_out_uid, each.made_at) for each in hand_ins.every(reader)},
        }


def said(answer: object) -> dict[str, object]:
    """An answer with its labels and boxes in no order."""
    plain = answer_to_plain(answer)
    labels = [
        {**label, "regions": sorted(label["regions"], key=lambda region: region["uid"])} for label in plain["labels"]
    ]
    return {**plain, "labels": sorted(labels, key=lambda label: label["uid"])}


def without_edits(concept: object) -> dict[str, object]:
    plain = concept_to_plain(concept)
    return {**plain, "examples": sorted(plain["examples"], key=lambda example: example["uid"])}


def is_sound(project: Project) -> bool:
    """Nothing in the file disagrees with anything else in it: digests, chains, references, tallies."""
    with project.file.reading() as reader:
        found = [*damage(reader), *tallies.differences(reader)]
    assert found == []
    return True
