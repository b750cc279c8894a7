"""The ways to settle an image from a terminal: which of them was asked for, and the command that comes of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from labeler.app.command import Command
    from labeler.app.project import Project
    from labeler.domain.answer import Answer
    from labeler.domain.ids import ImageId
    from labeler.domain.words import Settling

    Way = Callable[[Project, ImageId, str], Command]
    """Makes the command, of the project, the image and why."""


def way_of(*, as_: str, none: bool, from_majority: bool, weighted: bool, gold: bool | None, undo: bool) -> "Way | None":
    """The one way that was asked for; None where none was. A wrong command line where there are two."""
    asked: list[Way] = []
    if as_:
        asked.append(lambda project, image_id, why: _as_said_by(project, image_id, why, name=as_, gold=gold))
    if none:
        asked.append(lambda project, image_id, why: _none(project, image_id, why, gold=gold))
    if from_majority:
        asked.append(lambda project, image_id, why: _by_majority(project, image_id, why, gold=gold))
    if weighted:
        asked.append(lambda project, image_id, why: _weighted(project, image_id, why, gold=gold))
    if undo:
        asked.append(_undone)
    if len(asked) > 1 or (undo and gold is not None):
        raise typer.BadParameter(
            "say one of them at a time", param_hint="--as, --none, --from-majority, --weighted, --undo"
        )
    if not asked and gold is not None:
        return lambda project, image_id, why: _gold(project, image_id, gold=gold)
    return asked[0] if asked else None


def _as_said_by(project: "Project", image_id: "ImageId", why: str, *, name: str, gold: bool | None) -> "Command":
    from labeler.app.disputes import opinions_on
    from labeler.app.settling import said_by
    from labeler.domain.words import Settling

    answer = said_by(opinions_on(project, image_id), project.labeler_named(name).id)
    return _settle(project, image_id, answer, Settling.PICKED, why, gold)


def _none(project: "Project", image_id: "ImageId", why: str, *, gold: bool | None) -> "Command":
    from labeler.domain.settlement import none_settled
    from labeler.domain.words import Settling

    answer = none_settled(taxonomy_revision=project.taxonomy().revision)
    return _settle(project, image_id, answer, Settling.DRAWN, why, gold)


def _by_majority(project: "Project", image_id: "ImageId", why: str, *, gold: bool | None) -> "Command":
    from labeler.app.disputes import opinions_on
    from labeler.app.settling import said_by_most
    from labeler.domain.held import say_the_same
    from labeler.domain.words import Settling

    opinions = opinions_on(project, image_id)
    answer = said_by_most(project, opinions)
    is_agreed = say_the_same([each.answer for each in opinions.finished])
    how = Settling.AGREED if is_agreed else Settling.PICKED
    return _settle(project, image_id, answer, how, why or ("" if is_agreed else "majority"), gold)


def _weighted(project: "Project", image_id: "ImageId", why: str, *, gold: bool | None) -> "Command":
    from labeler.app.weighing import weighted_proposal
    from labeler.domain.words import Settling

    proposal = weighted_proposal(project, image_id)
    return _settle(
        project, image_id, proposal.answer, Settling.PICKED, why or "likeliest, weighted by reliability", gold
    )


def _gold(project: "Project", image_id: "ImageId", *, gold: bool) -> "Command":
    from labeler.app.commands.settling import SetGold

    return SetGold(uid=project.clock.new_uid(), image_id=image_id, gold=gold)


def _undone(project: "Project", image_id: "ImageId", why: str) -> "Command":
    from labeler.app.commands.settling_undo import TakeBackSettling

    return TakeBackSettling(uid=project.clock.new_uid(), image_id=image_id)


def _settle(
    project: "Project", image_id: "ImageId", answer: "Answer", how: "Settling", why: str, gold: bool | None
) -> "Command":
    from labeler.app.commands.settling import Settle

    return Settle(uid=project.clock.new_uid(), image_id=image_id, answer=answer, how=how, reason=why, gold=gold)
