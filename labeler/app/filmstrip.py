"""The last images a labeler answered, as the strip under the canvas shows them."""

from dataclasses import dataclass

from labeler.app.project import Project
from labeler.domain.image import Image
from labeler.domain.people import Labeler
from labeler.domain.words import Relation
from labeler.store import answers, images, queue, tallies
from labeler.store.kept import Kept

LENGTH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """`standing` is finished, open or skipped; `relation` what a finished answer says above all (None: none)."""

    image: Image
    standing: str
    relation: Relation | None


def last_answered(project: Project, labeler: Labeler, *, most: int = LENGTH) -> tuple[Frame, ...]:
    """Oldest first."""
    with project.file.reading() as reader:
        ids = queue.recent(reader, labeler_id=labeler.id, most=most)
        kept = answers.of_images(reader, ids, labeler.id)
        return tuple(_frame(image, kept[image.id]) for image in images.by_ids(reader, ids))


def _frame(image: Image, kept: Kept) -> Frame:
    relations = {label.relation for label in kept.answer.labels}
    told = (relation for relation in (Relation.OF, Relation.IN, Relation.UNCLEAR) if relation in relations)
    return Frame(image=image, standing=tallies.standing(kept), relation=next(told, None))
