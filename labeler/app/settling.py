"""What a lead may hold of an image without drawing anew: what one labeler says, what all say, what most say."""

from labeler.app.disputes import Opinions
from labeler.app.project import Project
from labeler.domain.answer import Answer
from labeler.domain.errors import RuleBroken
from labeler.domain.held import held_of, say_the_same
from labeler.domain.ids import LabelerId
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase


def said_by(opinions: Opinions, labeler_id: LabelerId) -> Answer:
    """What one labeler said; RuleBroken where they have finished nothing."""
    _refuse_blind(opinions)
    for each in opinions.opinions:
        if each.labeler.id == labeler_id:
            if each.is_finished:
                return each.answer
            raise RuleBroken(Phrase("{who} has not finished {name}", who=each.labeler.name, name=opinions.image.name))
    raise RuleBroken(Phrase("they have said nothing of {name}", name=opinions.image.name))


def said_by_all(project: Project, opinions: Opinions) -> Answer:
    """What everybody says who finished it; RuleBroken where they do not say the same."""
    _refuse_blind(opinions)
    given = [each.answer for each in opinions.finished]
    held = held_of(given, project.taxonomy()) if given and say_the_same(given) else None
    if held is None:
        raise RuleBroken(Phrase("labelers do not agree on {name}", name=opinions.image.name))
    return held


def said_by_most(project: Project, opinions: Opinions) -> Answer:
    """What more than half say of each concept, of those who tell about it; RuleBroken where there is no such thing."""
    _refuse_blind(opinions)
    given = [each.answer for each in opinions.finished]
    held = held_of(given, project.taxonomy()) if given else None
    if held is None:
        phrase = Phrase(
            "there is no majority on {name}: pick what one labeler says, or draw it", name=opinions.image.name
        )
        raise RuleBroken(phrase)
    return held


def _refuse_blind(opinions: Opinions) -> None:
    if opinions.aligned_on:
        name = opinions.aligned_on
        raise RuleBroken(Phrase("“{name}” has not ended: until then nobody sees what was said", name=shown(name)))
