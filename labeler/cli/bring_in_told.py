"""What the terminal says of an import: one document, or lines for people."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from labeler.cli.bring_in_options import BringInOptions
from labeler.cli.terminal import say, say_table

if TYPE_CHECKING:
    from labeler.app.bringing_in import ImportReport, SeenClass

_MOST = 20
"""Images, classes and boxes that are named, of each."""
_WAYS = {
    "place": "by where they lie",
    "export": "by the manifest of the export",
    "path": "by their path",
    "name": "by their name",
    "digest": "by their bytes",
}


def document(told: "ImportReport", *, dry_run: bool) -> dict[str, object]:
    """All of it as one JSON document."""
    return {
        "dry_run": dry_run,
        "refused": told.refusal.line() if told.refusal else None,
        "claims_added": told.claims,
        "claims_there_already": told.claims_known,
        "answers": told.answers,
        "unchanged": told.answers_unchanged,
        "skips": told.skips,
        "labelers_added": told.people_added,
        "concepts_added": told.concepts_added,
        "images": told.images,
        "images_added": told.images_added,
        "files_matched": sum(told.matched.values()),
        "files_matched_by": {way: told.matched.get(way, 0) for way in _WAYS},
        "files_unmatched": len(told.unmatched),
        "unmatched": list(told.unmatched),
        "ambiguous": list(told.ambiguous),
        "classes": [
            {**_counted(each), "concept": each.concept.name if each.concept else None} for each in told.classes
        ],
        "unknown_classes": [_counted(each) for each in told.unknown_classes],
        "boxes": told.boxes,
        "boxes_clipped": told.clipped_boxes,
        "boxes_bad": told.bad,
        "bad_boxes": [{"where": bad.where, "class": bad.class_name, "why": bad.why} for bad in told.bad_boxes],
        "images_scaled": told.scaled_images,
        "images_turned": told.turned_images,
        "files_skipped": sum(passed.files for passed in told.passed_over.values()),
        "skipped": [
            {"why": why, "files": passed.files, "first": passed.first} for why, passed in told.passed_over.items()
        ],
        "notes": list(told.notes),
    }


def tell(told: "ImportReport", options: BringInOptions) -> None:
    """All of it in lines."""
    _tell_classes(told)
    _tell_images(told, options)
    _tell_boxes(told)
    for why, passed in told.passed_over.items():
        more = ", …" if passed.files > len(passed.first) else ""
        say(f"{passed.files} files passed over: {why} ({', '.join(passed.first)}{more})")
    for note in told.notes:
        say(note)
    _tell_outcome(told, options)


def tell_rows(told: "ImportReport", options: BringInOptions) -> None:
    """What came of a table whose rows say all themselves, in a line."""
    said = "would be taken in" if options.dry_run else "taken in"
    say(
        f"{told.answers} answers {said}, {told.answers_unchanged} unchanged, {told.claims} new claims, "
        f"{told.people_added} new labelers{'; nothing was written' if options.dry_run else ''}"
    )
    if told.refusal:
        say(f"it would be refused: {told.refusal.line()}")


def _counted(each: "SeenClass") -> dict[str, object]:
    return {"class": each.shown, "files": each.labels, "boxes": each.boxes}


def _tell_classes(told: "ImportReport") -> None:
    if told.classes:
        rows = [
            (each.shown, each.concept.name if each.concept else "", each.labels, each.boxes) for each in told.classes
        ]
        say_table(("class", "concept", "images", "boxes"), rows)
    if told.concepts_added:
        say(f"{told.concepts_added} concepts come from the export")
    if told.unknown_classes:
        say(f"{len(told.unknown_classes)} classes are no concepts and are left out:")
    _list([f"{each.shown}: {each.labels} images, {each.boxes} boxes" for each in told.unknown_classes])


def _tell_images(told: "ImportReport", options: BringInOptions) -> None:
    if told.added:
        say(f"{told.images_added} images added to the project")
    if any(told.matched.values()):
        ways = ", ".join(f"{told.matched[way]} {words}" for way, words in _WAYS.items() if told.matched.get(way))
        say(f"{sum(told.matched.values())} files are {told.images} images of the project ({ways})")
    if told.unmatched:
        then = " yet: those that are there would be added" if options.add and options.dry_run else ""
        say(f"{len(told.unmatched)} files are no images of the project{then}")
        several = set(told.ambiguous)
        _list([f"{name} (several images are called so)" if name in several else name for name in told.unmatched])


def _tell_boxes(told: "ImportReport") -> None:
    for count, words in (
        (told.scaled_images, "{count} images have another size in the file: their boxes are scaled"),
        (told.turned_images, "{count} images lie on their side in the file: their boxes are turned"),
        (told.clipped_boxes, "{count} boxes are cut at the edges of their images"),
        (told.bad, "{count} boxes cannot be:"),
    ):
        if count:
            say(words.format(count=count))
    _list([f"{bad.where} ({bad.class_name}): {bad.why}" for bad in told.bad_boxes], count=told.bad)


def _tell_outcome(told: "ImportReport", options: BringInOptions) -> None:
    has_answers = told.answers or told.answers_unchanged
    if has_answers:
        people = f", {told.people_added} new labelers" if told.people_added else ""
        does = "would be taken in" if options.dry_run else "taken in"
        say(f"{told.answers} answers {does}, {told.answers_unchanged} unchanged{people}")
    if options.dry_run:
        say(f"{told.claims} claims would be new, {told.claims_known} stand there already; nothing was written")
        if told.refusal:
            say(f"it would be refused: {told.refusal.line()}")
        return
    say(f"{told.claims} new claims, {told.claims_known} stood there already")
    if told.claims:
        say("each waits in the clarify pass to be answered: of, in, or not here")
    elif not told.answers and not told.concepts_added:
        say("nothing has changed")


def _list(lines: Sequence[str], *, count: int = 0) -> None:
    for line in lines[:_MOST]:
        say(f"  {line}")
    more = max(count, len(lines)) - _MOST
    if more > 0:
        say(f"  and {more} more")
