"""What the Label page shows: one image, the draft of whoever looks at it, and the question that follows."""

from dataclasses import dataclass

from labeler.app.commands.answers import draft_of
from labeler.app.project import Project
from labeler.app.situations import situation_of
from labeler.domain.asking import question_of
from labeler.domain.claim import Claim, open_claims
from labeler.domain.draft import Draft, Pass
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.domain.people import Labeler
from labeler.domain.question import Question
from labeler.domain.sent_back import SentBack
from labeler.store import images, queue, returns


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelScreen:
    """One reading of the file; thrown away and read again after every change. `claims`: those still open.

    `sent_back`: a lead asks for this answer again, and why.
    """

    image: Image
    draft: Draft
    question: Question
    claims: tuple[Claim, ...] = ()
    sent_back: SentBack | None = None


def look_at(project: Project, labeler: Labeler, image_id: ImageId, asking: Pass) -> LabelScreen:
    """The image with what this labeler, and nobody else, has said of it."""
    with project.file.reading() as reader:
        image = images.by_id(reader, image_id)
        _, draft = draft_of(reader, image, labeler, asking)
        situation = situation_of(reader, project.taxonomy_in(reader), image, asking, labeler_id=labeler.id)
        sent_back = returns.open_to(reader, image_id=image.id, labeler_id=labeler.id)
    waiting = open_claims(draft.answer, situation.claims, situation.taxonomy)
    return LabelScreen(
        image=image,
        draft=draft,
        question=question_of(draft, situation),
        claims=tuple(claim for claim in situation.claims if claim.concept_uid in waiting),
        sent_back=sent_back,
    )


def stopped_at(project: Project, labeler: Labeler) -> ImageId:
    """The image this labeler answered last, 0 where they have answered none."""
    with project.file.reading() as reader:
        recent = queue.recent(reader, labeler_id=labeler.id, most=1)
    return recent[-1] if recent else ImageId(0)


def next_to_ask(project: Project, labeler: Labeler, asking: Pass, *, after: ImageId = ImageId(0)) -> ImageId | None:
    """The next image of the pass behind `after`, then from the start; None when nothing is left to ask."""
    with project.file.reading() as reader:
        return project.left.next_image(reader, asking, labeler_id=labeler.id, after=after)


def coming_up(project: Project, labeler: Labeler, asking: Pass, *, after: ImageId, most: int = 3) -> tuple[Image, ...]:
    """The images to fetch ahead."""
    with project.file.reading() as reader:
        ids = project.left.upcoming(reader, asking, labeler_id=labeler.id, after=after, most=most)
        return images.by_ids(reader, ids)


def neighbours(project: Project, image_id: ImageId) -> tuple[ImageId | None, ImageId | None]:
    """The readable images before and behind, answered or not; None at either end."""
    with project.file.reading() as reader:
        return queue.neighbours(reader, image_id)
