"""labeler new: a project with its concepts and its first lead."""

import getpass
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.hints import show_hints
from labeler.cli.terminal import say

if TYPE_CHECKING:
    from labeler.app.project import Project


def new(
    project: Annotated[Path, typer.Argument(metavar="PROJECT.labeler", help="The file to make; it may not exist yet.")],
    concepts: Annotated[Path, typer.Option("--concepts", metavar="FILE", help="The concepts, as TOML.")],
    lead: Annotated[str | None, typer.Option("--lead", metavar="NAME", help="Its lead; you, if not said.")] = None,
) -> None:
    """Make a project from a file of concepts."""
    # Imported here and not above, as in every command: “labeler --help” must not wait for the rooms behind it.
    from labeler.app.concepts_file import concepts_from
    from labeler.app.project import new_project

    command = concepts_from(concepts)

    def fill(made: "Project") -> None:
        made.execute(command)

    with closing(new_project(project, lead=_login_name() if lead is None else lead, fill=fill)) as made:
        leads = ", ".join(person.name for person in made.people())
        taxonomy = made.taxonomy()
        say(f"{project}: {len(taxonomy.concepts)} concepts, lead {leads}")
        show_hints(taxonomy)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        # A user without an entry; which of these it is depends on the Python and the system.
        return "lead"
