"""labeler open: the window on a project, or on a package, of which a project is made first."""

from pathlib import Path
from typing import Annotated

import typer

from labeler.cli.terminal import say, watched
from labeler.cli.window import window_of
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.system_errors import obstacle_of


def open_window(
    context: typer.Context,
    project: Annotated[
        Path, typer.Argument(metavar="PROJECT", help="The project file (….labeler), or a package (….labeler-work).")
    ],
    labeler: Annotated[str | None, typer.Option("--labeler", metavar="NAME", help="Who is labeling.")] = None,
    into: Annotated[
        Path | None,
        typer.Option(
            "--into", metavar="FOLDER", help="A new or empty folder for a package's project; if not said, beside it."
        ),
    ] = None,
    no_window: Annotated[
        bool, typer.Option("--no-window", help="Only make the project of a package, and say where it is.")
    ] = False,
) -> int:
    """Open the window on a project, or on a package. “labeler” alone opens the start page."""
    # Said here, in a line, rather than in a window: whoever typed the name can mend it at once.
    if not _is_file(project):
        window_of(context)
        raise AppError("there is no project here", where=shown(str(project)), todo="Look at the name")
    if _is_package(project):
        project, whose = _made_of(project, into)
        if no_window:
            return 0
        return window_of(context).open(project, labeler or whose)
    if into is not None or no_window:
        raise typer.BadParameter("this is no package", param_hint="--into" if into is not None else "--no-window")
    return window_of(context).open(project, labeler)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError as error:
        obstacle = obstacle_of(error)
        raise AppError(obstacle.what, where=shown(str(path)), todo=obstacle.todo) from error


def _is_package(path: Path) -> bool:
    from labeler.app.packages.workstation.opening import is_package

    return is_package(path)


def _made_of(package: Path, into: Path | None) -> tuple[Path, str]:
    """The project, and who labels in it."""
    from labeler.app.packages.workstation.opening import labeler_of, open_package_as_project

    with watched() as watch:
        made = open_package_as_project(package, into=into, watch=watch)
    say(f"{made}: the project of {package.name}")
    return made, labeler_of(made)
