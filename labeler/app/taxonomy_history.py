"""What a lead reads beside the list: what was done to it last, and how many labels each concept has."""

from dataclasses import dataclass

from labeler.app.project import Project
from labeler.domain.ids import ConceptUid
from labeler.domain.people import Labeler
from labeler.store import concept_traces, revisions
from labeler.store.revisions import Revision
from labeler.store.transaction import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAct:
    """An act on a concept: its verb, and the name the concept has, or had before it went."""

    verb: str
    name: str


def labels_by_concept(project: Project) -> dict[ConceptUid, int]:
    """How many labels each concept has, whosever they are; concepts without any are left out."""
    with project.file.reading() as reader:
        return concept_traces.labels_by_concept(reader)


def last_list_act(project: Project, labeler: Labeler) -> ListAct | None:
    """The act that undo would take back, where it is one on the list; None where an answer comes first, or nothing."""
    with project.file.reading() as reader:
        target = revisions.last_done(reader, labeler.id)
        return _act(reader, target)


def last_list_undo(project: Project, labeler: Labeler) -> ListAct | None:
    """The act that redo would do again, where it is one on the list."""
    with project.file.reading() as reader:
        target = revisions.last_undone(reader, labeler.id)
        return _act(reader, target)


def _act(reader: Reader, target: Revision | None) -> ListAct | None:
    if target is None or target.subject != revisions.CONCEPT:
        return None
    told = target.after if target.after and "name" in target.after else target.before
    return ListAct(verb=_first_verb(reader, target), name=str((told or {}).get("name", "")))


def _first_verb(reader: Reader, revision: Revision) -> str:
    """What was done in the first place, however often it was undone and redone since."""
    while revision.undoes is not None:
        (revision,) = revisions.with_uids(reader, [revision.undoes])
    return revision.verb
