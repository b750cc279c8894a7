"""What the Label page shows: one image, the draft of whoever looks at it, and the question that follows."""

from dataclasses import dataclass

from labeler.app.commands.answers import draft_of
from labeler.app.project import Project
from labeler.domain.draft import Draft, Pass
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.domain.people import Labeler
from labeler.domain.question import Question, question_of
from labeler.store import images, queue


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelScreen:
    """One reading of the file; thrown away and read again after every change."""

    image: Image
    draft: Draft
    question: Question


def look_at(project: Project, labeler: Labeler, image_id: ImageId, asking: Pass) -> LabelScreen:
    """The image with what this labeler, and nobody else, has said of it."""
    with project.file.reading() as reader:
        image = images.by_id(reader, image_id)
        _, draft = draft_of(reader, image_id, labeler, new_uid=project.clock.new_uid)
        question = question_of(draft, project.taxonomy_in(reader), asking)
    return LabelScreen(image=image, draft=draft, question=question)


def next_to_ask(
    project: Project, labeler: Labeler, asking: Pass, *, after: ImageId = ImageId(0)
) -> ImageId | None:
    """The next image of the pass behind `after`, then from the start; None when nothing is left to ask."""
    with project.file.reading() as reader:
        return queue.next_image(reader, asking, labeler_id=labeler.id, after=after)


def coming_up(
    project: Project, labeler: Labeler, asking: Pass, *, after: ImageId, most: int = 2
) -> tuple[Image, ...]:
    """The images to fetch ahead."""
    with project.file.reading() as reader:
        ids = queue.upcoming(reader, asking, labeler_id=labeler.id, after=after, most=most)
        return images.by_ids(reader, ids)


def neighbours(project: Project, image_id: ImageId) -> tuple[ImageId | None, ImageId | None]:
    """The readable images before and behind, answered or not; None at either end."""
    with project.file.reading() as reader:
        return queue.neighbours(reader, image_id)
