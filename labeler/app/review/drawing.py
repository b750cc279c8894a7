"""A settlement of a lead's own while it is under way: asked for as an answer is, kept nowhere until it is whole."""

from dataclasses import dataclass, replace

from labeler.app.label_screen import LabelScreen
from labeler.app.project import Project
from labeler.app.situations import situation_of
from labeler.domain.acts import Act, AskWhySkip, Skip
from labeler.domain.answer import Answer
from labeler.domain.asking import question_of
from labeler.domain.circumstances import Circumstances
from labeler.domain.draft import Draft, Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import AnswerUid, ImageId
from labeler.domain.labeling import after, begun_again
from labeler.domain.words import State
from labeler.store import images

_ASKING = Pass(way=Way.FREE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What is on the lead's screen, and all that was there before it and after it, to go back to."""

    screen: LabelScreen
    before: tuple[LabelScreen, ...] = ()
    behind: tuple[LabelScreen, ...] = ()

    def undone(self) -> "Drawing":
        """One step back; RuleBroken at the beginning."""
        if not self.before:
            raise RuleBroken("there is nothing to undo")
        return Drawing(screen=self.before[-1], before=self.before[:-1], behind=(self.screen, *self.behind))

    def redone(self) -> "Drawing":
        if not self.behind:
            raise RuleBroken("there is nothing to redo")
        return Drawing(screen=self.behind[0], before=(*self.before, self.screen), behind=self.behind[1:])


def begun(project: Project, image_id: ImageId, answer: Answer | None = None) -> Drawing:
    """Of an image of which nothing is said, or that goes on from what somebody said of it."""
    own = AnswerUid(project.clock.new_uid())
    first = Answer(uid=own) if answer is None else replace(answer, uid=own, state=State.SUBMITTED)
    return Drawing(screen=_screen(project, image_id, Draft(answer=first)))


def told(project: Project, drawing: Drawing, act: Act) -> Drawing:
    """What the rules of labeling make of it; RuleBroken where they forbid it."""
    if isinstance(act, AskWhySkip | Skip):
        raise RuleBroken("an image is settled, sent back, or left for later: it is not skipped here")
    screen = drawing.screen
    with project.file.reading() as reader:
        situation = situation_of(reader, project.taxonomy_in(reader), screen.image, _ASKING)
    circumstances = Circumstances(
        taxonomy=situation.taxonomy,
        asking=situation.asking,
        policy=situation.policy,
        claims=situation.claims,
        is_sampled=situation.is_sampled,
        size=screen.image.size,
        at=project.clock.at(),
        day=project.clock.day(),
        new_uid=project.clock.new_uid,
    )
    draft = after(screen.draft, act, circumstances)
    return Drawing(screen=_screen(project, screen.image.id, draft), before=(*drawing.before, screen))


def _screen(project: Project, image_id: ImageId, draft: Draft) -> LabelScreen:
    with project.file.reading() as reader:
        image = images.by_id(reader, image_id)
        situation = situation_of(reader, project.taxonomy_in(reader), image, _ASKING)
    draft = begun_again(draft, _ASKING)
    return LabelScreen(image=image, draft=draft, question=question_of(draft, situation))
