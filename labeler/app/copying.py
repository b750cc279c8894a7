"""The boxes of the image before, for whoever labels a series and wants them on purpose."""

from labeler.app.project import Project
from labeler.domain.acts import CopyBoxes
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.people import Labeler
from labeler.store import answers, queue


def copied_boxes(project: Project, labeler: Labeler, concept: ConceptUid, *, but: ImageId) -> CopyBoxes:
    """The act that copies the boxes of a concept in the image that this labeler answered last, `but` this one."""
    with project.file.reading() as reader:
        recent = [image_id for image_id in queue.recent(reader, labeler_id=labeler.id, most=2) if image_id != but]
        kept = answers.of(reader, image_id=recent[-1], labeler_id=labeler.id) if recent else None
    label = kept.answer.label_of(concept) if kept else None
    boxes = tuple(region.box for region in label.regions) if label else ()
    return CopyBoxes(concept=concept, boxes=boxes)
