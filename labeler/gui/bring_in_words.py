"""What the page for bringing labels in says: of what was found, of what would come in, and of what came of it."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from labeler.app.bringing_in import ImportReport, Looked
from labeler.domain.names import shown
from labeler.gui.language import said
from labeler.gui.widgets.plain import number_text

_MOST_NAMED = 200
"""Names listed one below the other; of more there is a count."""
_WAYS: dict[str, str] = {
    "export": "{count} by the manifest of the export",
    "place": "{count} by where they lie",
    "path": "{count} by their path",
    "name": "{count} by their name",
    "digest": "{count} by their bytes",
}
_OPTIONS: dict[str, str] = {
    "--skip-bad": "“Leave out boxes that cannot be”",
    "--skip-unknown": "“leave out”",
    "--map CLASS=CONCEPT": "the choice beside each class",
    "--map OLD=NEW": "the choice beside each class",
    "--labeler NAME": "“finished … of”",
    "--labeler": "“finished … of”",
    "--coords upright|stored": "“Boxes of images that lie on their side are”",
    "--coords": "“Boxes of images that lie on their side are”",
    "--relation in": "“finished … of”",
    "--add": "“Add images that are not in the project yet”",
}
"""Options of the terminal, the longer first, by the words that they go by on the page."""


def tr(text: str) -> str:
    return QCoreApplication.translate("BringIn", text)


def window_words(text: str) -> str:
    """What is refused, with each option under the name that it has here instead of in the terminal."""
    for option in _OPTIONS:
        text = text.replace(option, tr(_OPTIONS[option]))
    return text


def found_words(looked: Looked) -> str:
    """How much there is in a data set, and how much of it the project knows."""
    classes = len(looked.classes.known) + len(looked.classes.unknown)
    parts = [
        tr("{count} images in {classes} classes; the project has {known} of them.").format(
            count=number_text(looked.images), classes=number_text(classes), known=number_text(looked.in_project)
        )
    ]
    if looked.boxes:
        words = tr("{boxes} boxes, and {whole} labels without one.")
        parts.append(words.format(boxes=number_text(looked.boxes), whole=number_text(looked.whole)))
    if looked.is_ours:
        parts.append(tr("This is an export of Labeler."))
    if looked.people:
        names = ", ".join(map(shown, looked.people[:5])) + (", …" if looked.people[5:] else "")
        parts.append(tr("Said by {names}.").format(names=names))
    if looked.new_concepts:
        words = tr("It brings {count} concepts along.")
        parts.append(words.format(count=number_text(looked.new_concepts)))
    return " ".join(parts)


def outcome_words(report: ImportReport) -> str:
    """What came of an import, in a sentence, and what is next."""
    counts = (
        (report.claims, tr("{count} new questions")),
        (report.answers, tr("{count} answers")),
        (report.images_added, tr("{count} images added to the project")),
    )
    parts = [words.format(count=number_text(count)) for count, words in counts if count]
    said_in_short = f"{', '.join(parts)}." if parts else ""
    then = tr("The clarify pass asks them.") if report.claims else ""
    if not report.claims and not report.answers:
        then = tr("Nothing new was said.") if parts else tr("Nothing has changed.")
    return f"{said_in_short} {then}".strip()


def report_lines(report: ImportReport, *, will_add: bool = False) -> list[str]:
    """All that is to be told of an import, a line each; what belongs to a line stands indented below it.

    `will_add`: it is still to come, and images are added before.
    """
    missing = tr("{count} names are no images of the project")
    if will_add:
        missing = tr("{count} images are not in the project: those that lie beside the labels are added first")
    return [
        *_counted(
            (report.claims, tr("{count} questions for the clarify pass")),
            (report.claims_known, tr("{count} questions stand there already")),
            (report.answers, tr("{count} answers")),
            (report.skips, tr("{count} of them skips")),
            (report.answers_unchanged, tr("{count} answers stand there already")),
            (report.images, tr("{count} images of the project")),
            (report.images_added, tr("{count} images added to the project")),
            (report.concepts_added, tr("{count} concepts added")),
            (report.people_added, tr("{count} people added")),
        ),
        *_matched(report),
        *_listed(missing, map(shown, report.unmatched)),
        *_listed(tr("{count} of them fit several images"), map(shown, report.ambiguous)),
        *_listed(tr("{count} classes are left out"), (each.shown for each in report.unknown_classes)),
        *_bad_boxes(report),
        *_counted(
            (report.clipped_boxes, tr("{count} boxes reached over the edge and were cut there")),
            (report.scaled_images, tr("{count} images have another size here: their boxes are scaled")),
            (report.turned_images, tr("{count} images lie on their side: their boxes are turned upright")),
        ),
        *_passed_over(report),
        *(said(note) for note in report.notes),
    ]


def _counted(*counts: tuple[int, str]) -> Iterator[str]:
    return (words.format(count=number_text(count)) for count, words in counts if count)


def _matched(report: ImportReport) -> Iterator[str]:
    ways = [(way, report.matched.get(way, 0)) for way in _WAYS]
    parts = [tr(_WAYS[way]).format(count=number_text(count)) for way, count in ways if count]
    if parts:
        yield tr("found: {ways}").format(ways=", ".join(parts))


def _bad_boxes(report: ImportReport) -> Iterator[str]:
    told = [
        ": ".join(part for part in (shown(each.where), shown(each.class_name), said(each.why)) if part)
        for each in report.bad_boxes
    ]
    return _listed(tr("{count} boxes cannot be"), told, count=report.bad)


def _passed_over(report: ImportReport) -> Iterator[str]:
    for why, passed in report.passed_over.items():
        words = tr("{count} files passed over: {why}").format(count=number_text(passed.files), why=said(why))
        yield from (words, *_indented(passed.first, count=passed.files))


def _listed(words: str, names: Iterable[str], *, count: int | None = None) -> Iterator[str]:
    every = list(names)
    number = len(every) if count is None else count
    if number:
        yield words.format(count=number_text(number))
        yield from _indented(every, count=number)


def _indented(names: Sequence[str], *, count: int) -> Iterator[str]:
    first = names[:_MOST_NAMED]
    yield from (f"    {name}" for name in first)
    if count > len(first):
        yield "    " + tr("and {count} more").format(count=number_text(count - len(first)))
