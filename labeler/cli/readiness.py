"""labeler check-data: would you train on this? The checklist, each line judged, with the images behind it."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import counted, say, say_json, say_list, say_table, watched
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

if TYPE_CHECKING:
    from labeler.app.project import Project
    from labeler.app.readiness.line import Readiness

_MOST = 5
"""Findings told of each line."""
_MARKS = {"green": "ok", "amber": "look", "red": "MEND", "unknown": "?"}


def check_data(
    project: ProjectFile,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write the whole checklist as one page, too.")
    ] = None,
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=AMBER,RED", help="From where on a figure is amber and red; KEY= as usual."),
    ] = None,
    thresholds: Annotated[
        bool, typer.Option("--thresholds", help="Only list from where on what is red, and why.")
    ] = False,
    json: Json = False,
) -> None:
    """Judge the data before anyone trains on it. Images that nothing has looked at yet are looked at first."""
    from labeler.app.commands.brief import SetThresholds

    with closing(_opened(project, is_changed=bool(set_), computes=not thresholds)) as opened, watched() as watch:
        if set_:
            opened.execute(SetThresholds(changed=_changed(opened, set_)))
        if thresholds:
            _list_thresholds(opened, json=json)
            return
        # Late: what judges pictures takes as long to load as the rest of this program.
        from labeler.app.readiness.as_json import as_json
        from labeler.app.readiness.check import check

        readiness = check(opened, watch=watch)
        if html is not None:
            from labeler.app.readiness.as_html import as_html
            from labeler.app.text_file import save_text

            save_text(html, as_html(opened, readiness, watch=watch))
        document = as_json(opened, readiness) if json else None
    if document is not None:
        say_json(document)
    else:
        _tell(readiness)
        if html is not None:
            say(f"written as a page: {shown(str(html))}")


def _opened(path: Path, *, is_changed: bool, computes: bool) -> "Project":
    from labeler.app.keeping import open_to_keep
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read

    if is_changed:
        return open_project(path)
    return open_to_keep(path) if computes else open_to_read(path)


def _changed(opened: "Project", told: list[str]) -> dict[str, tuple[float, float]]:
    """All thresholds that are set otherwise from now on."""
    from labeler.app.briefs import changed_thresholds

    changed = dict(changed_thresholds(opened))
    for each in told:
        key, equals, figures = each.partition("=")
        if equals and not figures.strip():
            changed.pop(key.strip(), None)
            continue
        try:
            amber, red = (float(figure) for figure in figures.split(","))
        except ValueError:
            raise AppError(
                Phrase("“{text}” is not KEY=AMBER,RED, as in --set balance.ratio=4,10", text=shown(each)),
                safe="Nothing was changed",
            ) from None
        changed[key.strip()] = amber, red
    return changed


def _list_thresholds(opened: "Project", *, json: bool) -> None:
    from labeler.app.readiness.thresholds import thresholds_of
    from labeler.domain.checklist import LineId

    held = [each for line in LineId for each in thresholds_of(opened, line)]
    if json:
        say_json(
            [
                {
                    "key": each.key,
                    "amber": each.amber,
                    "red": each.red,
                    "changed": each.is_changed,
                    "reason": each.reason,
                }
                for each in held
            ]
        )
        return
    rows = [
        (each.key, f"{each.amber:g}", f"{each.red:g}", "set" if each.is_changed else "", each.reason) for each in held
    ]
    say_table(("figure", "amber", "red", "", "why there"), rows)


def _tell(readiness: "Readiness") -> None:
    from labeler.app.readiness.names import LINE_NAMES

    answers, images = readiness.finished_answers, readiness.images
    amounts = f"{counted(answers, 'finished answer', 'finished answers')}, {counted(images, 'image', 'images')}"
    say(f"{readiness.project}: {amounts}, seen by {readiness.seen_by}")
    for line in readiness.lines:
        figure = f" ({line.figure})" if line.figure else ""
        say(f"{_MARKS[line.state.value]:>4}  {LINE_NAMES[line.id]} {line.sentence}{figure}")
        told = [finding.sentence for finding in line.findings if finding.sentence != line.sentence]
        say_list([f"      {sentence}" for sentence in told], most=_MOST)
