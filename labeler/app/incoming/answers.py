"""What a data set states of images as answers: whose they are, what was looked for, what is left as a question."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from labeler.app.incoming.judging import JudgedImage, JudgedLabel, place_of
from labeler.app.incoming.report import Choices
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.names import checked_name, folded, shown
from labeler.domain.phrase import Phrase, with_and
from labeler.domain.words import Relation, Scope, State
from labeler.formats.incoming.resolved import ResolvedAnswer, ResolvedLabel, ResolvedRegion, at_place
from labeler.store.many_claims import ClaimRow

_PASSED_OVER = "passed over in the imported data set"
"""The reason of a skip that came without one."""
_ASKS = frozenset({None, Relation.OF, Relation.IN})
"""What a label says that can be asked again as a claim: what is absent, or nobody could tell, is no claim."""


@dataclass(slots=True)
class _Answer:
    """All that one person says of one image, from however many statements. `holes`: said, but not whole.

    `has_unknown`: of classes too that are no concepts.
    """

    image_id: ImageId
    where: str
    who: str
    labels: dict[ConceptUid, ResolvedLabel] = field(default_factory=dict)
    holes: set[ConceptUid] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    is_complete: bool = False
    is_said: bool = False
    has_unknown: bool = False
    skipped: str = ""


class Answers:
    """Makes answers of judged images. What is said of one image in several places is held until all is read."""

    def __init__(
        self,
        choices: Choices,
        taxonomy: Taxonomy,
        *,
        classes: Iterable[Concept],
        often: Collection[ImageId],
        ids: Mapping[ConceptUid, int],
    ) -> None:
        """`classes` are the concepts that the data set has, `ids` those of all concepts in the project's file; `often`
        are images that the data set states more than once."""
        self._choices = choices
        self._ids = ids
        self._classes = {concept.uid: concept for concept in classes}
        self._place_of = {concept.uid: place for place, concept in enumerate(taxonomy.concepts)}
        self._covers_all = all(concept.uid in self._classes for concept in taxonomy.open_concepts)
        self._often = often
        self._held: dict[ImageId, dict[str, _Answer]] = defaultdict(dict)

    def whose(self, image: JudgedImage) -> str:
        """Who answers; empty where what is stated of this image comes in as claims."""
        if self._choices.labeler is not None:
            return self._choices.labeler
        return image.stated.person if self._choices.relation is not None else ""

    def claims(self, image: JudgedImage) -> Iterator[ClaimRow]:
        """What of the image nobody says the relation of: a question for each box, or for the whole image."""
        who, image_id = self.whose(image), image.frame.image_id
        for label in image.labels:
            if label.stated.relation not in _ASKS or (who and self._relation(label) is not None):
                continue
            concept_id = self._ids[label.concept.uid]
            for box in label.boxes:
                yield image_id, concept_id, *box
            if not label.stated.boxes:
                yield image_id, concept_id, None, None, None, None

    def answers(self, image: JudgedImage) -> Iterator[ResolvedAnswer]:
        """The answer that an image comes to, unless more is said of it elsewhere. AppError for one that cannot be."""
        who = self.whose(image)
        if not who:
            return
        with at_place(place_of(image.stated)):
            key = folded(checked_name(who, noun="labeler"))
            by_person = self._held[image.frame.image_id]
            answer = by_person.setdefault(key, _Answer(image.frame.image_id, place_of(image.stated), who))
            self._add(answer, image)
            if image.frame.image_id not in self._often:
                yield from self._made(self._held.pop(image.frame.image_id).values())

    def held(self) -> Iterator[ResolvedAnswer]:
        """The answers that were held back."""
        for by_person in self._held.values():
            yield from self._made(by_person.values())

    def _made(self, answers: Iterable[_Answer]) -> Iterator[ResolvedAnswer]:
        for answer in answers:
            with at_place(answer.where):
                made = self._resolved(answer)
            if made is not None:
                yield made

    def _relation(self, label: JudgedLabel) -> Relation | None:
        """What a label says in an answer; None where it stays a question."""
        relation = label.stated.relation
        if relation is None and self._choices.relation is not None and label.stated.boxes:
            relation = Relation.IN
        # An in without a box says too little for an answer.
        return None if relation is Relation.IN and not label.stated.boxes else relation

    def _add(self, answer: _Answer, image: JudgedImage) -> None:
        stated = image.stated
        if stated.state is State.SKIPPED:
            answer.skipped = stated.reason.strip() or _PASSED_OVER
            return
        answer.is_said = True
        answer.is_complete = answer.is_complete or stated.is_complete
        answer.people.add(stated.person)
        if len(answer.people) > 1 and self._choices.labeler is not None:
            raise RuleBroken(
                Phrase(
                    "several people have answered the image “{name}” ({people}), and {labeler} is one",
                    name=shown(stated.name),
                    people=with_and([shown(person) or "?" for person in sorted(answer.people)]),
                    labeler=shown(self._choices.labeler),
                )
            )
        answer.has_unknown = answer.has_unknown or len(image.labels) < len(stated.labels)
        for label in image.labels:
            self._add_label(answer, label)

    def _add_label(self, answer: _Answer, label: JudgedLabel) -> None:
        relation, uid = self._relation(label), label.concept.uid
        if relation is None or (relation is Relation.IN and not label.boxes):
            answer.holes.add(uid)
            return
        made = _resolved_label(label, relation)
        before = answer.labels.get(uid)
        answer.labels[uid] = made if before is None else _both(before, made, label.concept)

    def _resolved(self, answer: _Answer) -> ResolvedAnswer | None:
        """None where nothing is said that makes an answer."""
        if not answer.is_said:
            return _resolved(answer, state=State.SKIPPED, reason=answer.skipped) if answer.skipped else None
        _settle_joint(answer)
        # In the order of the taxonomy: that of a file is its format's, and nobody's word.
        answer.labels = dict(sorted(answer.labels.items(), key=lambda item: self._place_of[item[0]]))
        if answer.is_complete and self._covers_all and not answer.holes:
            # What is not named is absent: naming it says no more.
            said = {uid: label for uid, label in answer.labels.items() if label.relation is not Relation.ABSENT}
            _check_subjects(said.values())
            return _resolved(answer, scope=Scope.ALL, none=not said, labels=tuple(said.values()))
        said = dict(answer.labels)
        if answer.is_complete and not (answer.holes and not said):
            # Where all that is there stays a question, what is not there alone would be an odd answer.
            absent = (each for uid, each in self._classes.items() if uid not in said and uid not in answer.holes)
            said |= {concept.uid: _absent(concept) for concept in absent}
        _check_subjects(said.values())
        return _resolved(answer, labels=tuple(said.values())) if said else None


def _resolved(
    answer: _Answer,
    *,
    state: State = State.SUBMITTED,
    scope: Scope = Scope.ASKED,
    none: bool = False,
    reason: str = "",
    labels: tuple[ResolvedLabel, ...] = (),
) -> ResolvedAnswer:
    return ResolvedAnswer(
        where=answer.where,
        image_id=answer.image_id,
        labeler=answer.who,
        state=state,
        scope=scope,
        none=none,
        reason=reason,
        labels=labels,
        adds=True,
    )


def _resolved_label(label: JudgedLabel, relation: Relation) -> ResolvedLabel:
    takes_boxes = relation in (Relation.OF, Relation.IN)
    boxes = zip(label.boxes, label.crowds, strict=True) if takes_boxes else ()
    if relation is Relation.UNCLEAR and not label.stated.reason.strip():
        raise RuleBroken(
            Phrase("“{name}” is said to be unclear, and no reason is given", name=shown(label.concept.name))
        )
    return ResolvedLabel(
        concept_uid=label.concept.uid,
        facet=label.concept.facet,
        relation=relation,
        joint=label.stated.joint and relation is Relation.OF,
        reason=label.stated.reason.strip(),
        regions=tuple(
            ResolvedRegion(box=Box(x=x, y=y, width=width, height=height), crowd=crowd, slack=label.slack)
            for (x, y, width, height), crowd in dict.fromkeys(boxes)
        ),
    )


def _absent(concept: Concept) -> ResolvedLabel:
    return ResolvedLabel(
        concept_uid=concept.uid, facet=concept.facet, relation=Relation.ABSENT, joint=False, reason="", regions=()
    )


def _both(one: ResolvedLabel, other: ResolvedLabel, concept: Concept) -> ResolvedLabel:
    """What two statements say of one concept: all of their boxes. RuleBroken where they contradict each other."""
    if (one.relation, one.joint) != (other.relation, other.joint):
        raise RuleBroken(
            Phrase(
                "“{name}” is said to be “{one}” and to be “{other}” in one image",
                name=shown(concept.name),
                one=one.relation.value,
                other=other.relation.value,
            )
        )
    return replace(one, regions=tuple(dict.fromkeys((*one.regions, *other.regions))), reason=one.reason or other.reason)


def _check_subjects(labels: Iterable[ResolvedLabel]) -> None:
    """In each facet one plain of, or two or more joint ones and no plain one; else RuleBroken."""
    facets: Mapping[str, list[ResolvedLabel]] = defaultdict(list)
    for label in labels:
        if label.relation is Relation.OF:
            facets[label.facet].append(label)
    for facet, subjects in facets.items():
        _check_facet(facet, subjects)


def _check_facet(facet: str, subjects: Sequence[ResolvedLabel]) -> None:
    if len(subjects) > 1 and not all(label.joint for label in subjects):
        raise RuleBroken(
            Phrase(
                "the image is said to be of {count} concepts of the facet “{facet}”, and not all are joint",
                count=len(subjects),
                facet=shown(facet),
            )
        )


def _settle_joint(answer: _Answer) -> None:
    """A joint one that is alone in its facet: of it alone, unless the other one is a class that is left out."""
    joint = Counter(label.facet for label in answer.labels.values() if label.joint)
    for uid, label in list(answer.labels.items()):
        if not label.joint or joint[label.facet] > 1:
            continue
        if answer.has_unknown:
            del answer.labels[uid]
            answer.holes.add(uid)
        else:
            answer.labels[uid] = replace(label, joint=False)
