"""labeler export: what was said, for whoever trains on it."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import say_json, watched

if TYPE_CHECKING:
    from labeler.app.exporting import ExportFormat, ExportOptions


def export() -> Callable[..., None]:
    """Export finished answers. What stays out is listed, and why."""
    # Made when it is asked for: the formats bring along what they are written with.
    from labeler.app.exporting import export_formats
    from labeler.cli.export_options import options_said, with_options

    formats = export_formats()
    by_name = {each.name: each for each in formats}

    def command(
        project: ProjectFile,
        folder: Annotated[
            Path | None, typer.Argument(metavar="FOLDER", help="A new or empty folder; --dry-run needs none.")
        ] = None,
        *,
        format: str,
        dry_run: Annotated[
            bool, typer.Option("--dry-run", help="Say what would go in and what would stay out, and write nothing.")
        ] = False,
        replace: Annotated[
            bool, typer.Option("--replace", help="Put it in the place of an earlier export in the same folder.")
        ] = False,
        json: Json = False,
        **said: Any,
    ) -> None:
        if folder is None and not dry_run:
            raise typer.BadParameter("it is needed, unless with --dry-run", param_hint="FOLDER")
        chosen = by_name[format]
        options = options_said(chosen, said, formats)
        _run(project, folder, chosen, options, dry_run=dry_run, replace=replace, json=json)

    return with_options(command, formats)


def _run(
    project: Path,
    folder: Path | None,
    format: "ExportFormat",
    options: "ExportOptions",
    *,
    dry_run: bool,
    replace: bool,
    json: bool,
) -> None:
    from labeler.app.exporting import check_export_folder, plan_export, write_export
    from labeler.app.reading import open_to_read
    from labeler.cli.export_told import document, tell

    if folder is not None:
        check_export_folder(folder, replace=replace)
    with (
        closing(open_to_read(project)) as opened,
        watched() as watch,
        plan_export(opened, format.name, options, watch=watch) as planned,
    ):
        plan, whose = planned.plan, planned.request.whose or format.whose
        where = "would go out; nothing was written"
        if folder is not None and not dry_run:
            folder = write_export(planned, folder, watch=watch, replace=replace).folder
            where = f"in {folder}"
    if json:
        say_json(document(plan, format, whose=whose, folder=folder, written=not dry_run))
    else:
        tell(plan, format, whose=whose, where=where, written=not dry_run)
