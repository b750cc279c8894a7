"""Whether a concept may become again what it was: refused, in words, where the list has moved on since."""

from collections.abc import Collection, Iterable

from labeler.app.command import Within
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.concept_checks import checked_parent
from labeler.domain.errors import RuleBroken
from labeler.domain.hotkeys import taken_keys
from labeler.domain.ids import ConceptUid
from labeler.domain.names import folded
from labeler.domain.phrase import Phrase
from labeler.store import concept_traces, concepts, settled_traces


def check_name_is_free(within: Within, concept: Concept) -> None:
    """Of the names as they are now: the file itself refuses two of one name."""
    for other in concepts.taxonomy(within.transaction).concepts:
        if other.uid != concept.uid and folded(other.name) == folded(concept.name):
            raise RuleBroken(Phrase("another concept is called “{name}” by now", name=other.name))


def check_facet_is_free(within: Within, *, now: Concept, then: Concept) -> None:
    if now.facet != then.facet and _is_named(within, now):
        raise RuleBroken(Phrase("“{name}” has labels by now and stays in its facet", name=now.name))


def check_can_go(within: Within, concept: Concept, *, going: Collection[ConceptUid]) -> None:
    """Nothing may have been said of it, and no concept may name it but those that go with it."""
    if _is_named(within, concept) or concept_traces.standing(within.transaction, concept.uid).claims:
        raise RuleBroken(Phrase("something was said of “{name}” since: it stays; it can be closed", name=concept.name))
    for other in concepts.taxonomy(within.transaction).concepts:
        if other.uid not in going and (concept.uid == other.parent_uid or concept.uid in other.confused_with):
            raise RuleBroken(
                Phrase("“{other}” refers to “{name}” by now: it stays", other=other.name, name=concept.name)
            )


def check_nothing_new(within: Within, concept: Concept) -> None:
    """Before a merge is done again: what was said since of the concept that goes would stay behind."""
    if _is_named(within, concept):
        raise RuleBroken(Phrase("something was said of “{name}” since: merge it anew", name=concept.name))


def _is_named(within: Within, concept: Concept) -> bool:
    """Whether a labeler said anything of it, or a lead holds anything of it."""
    standing = concept_traces.standing(within.transaction, concept.uid)
    return bool(standing.labels or settled_traces.count_labels(within.transaction, concept.uid))


def check_fits(taxonomy: Taxonomy, uids: Iterable[ConceptUid]) -> None:
    """These concepts fit the list: no key twice, no circle, nothing named that is not there."""
    for concept in filter(None, map(taxonomy.find, uids)):
        taken = taken_keys(taxonomy.concepts, but=concept)
        if concept.is_open and concept.hotkey in taken:
            raise RuleBroken(
                Phrase("{key} is the key of “{name}” by now", key=concept.hotkey, name=taken[concept.hotkey])
            )
        checked_parent(concept.parent_uid, concept, taxonomy)
        if any(taxonomy.find(other) is None for other in concept.confused_with):
            raise RuleBroken(Phrase("a concept that “{name}” was confused with has gone", name=concept.name))
