"""labeler new: a project with its concepts and its first lead."""

import getpass
from pathlib import Path
from typing import Annotated

import typer

from labeler.cli.terminal import say


def new(
    project: Annotated[Path, typer.Argument(metavar="PROJECT.labeler", help="The file to make; it may not exist yet.")],
    concepts: Annotated[Path, typer.Option("--concepts", metavar="FILE", help="The concepts, as TOML.")],
    lead: Annotated[str | None, typer.Option("--lead", metavar="NAME", help="Its lead; you, if not said.")] = None,
) -> None:
    """Make a project from a file of concepts."""
    # Imported here and not above, as in every command: “labeler --help” must not wait for the rooms behind it.
    from labeler.app.concepts_file import concepts_from
    from labeler.app.project import new_project

    made = new_project(
        project, lead=_login_name() if lead is None else lead, fill=lambda it: it.execute(concepts_from(concepts))
    )
    try:
        leads = ", ".join(person.name for person in made.people())
        say(f"{project}: {len(made.taxonomy().concepts)} concepts, lead {leads}")
    finally:
        made.close()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        # A user without an entry; which of these it is depends on the Python and the system.
        return "lead"
