"""labeler import --format folders: an old data set of class folders, as claims that wait to be answered."""

from contextlib import closing
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from labeler.cli.terminal import say, say_json, say_table, watched

if TYPE_CHECKING:
    from labeler.app.bringing_in import ClassImport

_ANY_FORMAT = frozenset({"json"})
_NAMES = {"renames": "map"}
_WAYS = {
    "place": "by where they lie",
    "export": "by the manifest of the export",
    "path": "by their path",
    "name": "by their name",
    "digest": "by their bytes",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderOptions:
    """What may be said on the command line about class folders."""

    add: bool = False
    source: str | None = None
    renames: tuple[str, ...] = ()
    skip_unknown: bool = False
    dry_run: bool = False
    json: bool = False

    def check(self) -> None:
        """A wrong command line where options do not go together."""
        if self.source is not None and not self.add:
            raise typer.BadParameter(
                "it names where added images are from, so --add goes with it", param_hint="--source"
            )

    def check_unused(self) -> None:
        """A wrong command line where one is said of another format: it would be passed over in silence."""
        for field in fields(self):
            if field.name not in _ANY_FORMAT and getattr(self, field.name) != field.default:
                name = _NAMES.get(field.name, field.name).replace("_", "-")
                raise typer.BadParameter("it goes with --format folders only", param_hint=f"--{name}")


def import_folders(project: Path, folder: Path, options: FolderOptions) -> None:
    """Takes them in, or says what would come in, and tells of it."""
    from labeler.app.bringing_in import Adding, class_choices, import_classes, look_through, plan_classes
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read

    adding = Adding(source=options.source) if options.add else None
    with closing(open_to_read(project) if options.dry_run else open_project(project)) as opened, watched() as watch:
        looked = look_through(folder, watch=watch)
        choices = class_choices(looked, options.renames, skip_unknown=options.skip_unknown)
        act = plan_classes if options.dry_run else import_classes
        told = act(opened, looked, choices, adding=adding, watch=watch)
    if options.json:
        say_json(_document(told, options))
    else:
        _tell(told, options)


def _document(told: "ClassImport", options: FolderOptions) -> dict[str, object]:
    return {
        "dry_run": options.dry_run,
        "refused": told.refusal.line() if told.refusal else None,
        "claims_added": told.claims,
        "claims_there_already": told.known,
        "images": told.images,
        "images_added": told.added.images if told.added else 0,
        "files_matched": sum(told.matched.values()),
        "files_matched_by": {way: told.matched[way] for way in _WAYS},
        "files_unmatched": len(told.unmatched),
        "unmatched": list(told.unmatched),
        "classes": [
            {"class": each.folder.shown, "concept": each.concept.name, "files": len(each.folder.files)}
            for each in told.classes.known
        ],
        "unknown_classes": [{"class": each.shown, "files": len(each.files)} for each in told.classes.unknown],
        "files_skipped": sum(passed.files for passed in told.passed_over.values()),
        "skipped": [
            {"why": why, "files": passed.files, "first": passed.first} for why, passed in told.passed_over.items()
        ],
    }


def _tell(told: "ClassImport", options: FolderOptions) -> None:
    known, unknown = told.classes.known, told.classes.unknown
    if known:
        say_table(("class", "concept", "files"), [(x.folder.shown, x.concept.name, len(x.folder.files)) for x in known])
    if told.added:
        say(f"{told.added.images} images added to the project")
    if any(told.matched.values()):
        ways = ", ".join(f"{told.matched[way]} {words}" for way, words in _WAYS.items() if told.matched[way])
        say(f"{sum(told.matched.values())} files are {told.images} images of the project ({ways})")
    if unknown:
        say(f"{len(unknown)} classes are no concepts and are left out:")
    for each in unknown:
        say(f"  {each.shown}: {len(each.files)} files")
    if told.unmatched:
        then = " yet: they would be added" if options.add else ""
        say(f"{len(told.unmatched)} files are no images of the project{then}")
    for why, passed in told.passed_over.items():
        more = ", …" if passed.files > len(passed.first) else ""
        say(f"{passed.files} files passed over: {why} ({', '.join(passed.first)}{more})")
    _tell_claims(told, options)


def _tell_claims(told: "ClassImport", options: FolderOptions) -> None:
    if options.dry_run:
        say(f"{told.claims} claims would be new, {told.known} stand there already; nothing was written")
        if told.refusal:
            say(f"it would be refused: {told.refusal.line()}")
        return
    say(f"{told.claims} new claims, {told.known} stood there already")
    if told.claims:
        say("each waits in the clarify pass to be answered: of, in, or not here")
    else:
        say("nothing has changed")
