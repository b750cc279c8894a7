"""labeler brief: what the model is for, how its success is told, and how many images are enough."""

from contextlib import closing
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import say_json, say_table
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

if TYPE_CHECKING:
    from labeler.domain.brief import Brief, World
    from labeler.domain.concept import Taxonomy

_NOT_SAID = "not said yet"


class From(Enum):
    """What the model starts from."""

    ON_TOP = "on-top"
    FROM_SCRATCH = "from-scratch"


class Known(Enum):
    """Whether all that the model will meet is one of the concepts."""

    CLOSED = "closed"
    OPEN = "open"


def brief(
    project: ProjectFile,
    purpose: Annotated[str | None, typer.Option("--purpose", metavar="TEXT", help="What the model is for.")] = None,
    users: Annotated[str | None, typer.Option("--users", metavar="TEXT", help="For whom.")] = None,
    measure: Annotated[
        str | None, typer.Option("--measure", metavar="TEXT", help="By what its success will be told.")
    ] = None,
    aim: Annotated[
        int | None, typer.Option("--aim", metavar="N", min=0, help="Images of each concept that are enough; 0: none.")
    ] = None,
    aim_of: Annotated[
        list[str] | None,
        typer.Option("--aim-of", metavar="NAME=N", help="Of this concept, so many; NAME= takes it back."),
    ] = None,
    training: Annotated[
        From | None, typer.Option("--training", help="On top of a base model, or from scratch.")
    ] = None,
    world: Annotated[
        Known | None,
        typer.Option("--world", help="Whether it will meet nothing but the concepts, or other things too."),
    ] = None,
    json: Json = False,
) -> None:
    """Print the brief of a project. Or change it: what is not named stays."""
    from labeler.app.briefs import brief_of, brief_to_tell, world_of
    from labeler.app.commands.brief import SetBrief
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read
    from labeler.domain.brief import Training, World

    changes = any(each is not None for each in (purpose, users, measure, aim, aim_of, training, world))
    with closing(open_project(project) if changes else open_to_read(project)) as opened:
        now, its_world = brief_to_tell(opened) if changes else (brief_of(opened), world_of(opened))
        taxonomy = opened.taxonomy()
        if changes:
            now = _with_texts(now, purpose, users, measure)
            now = _with_aims(now, aim, aim_of or [], taxonomy)
            now = now if training is None else replace(now, training=Training[training.name])
            its_world = its_world if world is None else World[world.name]
            opened.execute(SetBrief(brief=now, world=its_world))
    if json:
        say_json(_document(now, its_world, taxonomy))
    else:
        _show(now, its_world, taxonomy)


def _with_texts(brief: "Brief", purpose: str | None, users: str | None, measure: str | None) -> "Brief":
    return replace(
        brief,
        purpose=brief.purpose if purpose is None else purpose.strip(),
        users=brief.users if users is None else users.strip(),
        measure=brief.measure if measure is None else measure.strip(),
    )


def _with_aims(brief: "Brief", aim: int | None, aim_of: list[str], taxonomy: "Taxonomy") -> "Brief":
    if aim is not None:
        brief = replace(brief, aim=aim or None)
    aims = dict(brief.aims)
    for each in aim_of:
        name, parted, number = each.rpartition("=")
        if not parted or (number and not (number.isascii() and number.isdigit())):
            raise AppError(
                Phrase("“{text}” is not NAME=N, as in --aim-of lemon=200", text=shown(each)), safe="Nothing was changed"
            )
        uid = taxonomy.named(name).uid
        if number:
            aims[uid] = int(number)
        else:
            aims.pop(uid, None)
    return replace(brief, aims=aims)


def _document(brief: "Brief", world: "World", taxonomy: "Taxonomy") -> dict[str, object]:
    return {
        "purpose": brief.purpose,
        "users": brief.users,
        "measure": brief.measure,
        "aim": brief.aim,
        "aims": {each.name: brief.aims[each.uid] for each in taxonomy.concepts if each.uid in brief.aims},
        "training": brief.training.value,
        "world": world.value,
    }


def _show(brief: "Brief", world: "World", taxonomy: "Taxonomy") -> None:
    single = [
        (f"aim of {each.name}", str(brief.aims[each.uid])) for each in taxonomy.concepts if each.uid in brief.aims
    ]
    say_table(
        ("brief", "now"),
        [
            ("what it is for", brief.purpose or _NOT_SAID),
            ("for whom", brief.users or _NOT_SAID),
            ("measure of success", brief.measure or _NOT_SAID),
            ("images of each concept", _NOT_SAID if brief.aim is None else str(brief.aim)),
            *single,
            ("training", brief.training.value),
            ("world", world.value),
        ],
    )
