"""What a file says of an image beside what its labeler has said: nothing that stands is lost for what it leaves out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from labeler.app.clock import Clock
from labeler.app.incoming.imported_answer import PRESENT, imported, imported_label, what_is_said, with_settled_joint
from labeler.domain.answer import Answer, Label, Region
from labeler.domain.concept import Taxonomy
from labeler.domain.errors import AppError
from labeler.domain.ids import ConceptUid
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.rules import covers, is_finished
from labeler.domain.words import Relation, Scope, State
from labeler.formats.incoming.resolved import ResolvedAnswer, ResolvedLabel, ResolvedRegion
from labeler.formats.strict.opening import NOTHING_IMPORTED


def joined(said: ResolvedAnswer, before: Answer, *, taxonomy: Taxonomy, clock: Clock) -> Answer | None:
    """The answer with what the file adds to it; None where it adds nothing.

    A skip takes back no answer. Where all concepts were looked for the file has the last word on each that is open,
    but a subject keeps its boxes where the file, whose format may hold none, has none. Else each label of the file
    stands in the place of that of its concept, and the others stay. AppError where the image would be of two.
    """
    if said.state is State.SKIPPED:
        return None
    if said.scope is Scope.ALL:
        left = [label for label in before.labels if label.joint and not taxonomy.concept(label.concept_uid).is_open]
        fuller = replace(said, labels=_all_fuller(said, before, beside=left))
        after = imported(fuller, before, taxonomy=taxonomy, clock=clock)
    else:
        after = _with_labels(said, before, taxonomy, clock)
    return None if _all_of(after) == _all_of(before) else after


def _with_labels(said: ResolvedAnswer, before: Answer, taxonomy: Taxonomy, clock: Clock) -> Answer:
    """The answer with the labels of a file that speaks of some concepts only."""
    labels = {label.concept_uid: label for label in before.labels}
    for each in _all_fuller(said, before, beside=before.labels):
        uid = ConceptUid(each.concept_uid)
        if each.relation is Relation.ABSENT and uid not in labels and covers(before, taxonomy.concept(uid)):
            continue  # It was looked for, and not found.
        labels[uid] = imported_label(each, labels.get(uid), taxonomy, clock)
    _check_subjects(said, tuple(labels.values()), taxonomy)
    none = before.none and not any(label.relation in PRESENT for label in labels.values())
    after = replace(before, labels=with_settled_joint(tuple(labels.values())), none=none)
    if before.state is State.SUBMITTED or not is_finished(replace(after, state=State.SUBMITTED)):
        return after  # What its labeler has left unsaid stays open.
    return replace(
        after,
        state=State.SUBMITTED,
        taxonomy_revision=before.taxonomy_revision if before.scope is Scope.ALL else taxonomy.revision,
        submitted_at=before.submitted_at or clock.at(),
        submitted_day=before.submitted_day or clock.day(),
    )


def _all_fuller(said: ResolvedAnswer, before: Answer, *, beside: Sequence[Label]) -> tuple[ResolvedLabel, ...]:
    """The labels of a file. Its one subject stays joint with those of `beside` that it leaves out."""
    spoken_of, of_facet = {label.concept_uid for label in said.labels}, _subjects(said)
    joint = {label.facet for label in beside if label.joint and label.concept_uid not in spoken_of}
    return tuple(
        _fuller(each, before, keeps_joint=each.facet in joint and of_facet.get(each.facet) == 1) for each in said.labels
    )


def _fuller(said: ResolvedLabel, before: Answer, *, keeps_joint: bool) -> ResolvedLabel:
    """A label of a file, with what the standing one says and it leaves out, or says less finely."""
    standing = before.label_of(ConceptUid(said.concept_uid))
    if standing is None or standing.relation is not said.relation:
        return said
    if said.relation is Relation.OF and not said.regions:
        regions = tuple(ResolvedRegion(box=region.box, crowd=region.crowd) for region in standing.regions)
    else:
        regions = _settled(said.regions, standing.regions)
    return replace(
        said,
        regions=regions,
        joint=said.joint or (keeps_joint and standing.joint),
        reason=said.reason or standing.reason,
    )


def _settled(said: Sequence[ResolvedRegion], standing: Sequence[Region]) -> tuple[ResolvedRegion, ...]:
    """The boxes of a file; those that are standing ones but for what it cannot say more finely are those."""
    left = list(standing)
    settled = []
    for each in said:
        same = next((region for region in left if region.crowd == each.crowd and _is_near(region, each)), None)
        if same is not None:
            left.remove(same)
            each = replace(each, box=same.box)
        settled.append(each)
    return tuple(settled)


def _is_near(region: Region, said: ResolvedRegion) -> bool:
    one, other = region.box, said.box
    off = (one.x - other.x, one.y - other.y, one.right - other.right, one.bottom - other.bottom)
    return max(map(abs, off)) <= said.slack


def _check_subjects(said: ResolvedAnswer, labels: Sequence[Label], taxonomy: Taxonomy) -> None:
    """AppError where the file's subject of a facet and a standing one that it does not speak of cannot both be."""
    spoken_of = {label.concept_uid for label in said.labels}
    for facet in _subjects(said):
        subjects = [label for label in labels if label.relation is Relation.OF and label.facet == facet]
        other = next((label for label in subjects if label.concept_uid not in spoken_of), None)
        if other is not None and not all(label.joint for label in subjects):
            new = next(label for label in subjects if label.concept_uid in spoken_of)
            raise AppError(
                Phrase(
                    "the image is of “{name}” here, and {labeler} has said that it is of “{other}”",
                    name=shown(taxonomy.concept(new.concept_uid).name),
                    labeler=shown(said.labeler),
                    other=shown(taxonomy.concept(other.concept_uid).name),
                ),
                where=said.where,
                safe=NOTHING_IMPORTED,
                todo="Say whose labels these are with another --labeler, or change the one or the other",
            )


def _subjects(said: ResolvedAnswer) -> Mapping[str, int]:
    """How many concepts of each facet the file says that the image is of."""
    found: dict[str, int] = {}
    for label in said.labels:
        if label.relation is Relation.OF:
            found[label.facet] = found.get(label.facet, 0) + 1
    return found


def _all_of(answer: Answer) -> tuple[object, ...]:
    labels = {label.concept_uid: what_is_said(label) for label in answer.labels}
    return answer.state, answer.scope, answer.none, answer.reason, labels
