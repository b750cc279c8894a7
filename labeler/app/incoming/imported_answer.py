"""What a file says of one image as an answer: what stood there and says the same stays as it was."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from labeler.app.clock import Clock
from labeler.domain.answer import Answer, Label, Region
from labeler.domain.concept import Taxonomy
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import DECIMALS
from labeler.domain.ids import AnswerUid, ConceptUid, RegionUid
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.rules import covers
from labeler.domain.submitting import is_said_anew
from labeler.domain.words import Origin, Relation, Scope, State
from labeler.formats.incoming.resolved import ResolvedAnswer, ResolvedLabel, ResolvedRegion

_Place = tuple[float, float, float, float, bool]
_Said = tuple[Relation, bool, str, frozenset[tuple[_Place, int]]]
"""What a label says: relation, joint, reason, and how many boxes there are at each place."""
PRESENT = frozenset({Relation.OF, Relation.IN})
_ABSENT: _Said = (Relation.ABSENT, False, "", frozenset())


def says_what(answer: Answer, said: ResolvedAnswer, taxonomy: Taxonomy) -> bool:
    """Whether the answer says what the file does already; when it was said, and of which list, does not matter.

    A file of scope `asked` that names what is absent says no more and no less than an answer of scope `all` that
    was given before the list grew: that is how our own export writes such an answer.
    """
    if answer.state is not said.state or answer.reason != said.reason:
        return False
    if said.state is State.SKIPPED:
        return True
    kept = {label.concept_uid for label in kept_of_closed(answer, said, taxonomy)}
    says_all = {label.concept_uid: what_is_said(label) for label in answer.labels if label.concept_uid not in kept}
    file_says = {ConceptUid(label.concept_uid): what_is_said(label) for label in said.labels}
    if answer.scope is said.scope and answer.none == said.none and says_all == file_says:
        return True
    if said.scope is Scope.ASKED:
        return _with_absent(answer, says_all, taxonomy) == file_says
    # Of scope all, what is named as absent and what is not named are one.
    return answer.scope is Scope.ALL and _with_absent(answer, says_all, taxonomy) == _all_named(file_says, taxonomy)


def kept_of_closed(before: Answer, said: ResolvedAnswer, taxonomy: Taxonomy) -> tuple[Label, ...]:
    """What was said of concepts that are closed by now and that the file does not speak of: nobody asks it again.

    Unless the file says that the image is of another concept of that facet, and not of both.
    """
    if said.state is State.SKIPPED:
        return ()
    spoken_of = {label.concept_uid for label in said.labels}
    alone = {label.facet for label in said.labels if label.relation is Relation.OF and not label.joint}
    joint = {label.facet for label in said.labels if label.joint}
    return tuple(
        label
        for label in before.labels
        if label.concept_uid not in spoken_of
        and not taxonomy.concept(label.concept_uid).is_open
        and not (label.relation is Relation.OF and label.facet in alone | (set() if label.joint else joint))
    )


def with_settled_joint(labels: Sequence[Label]) -> tuple[Label, ...]:
    """Of a concept alone is what is joint with none any more."""
    joint = Counter(label.facet for label in labels if label.joint)
    return tuple(replace(label, joint=False) if joint[label.facet] == 1 and label.joint else label for label in labels)


def imported(said: ResolvedAnswer, before: Answer | None, *, taxonomy: Taxonomy, clock: Clock) -> Answer:
    """The answer that stands once the file is in, where `before` stood. RuleBroken for a concept that is closed."""
    bare = before or Answer(uid=AnswerUid(clock.new_uid()))
    is_first = before is None or before.state is not State.SUBMITTED or said.state is not State.SUBMITTED
    kept = kept_of_closed(bare, said, taxonomy)
    revision = taxonomy.revision if said.state is State.SUBMITTED else bare.taxonomy_revision
    scope = said.scope if said.state is State.SUBMITTED else Scope.ASKED
    is_anew = is_said_anew(bare, replace(bare, scope=scope, taxonomy_revision=revision))
    return replace(
        bare,
        state=said.state,
        scope=scope,
        taxonomy_revision=revision,
        none=said.none and not any(label.relation in PRESENT for label in kept),
        reason=said.reason,
        submitted_at=clock.at() if is_first or is_anew else bare.submitted_at,
        submitted_day=clock.day() if is_first else bare.submitted_day,
        labels=with_settled_joint(
            [
                imported_label(label, bare.label_of(ConceptUid(label.concept_uid)), taxonomy, clock)
                for label in said.labels
            ]
            + list(kept)
        ),
    )


def imported_label(said: ResolvedLabel, before: Label | None, taxonomy: Taxonomy, clock: Clock) -> Label:
    if before is not None and what_is_said(before) == what_is_said(said):
        return before
    concept = taxonomy.concept(ConceptUid(said.concept_uid))
    if not concept.is_open:
        raise RuleBroken(Phrase("“{name}” is closed and no longer asked about", name=shown(concept.name)))
    return Label(
        uid=before.uid if before else clock.new_uid(),
        concept_uid=concept.uid,
        facet=concept.facet,
        relation=said.relation,
        joint=said.joint,
        reason=said.reason,
        said_at=clock.at(),
        said_day=clock.day(),
        regions=_imported_regions(said.regions, before.regions if before else (), clock),
    )


def _imported_regions(said: Sequence[ResolvedRegion], before: Sequence[Region], clock: Clock) -> tuple[Region, ...]:
    """The boxes of the file; one that stood there already stays the region it was."""
    standing = list(before)
    regions = []
    for each in said:
        same = next((region for region in standing if _place(region) == _place(each)), None)
        if same is not None:
            standing.remove(same)
        regions.append(same or _new_region(each, clock))
    return tuple(regions)


def _new_region(said: ResolvedRegion, clock: Clock) -> Region:
    uid = RegionUid(clock.new_uid())
    return Region(uid=uid, box=said.box, crowd=said.crowd, origin=Origin.IMPORTED)


def _with_absent(answer: Answer, says: dict[ConceptUid, _Said], taxonomy: Taxonomy) -> dict[ConceptUid, _Said]:
    """What an answer says with every concept that was looked for and not found named as absent."""
    looked_for = (concept.uid for concept in taxonomy.concepts if covers(answer, concept))
    return {uid: _ABSENT for uid in looked_for} | says


def _all_named(says: dict[ConceptUid, _Said], taxonomy: Taxonomy) -> dict[ConceptUid, _Said]:
    """What a file of scope `all` says with every open concept named."""
    return {concept.uid: _ABSENT for concept in taxonomy.open_concepts} | says


def what_is_said(label: Label | ResolvedLabel) -> _Said:
    places = Counter(_place(region) for region in label.regions)
    return label.relation, label.joint, label.reason, frozenset(places.items())


def _place(region: Region | ResolvedRegion) -> _Place:
    """Where it is, to the precision that files keep, and whether it is a crowd."""
    box = region.box
    x, y, width, height = (round(number, DECIMALS) for number in (box.x, box.y, box.width, box.height))
    return x, y, width, height, region.crowd
