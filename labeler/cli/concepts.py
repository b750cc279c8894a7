"""labeler concepts: the list of concepts, how to add to it and how to change it."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.concept_changes import Names, commands_of, show_previews
from labeler.cli.hints import show_hints
from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import say_json, say_table

if TYPE_CHECKING:
    from labeler.app.command import Command
    from labeler.app.project import Project
    from labeler.domain.concept import Taxonomy


def concepts(
    project: ProjectFile,
    add: Annotated[Path | None, typer.Option("--add", metavar="FILE", help="Concepts to add, as TOML.")] = None,
    rename: Annotated[Names, typer.Option("--rename", metavar="OLD=NEW", help="Another name.")] = None,
    hotkey: Annotated[Names, typer.Option("--hotkey", metavar="NAME=KEY", help="Another key; none: NAME=.")] = None,
    merge: Annotated[Names, typer.Option("--merge", metavar="B=A", help="What was said of B is said of A.")] = None,
    split: Annotated[Names, typer.Option("--split", metavar="X=Y,Z", help="Where X was said, ask Y and Z.")] = None,
    close: Annotated[Names, typer.Option("--close", metavar="NAME", help="No longer asked; answers stay.")] = None,
    reopen: Annotated[Names, typer.Option("--reopen", metavar="NAME", help="Asked about again.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what each change would touch.")] = False,
    lead: Annotated[
        str | None, typer.Option("--as", metavar="LEAD", help="Who does it, and can undo it in the window.")
    ] = None,
    json: Json = False,
) -> None:
    """List the concepts of a project. Or change the list first: all of it or nothing."""
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read

    changes = {
        "rename": rename or [],
        "hotkey": hotkey or [],
        "merge": merge or [],
        "split": split or [],
        "close": close or [],
        "reopen": reopen or [],
    }
    is_change = add is not None or any(changes.values())
    with closing(open_project(project) if is_change and not dry_run else open_to_read(project)) as opened:
        commands = [*_adding(opened, add), *commands_of(opened.taxonomy(), **changes)]
        if dry_run:
            show_previews(opened, commands, json=json)
            return
        if commands:
            _execute(opened, [command for _, command in commands], lead)
        taxonomy = opened.taxonomy()
    if json:
        say_json(_listed(taxonomy))
    else:
        _show(taxonomy)
        if add is not None:
            show_hints(taxonomy)


def _adding(opened: "Project", file: Path | None) -> "list[tuple[str, Command]]":
    if file is None:
        return []
    from labeler.app.concepts_file import concepts_from

    return [(f"add {file.name}", concepts_from(file, taxonomy=opened.taxonomy()))]


def _execute(opened: "Project", commands: "list[Command]", lead: str | None) -> None:
    from labeler.app.commands.together import Together

    labeler = None if lead is None else opened.labeler_named(lead)
    opened.execute(Together(commands=tuple(commands)), labeler=labeler)


def _listed(taxonomy: "Taxonomy") -> list[dict[str, object]]:
    return [
        {"name": each.name, "facet": each.facet, "export_id": each.export_id, "closed": not each.is_open}
        for each in taxonomy.concepts
    ]


def _show(taxonomy: "Taxonomy") -> None:
    rows = [
        (each.export_id, each.hotkey, each.name, each.facet, "open" if each.is_open else "closed")
        for each in taxonomy.concepts
    ]
    say_table(("export id", "key", "name", "facet", ""), rows)
