"""What a labeler is asked before anything else: the images of an open round of alignment."""

from dataclasses import dataclass

from labeler.app.project import Project
from labeler.domain.alignment import Alignment, is_through
from labeler.domain.ids import LabelerId
from labeler.domain.people import Labeler
from labeler.store import alignments, labelers
from labeler.store.transaction import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFirst:
    """`left`: images of the round that this labeler has not answered yet; `others`: people who are not through."""

    name: str
    left: int
    others: int


def alignment_open(project: Project) -> str:
    """The name of the round of alignment that everyone is at; "" where there is none."""
    with project.file.reading() as reader:
        now = alignments.open_one(reader)
    return now.name if now else ""


def asked_first(project: Project, labeler: Labeler) -> AskedFirst | None:
    """What keeps this labeler from other images; None where nothing does."""
    with project.file.reading() as reader:
        if not alignments.keeps(reader, labeler.id):
            return None
        alignment = alignments.open_one(reader)
        assert alignment is not None
        through = through_by(reader, alignment)
    left = {person.id: len(alignment.images) - through.get(person.id, 0) for person in _those_who_answer(project)}
    others = sum(bool(number) for labeler_id, number in left.items() if labeler_id != labeler.id)
    return AskedFirst(name=alignment.name, left=left.get(labeler.id, 0), others=others)


def through_by(reader: Reader, alignment: Alignment) -> dict[LabelerId, int]:
    """How many images of the round each labeler has answered for it."""
    found: dict[LabelerId, int] = {}
    for given in alignments.answers_to(reader, alignment).values():
        for labeler_id, answer in given.items():
            found[labeler_id] = found.get(labeler_id, 0) + is_through(answer)
    return found


def _those_who_answer(project: Project) -> tuple[Labeler, ...]:
    with project.file.reading() as reader:
        return tuple(person for person in labelers.everyone(reader) if not person.retired)
