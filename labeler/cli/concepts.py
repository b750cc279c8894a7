"""labeler concepts: the list of concepts, and how to add to it."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import say_json, say_table

if TYPE_CHECKING:
    from labeler.domain.concept import Taxonomy


def concepts(
    project: ProjectFile,
    add: Annotated[Path | None, typer.Option("--add", metavar="FILE", help="Concepts to add, as TOML.")] = None,
    json: Json = False,
) -> None:
    """List the concepts of a project. Or add some first."""
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read

    with closing(open_to_read(project) if add is None else open_project(project)) as opened:
        if add is not None:
            from labeler.app.concepts_file import concepts_from

            opened.execute(concepts_from(add, taxonomy=opened.taxonomy()))
        taxonomy = opened.taxonomy()
    if json:
        say_json(_listed(taxonomy))
    else:
        _show(taxonomy)


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
