"""What the Label page shows: one image, the draft of whoever looks at it, and the question that follows."""

from collections.abc import Sequence
from dataclasses import dataclass

from labeler.app.commands.answers import draft_of
from labeler.app.project import Project
from labeler.domain.draft import Draft, Pass
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.domain.people import Labeler
from labeler.domain.question import Question, question_of
from labeler.store import images, queue
from labeler.store.transaction import Reader


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
        for behind in (after, ImageId(0)):
            known = _left(reader, project, labeler, asking, after=behind, most=1)
            if known is None:
                return _asked_for(reader, project, labeler, asking, after=after)
            if known:
                return known[0]
    return None


def coming_up(
    project: Project, labeler: Labeler, asking: Pass, *, after: ImageId, most: int = 2
) -> tuple[Image, ...]:
    """The images to fetch ahead."""
    with project.file.reading() as reader:
        ids = _left(reader, project, labeler, asking, after=after, most=most)
        if ids is None:
            ids = queue.upcoming(reader, asking, labeler_id=labeler.id, after=after, most=most)
        return images.by_ids(reader, ids)


def _asked_for(
    reader: Reader, project: Project, labeler: Labeler, asking: Pass, *, after: ImageId
) -> ImageId | None:
    """Asked of the file; what it looked through from the start need not be counted again."""
    found = queue.next_image(reader, asking, labeler_id=labeler.id, after=after)
    if found is not None and after == 0:
        revision = project.taxonomy_in(reader).revision
        project.left.begins_at(found, asking, labeler_id=labeler.id, revision=revision)
    return found


def _left(
    reader: Reader, project: Project, labeler: Labeler, asking: Pass, *, after: ImageId, most: int
) -> Sequence[ImageId] | None:
    """From what was counted, since asking the file looks at every image that is done on the way; None: not yet."""
    revision = project.taxonomy_in(reader).revision
    return project.left.behind(
        reader, asking, labeler_id=labeler.id, revision=revision, after=after, most=most
    )


def neighbours(project: Project, image_id: ImageId) -> tuple[ImageId | None, ImageId | None]:
    """The readable images before and behind, answered or not; None at either end."""
    with project.file.reading() as reader:
        return queue.neighbours(reader, image_id)
