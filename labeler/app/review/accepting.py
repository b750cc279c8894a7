"""Settling many images at once: each as those who finished it agree on, and none on which they do not."""

from collections.abc import Sequence
from dataclasses import dataclass

from labeler.app.commands.settling import Settle, Unsettle
from labeler.app.commands.together import Together
from labeler.app.disputes import opinions_on_each
from labeler.app.project import Project
from labeler.app.settling import said_by_all
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ImageId
from labeler.domain.words import Settling


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptable:
    """`command` settles those of `ids`, all or none; the others are left as they are: `left` of them."""

    command: Together
    ids: tuple[ImageId, ...]
    left: int


def acceptable(project: Project, ids: Sequence[ImageId]) -> Acceptable:
    """Those of these images on which everybody agrees who finished them."""
    settles = []
    for opinions in opinions_on_each(project, ids):
        if opinions.settlement is not None:
            continue
        try:
            answer = said_by_all(project, opinions)
        except RuleBroken:
            continue
        uid = project.clock.new_uid()
        settles.append(Settle(uid=uid, image_id=opinions.image.id, answer=answer, how=Settling.AGREED))
    return Acceptable(
        command=Together(commands=tuple(settles)),
        ids=tuple(each.image_id for each in settles),
        left=len(ids) - len(settles),
    )


def taken_back(project: Project, ids: Sequence[ImageId]) -> Together:
    """What opens these images again, all or none."""
    new_uid = project.clock.new_uid
    return Together(commands=tuple(Unsettle(uid=new_uid(), image_id=image_id) for image_id in ids))
