"""Which concepts have another entry in the visual dictionary than when a labeler saw it last."""

from labeler.app.project import Project
from labeler.domain.concept import Concept
from labeler.domain.concept_dictionary import Change, changed_parts
from labeler.domain.concept_plain import concept_from_plain
from labeler.domain.people import Labeler
from labeler.store import dictionary_seen
from labeler.store.transaction import Reader


def unseen(project: Project, labeler: Labeler) -> tuple[Change, ...]:
    """The open concepts whose entry changed since, in order, with what changed.

    Where nothing was marked as seen, the entry counts as seen that stood when the labeler first said anything of an
    image: whoever joins later is not shown old changes, and whoever has said nothing yet is shown none.
    """
    with project.file.reading() as reader:
        changed = [concept for concept in project.taxonomy_in(reader).open_concepts if concept.dictionary_revision]
        first = dictionary_seen.first_answered_at(reader, labeler.id) if changed else None
        if first is None:
            return ()
        seen = dictionary_seen.seen(reader, labeler.id)
        found = []
        for concept in changed:
            known = seen.get(concept.uid)
            revision = dictionary_seen.revision_at(reader, concept.uid, first) if known is None else known
            change = _change(reader, concept, revision)
            if revision < concept.dictionary_revision and change.parts:
                found.append(change)
        return tuple(found)


def _change(reader: Reader, concept: Concept, seen: int) -> Change:
    """What is another now; where it was changed and changed back, no part is."""
    told = dictionary_seen.entry_at(reader, concept.uid, seen)
    before = concept_from_plain(told) if told else None
    return Change(concept=concept, before=before, parts=changed_parts(before, concept) if before else ())
