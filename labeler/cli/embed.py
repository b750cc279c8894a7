"""labeler embed: have a picture model look at the images of a project, once each."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import counted, say, say_json, say_list, watched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from labeler.app.embedding.computing import Embedded

_MOST = 20
"""Files named."""


def embed(
    project: ProjectFile,
    model: Annotated[
        Path | None,
        typer.Option("--model", metavar="FILE.onnx", help="Another model from now on, with its JSON beside it."),
    ] = None,
    shipped: Annotated[bool, typer.Option("--shipped-model", help="The shipped model again.")] = False,
    json: Json = False,
) -> None:
    """Have the picture model look at all images. Said again, it goes on where it was cut off."""
    if model is not None and shipped:
        raise typer.BadParameter("name a model, or take the shipped one", param_hint="--model")
    # Late: what computes with pictures takes as long to load as the rest of this program.
    from labeler.app.embedding.choice import seen_by
    from labeler.app.embedding.computing import embed as compute
    from labeler.app.embedding.computing import named
    from labeler.app.embedding.naming import name_model, use_shipped_model
    from labeler.app.project import open_project

    with closing(open_project(project)) as opened, watched() as watch:
        if model is not None:
            name_model(opened, model)
        elif shipped:
            use_shipped_model(opened)
        embedded = compute(opened, watch=watch)
        unread = named(opened, embedded)
        by = seen_by(opened)
    if json:
        say_json(_as_json(embedded, by, unread))
    else:
        _tell(embedded, by, unread)


def _as_json(embedded: "Embedded", by: str, unread: "Sequence[tuple[str, str]]") -> dict[str, object]:
    return {
        "seen_by": str(by),
        "without_model": str(embedded.without_model),
        "computed": embedded.computed,
        "known": embedded.known,
        "unread": [{"image": name, "reason": str(reason)} for name, reason in unread],
    }


def _tell(embedded: "Embedded", by: str, unread: "Sequence[tuple[str, str]]") -> None:
    say(f"{counted(embedded.computed, 'image', 'images')} looked at, {embedded.known} known already ({by})")
    if embedded.without_model:
        say(f"No model looked at them: {embedded.without_model}. Colours and texture were taken.")
    if unread:
        say(f"{len(unread)} could not be read:")
        say_list([f"{name}: {reason}" for name, reason in unread], most=_MOST)
