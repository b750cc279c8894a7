"""Arguments and options that several commands share, so that they read the same in each."""

from pathlib import Path
from typing import Annotated

import typer

ProjectFile = Annotated[Path, typer.Argument(metavar="PROJECT", help="The project file (….labeler).")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document instead.")]
