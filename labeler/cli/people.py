"""labeler people: who labels and who leads."""

from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import say_json, say_table

if TYPE_CHECKING:
    from labeler.app.command import Command

Names = list[str] | None


def people(
    project: ProjectFile,
    add: Annotated[Names, typer.Option("--add", metavar="NAME", help="A new labeler, or one who is back.")] = None,
    lead: Annotated[Names, typer.Option("--lead", metavar="NAME", help="Somebody who is to lead.")] = None,
    retire: Annotated[Names, typer.Option("--retire", metavar="NAME", help="Somebody who has left.")] = None,
    json: Json = False,
) -> None:
    """List the people of a project. Or add some, make some leads, retire some: all or none."""
    from labeler.app.commands.together import Together
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read

    commands = _commands(add or [], lead or [], retire or [])
    with closing(open_project(project) if commands else open_to_read(project)) as opened:
        if commands:
            opened.execute(Together(commands=commands))
        everyone = opened.people()
    if json:
        say_json([{"name": each.name, "role": each.role.value, "retired": each.retired} for each in everyone])
        return
    rows = [(each.name, each.role.value, "retired" if each.retired else "") for each in everyone]
    say_table(("name", "role", ""), rows)


def _commands(add: list[str], lead: list[str], retire: list[str]) -> "tuple[Command, ...]":
    from labeler.app.commands.people import AddPerson, MakeLead, Retire

    return (
        *(AddPerson(name=name) for name in add),
        *(MakeLead(name=name) for name in lead),
        *(Retire(name=name) for name in retire),
    )
