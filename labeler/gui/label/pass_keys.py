"""One key brings each pass: which one it is, from what the labeler did last and what they look at."""

from labeler.domain.concept import Taxonomy
from labeler.domain.draft import Pass, Way
from labeler.domain.ids import ConceptUid
from labeler.gui.keys import PageAction

_WAYS = {
    PageAction.PASS_FREE: Way.FREE,
    PageAction.PASS_CONCEPT: Way.CONCEPT,
    PageAction.PASS_CLARIFY: Way.CLARIFY,
    PageAction.PASS_BOXES: Way.BOXES,
    PageAction.PASS_SUBJECTS: Way.SUBJECT_BOXES,
}
PASS_ACTIONS = frozenset(_WAYS)


class PassKeys:
    """Remembers the free and the concept pass that were asked last."""

    def __init__(self) -> None:
        self._free = Pass(way=Way.FREE)
        self._concept: Pass | None = None

    def remember(self, asking: Pass) -> None:
        if asking.way in (Way.FREE, Way.ONE_IS_ENOUGH):
            self._free = asking
        elif asking.way is Way.CONCEPT:
            self._concept = asking

    def brought_by(
        self, action: PageAction, now: Pass, taxonomy: Taxonomy, *, shown: ConceptUid | None = None
    ) -> Pass | None:
        """The pass a key brings; in a concept pass its key brings the next concept. None: there is no concept.

        `shown` is the concept in the visual dictionary, for the first concept pass of a day.
        """
        way = _WAYS[action]
        if way is Way.FREE:
            return self._free
        if way is not Way.CONCEPT:
            return Pass(way=way)
        return self._concept_pass(now, taxonomy, shown)

    def _concept_pass(self, now: Pass, taxonomy: Taxonomy, shown: ConceptUid | None) -> Pass | None:
        uids = [concept.uid for concept in taxonomy.open_concepts]
        if not uids:
            return None
        last = self._concept
        if now.way is Way.CONCEPT:
            place = uids.index(now.concept) if now.concept in uids else -1
            return Pass(way=Way.CONCEPT, concept=uids[(place + 1) % len(uids)], by_facet=now.by_facet)
        if last is not None and last.concept in uids:
            return last
        return Pass(way=Way.CONCEPT, concept=shown if shown in uids else uids[0])

    def passes(self, now: Pass, taxonomy: Taxonomy, *, shown: ConceptUid | None = None) -> dict[Pass, PageAction]:
        """Every pass that one key brings now, with the action of that key."""
        brought = ((self.brought_by(action, now, taxonomy, shown=shown), action) for action in _WAYS)
        return {asking: action for asking, action in brought if asking is not None}
