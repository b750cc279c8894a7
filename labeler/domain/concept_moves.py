"""What an answer says with another list of concepts than it was given with: the same wherever it is asked."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from labeler.domain.answer import Answer, Label
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.concept_merge import with_absent, with_merged
from labeler.domain.ids import ConceptUid
from labeler.domain.names import folded
from labeler.domain.rules import looked_for_all
from labeler.domain.words import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """What became of concepts that are closed or gone: into which each was merged, into which others it was split,
    and how those were called that are not in the list any more."""

    merged: Mapping[ConceptUid, ConceptUid] = field(default_factory=dict)
    split: Mapping[ConceptUid, tuple[ConceptUid, ...]] = field(default_factory=dict)
    names: Mapping[ConceptUid, str] = field(default_factory=dict)


def without_circles(merged: Mapping[ConceptUid, ConceptUid]) -> dict[ConceptUid, ConceptUid]:
    """Into which each concept was merged; where two leads merged two each into the other, the smaller uid is not."""
    standing = dict(merged)
    for start in merged:
        passed: list[ConceptUid] = []
        uid = start
        while uid in standing and uid not in passed:
            passed.append(uid)
            uid = standing[uid]
        if uid in passed:
            del standing[min(passed[passed.index(uid) :])]
    return standing


def fits(answer: Answer, taxonomy: Taxonomy) -> bool:
    """Whether an answer says with this list what it said, without a look at what became of any concept."""
    facets = {concept.uid: concept.facet for concept in taxonomy.concepts if concept.is_open}
    is_of_the_list = all(facets.get(label.concept_uid) == label.facet for label in answer.labels)
    return is_of_the_list and len(facets) == len(taxonomy.concepts)


class Meeting:
    """Makes answers that were given elsewhere into what they say with this list."""

    def __init__(self, taxonomy: Taxonomy, moves: Moves) -> None:
        self._taxonomy, self._moves = taxonomy, moves
        self._facets = {concept.uid: concept.facet for concept in taxonomy.concepts if concept.uid not in moves.merged}
        self._by_name = {folded(concept.name): concept for concept in taxonomy.concepts}
        self._splits = [
            (concept, new)
            for concept in taxonomy.concepts
            if (new := [each for uid in moves.split.get(concept.uid, ()) if (each := taxonomy.find(uid)) is not None])
        ]

    def met(self, answer: Answer) -> Answer:
        """The very same where nothing of it has changed.

        A label of a concept that was merged is one of the other; what was absent before a split is absent in each of
        the new ones. What tells of a concept that nobody here knows, by uid or by name, is left out. The number of a
        list that this project never had is that of its list.
        """
        answer = self._with_split(answer)
        if all(self._facets.get(label.concept_uid) == label.facet for label in answer.labels):
            met = answer
        else:
            met = self._in_their_facets(self._of_known(answer))
        if met.taxonomy_revision > self._taxonomy.revision:
            met = replace(met, taxonomy_revision=self._taxonomy.revision)
        return met

    def _with_split(self, answer: Answer) -> Answer:
        for concept, new in self._splits:
            missing = [each for each in new if answer.taxonomy_revision < each.since_revision]
            missing = [each for each in missing if answer.label_of(each.uid) is None]
            label = answer.label_of(concept.uid)
            if missing and _was_absent(answer, concept, label):
                uids = _uids(answer, missing)
                answer = with_absent(answer, missing, like=label, new_uid=partial(next, uids))
        return answer

    def _of_known(self, answer: Answer) -> Answer:
        """With labels of concepts of this list alone."""
        for _ in range(len(self._moves.merged) + 1):
            going = [label.concept_uid for label in answer.labels if label.concept_uid not in self._facets]
            if not going:
                break
            for uid in sorted(going):
                into = self._taken_for(uid)
                answer = answer.without_label(uid) if into is None else with_merged(answer, merged=uid, into=into)
        return answer

    def _taken_for(self, uid: ConceptUid) -> Concept | None:
        into = self._moves.merged.get(uid)
        if into is not None:
            return self._taxonomy.find(into)
        return self._by_name.get(folded(self._moves.names.get(uid, "")))

    def _in_their_facets(self, answer: Answer) -> Answer:
        moved = {label.uid for label in answer.labels if self._facets[label.concept_uid] != label.facet}
        labels = [replace(label, facet=self._facets[label.concept_uid]) for label in answer.labels]
        facets = {label.facet for label in labels if label.uid in moved} | _with_two_subjects(labels)
        return answer.with_labels(_with_joint(labels, facets)) if facets else answer


def _was_absent(answer: Answer, concept: Concept, label: Label | None) -> bool:
    """Whether it says that the concept is absent, in so many words or by having looked for all of a list with it."""
    if label is not None:
        return label.relation is Relation.ABSENT
    return looked_for_all(answer) and concept.since_revision <= answer.taxonomy_revision


def _uids(answer: Answer, concepts: Iterable[Concept]) -> Iterator[str]:
    """The same wherever the same answer meets the same list."""
    return (hashlib.sha256(f"met {answer.uid} {concept.uid}".encode()).hexdigest()[:32] for concept in concepts)


def _with_two_subjects(labels: Iterable[Label]) -> set[str]:
    """The facets in which two labels each say that the image is of them alone."""
    alone = Counter(label.facet for label in labels if label.relation is Relation.OF and not label.joint)
    return {facet for facet, count in alone.items() if count > 1}


def _with_joint(labels: Iterable[Label], facets: Collection[str]) -> list[Label]:
    """Of several subjects that came together in one facet each is joint; one that is left alone is not."""
    labels = list(labels)
    for facet in facets:
        subjects = [label for label in labels if label.facet == facet and label.relation is Relation.OF]
        is_joint = len(subjects) > 1
        labels = [replace(label, joint=is_joint) if label in subjects else label for label in labels]
    return labels
