"""labeler formats: what can go out and come in, what each format is for, and what it cannot hold."""

from typing import TYPE_CHECKING

from labeler.cli.options import Json
from labeler.cli.terminal import say, say_json

if TYPE_CHECKING:
    from labeler.app.exporting import ExportFormat


def formats(json: Json = False) -> None:
    """List the formats that go out and come in."""
    from labeler.app.bringing_in import import_formats
    from labeler.app.exporting import broken_formats, export_formats

    out, back_in, broken = export_formats(), import_formats(), broken_formats()
    if json:
        say_json(
            {
                "export": [_document(each) for each in out],
                "import": [{"name": each.name, "title": each.title, "asks_for": each.asks_for} for each in back_in],
                "broken": [{"name": each.name, "why": each.why} for each in broken],
            }
        )
        return
    say("out, with “labeler export --format”:")
    for format in out:
        _tell(format)
    say("in, with “labeler import”:")
    for each in back_in:
        say(f"  {each.name}: {each.title}. {each.asks_for.removesuffix('.')}.")
    if broken:
        say("broken, and not to be chosen:")
    for plug_in in broken:
        say(f"  {plug_in.name}: {plug_in.why}")


def _document(format: "ExportFormat") -> dict[str, object]:
    return {
        "name": format.name,
        "title": format.title,
        "purpose": format.purpose,
        "cannot_hold": list(format.cannot_hold),
    }


def _tell(format: "ExportFormat") -> None:
    say(f"  {format.name}: {format.title}. {format.purpose}")
    for each in format.cannot_hold:
        say(f"    cannot hold: {each}")
