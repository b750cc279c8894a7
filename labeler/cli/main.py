"""The commands of the terminal, each a file of its own, and how they are run."""

from collections.abc import Callable
from typing import Annotated, Any

import typer
from typer.main import get_command

from labeler import __version__
from labeler.cli.add import add
from labeler.cli.agreement import agreement
from labeler.cli.align import align
from labeler.cli.assignments import assignments
from labeler.cli.backup import backup
from labeler.cli.brief import brief
from labeler.cli.bring_in import bring_in
from labeler.cli.check import check
from labeler.cli.concepts import concepts
from labeler.cli.counts import counts
from labeler.cli.embed import embed
from labeler.cli.export import export
from labeler.cli.formats import formats
from labeler.cli.hand_in import hand_in
from labeler.cli.hand_out import hand_out
from labeler.cli.images import images
from labeler.cli.late import LateCommand
from labeler.cli.new import new
from labeler.cli.open import open_window
from labeler.cli.outcome import ended
from labeler.cli.people import people
from labeler.cli.readiness import check_data
from labeler.cli.relink import relink
from labeler.cli.restore import restore
from labeler.cli.rules import rules
from labeler.cli.settle import settle
from labeler.cli.similar import similar
from labeler.cli.sources import sources
from labeler.cli.take_in import take_in
from labeler.cli.terminal import say
from labeler.cli.tour import tour
from labeler.cli.window import Window
from labeler.domain.errors import AppError

COMMANDS: dict[str, Callable[..., Any]] = {
    "new": new,
    "concepts": concepts,
    "people": people,
    "rules": rules,
    "brief": brief,
    "add": add,
    "sources": sources,
    "images": images,
    "relink": relink,
    "open": open_window,
    "import": bring_in,
    "counts": counts,
    "embed": embed,
    "check-data": check_data,
    "similar": similar,
    "hand-out": hand_out,
    "assignments": assignments,
    "hand-in": hand_in,
    "take-in": take_in,
    "align": align,
    "agreement": agreement,
    "settle": settle,
    "export": export,
    "formats": formats,
    "check": check,
    "backup": backup,
    "restore": restore,
    "tour": tour,
}
"""In the order of their help, which is the order in which they are first needed."""
LATE = {"export": LateCommand}
"""Those whose options are made when they are asked for."""


def run(argv: list[str], *, window: Window | None) -> int:
    """Runs one command line, without the name of the program; the exit code. No arguments: the start page."""
    if not argv:
        return ended(lambda: _start_page(window))
    return ended(lambda: _command(argv, window))


def _command(argv: list[str], window: Window | None) -> int | None:
    code: int | None = get_command(_app()).main(args=argv, prog_name="labeler", standalone_mode=False, obj=window)
    return code


def _start_page(window: Window | None) -> int:
    if window is None:
        raise AppError("there is no window here", todo="“labeler --help” lists the commands")
    return window.open(None, None)


def _app() -> typer.Typer:
    # Typer's own errors take five lines and a bug a page; here each is told in one, by whoever runs this.
    app = typer.Typer(name="labeler", pretty_exceptions_enable=False, rich_markup_mode=None)
    app.callback()(_labeler)
    for name, command in COMMANDS.items():
        app.command(name, cls=LATE.get(name))(command)
    return app


def _print_version(wanted: bool) -> None:
    if wanted:
        say(f"labeler {__version__}")
        raise typer.Exit


def _labeler(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Label images: say of each what it is of and what is in it. Without a command: the window."""
