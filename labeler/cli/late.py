"""A command whose options are known only once it is asked for: what they are made from takes its time to import."""

from collections.abc import Callable
from typing import Any

import typer
from typer.core import TyperCommand
from typer.main import get_command


class LateCommand(TyperCommand):
    """Stands in the list of commands under its name and sentence; whoever runs it, or asks its help, gets the whole.

    The function that it stands for takes nothing and gives the one that does the work.
    """

    def __init__(self, name: str | None, *, callback: Callable[..., Any] | None = None, **settings: Any) -> None:
        super().__init__(name, callback=callback, **settings)
        self._make = callback

    def make_context(self, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - a type that typer keeps to itself
        assert self._make is not None
        app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
        app.command(self.name, help=self.help)(self._make())
        return get_command(app).make_context(*given, **named)
