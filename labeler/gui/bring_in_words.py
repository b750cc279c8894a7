"""What the page for bringing labels in says: of what was found, of what would come in, and of what came of it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from labeler.app.bringing_in import ImportReport, Looked
from labeler.app.incoming.passed_over import NO_IMAGE
from labeler.domain.names import shown
from labeler.gui.language import said
from labeler.gui.widgets.plain import number_text

_MOST_NAMED = 200
"""Names listed one below the other; of more there is a count."""
_WAYS: dict[str, str] = {
    "export": "{count} by the manifest of the export",
    "place": "{count} by place",
    "path": "{count} by path",
    "name": "{count} by name",
    "digest": "{count} by content",
}
_ONLY_IMAGES = "folders"
"""The format in which a file that is no image is one too many; in the others, it is what holds the labels."""
_OPTIONS: dict[str, str] = {
    "--skip-bad": "“Leave out boxes that cannot be”",
    "--skip-unknown": "“leave out”",
    "--map CLASS=CONCEPT": "the choice beside each class",
    "--map OLD=NEW": "the choice beside each class",
    "--labeler NAME": "“finished … of”",
    "--labeler": "labeler in “finished … of”",
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
    words = tr("{images} in {classes}.")
    parts = [words.format(images=_images(looked.images), classes=_told(classes, tr("1 class"), tr("{count} classes")))]
    parts.append(_in_project(looked))
    if looked.boxes:
        boxes = _told(looked.boxes, tr("1 box"), tr("{count} boxes"))
        whole = _told(looked.whole, tr("1 label without a box"), tr("{count} labels without a box"))
        parts.append(f"{boxes}, {whole}." if looked.whole else f"{boxes}.")
    if looked.is_ours:
        parts.append(tr("This is an export of Labeler."))
    if looked.people:
        names = ", ".join(map(shown, looked.people[:5])) + (", …" if looked.people[5:] else "")
        parts.append(tr("Said by {names}.").format(names=names))
    if looked.new_concepts:
        parts.append(
            _told(looked.new_concepts, tr("It brings 1 concept along."), tr("It brings {count} concepts along."))
        )
    return " ".join(parts)


def outcome_words(report: ImportReport) -> str:
    """What came of an import, in a sentence, and what is next."""
    counts = (
        (report.claims, tr("1 question"), tr("{count} questions")),
        (report.answers, tr("1 answer"), tr("{count} answers")),
        (report.images_added, tr("1 image"), tr("{count} images")),
    )
    parts = ", ".join(_counted(*counts))
    taken = tr("Taken in: {parts}.").format(parts=parts) if parts else ""
    then = tr("The clarify pass asks the questions.") if report.claims else ""
    if not report.claims and not report.answers:
        then = tr("Nothing new was said.") if parts else tr("Nothing has changed.")
    return f"{taken} {then}".strip()


def cut_off_words(*, has_written: bool) -> str:
    """What is left of something that was cut off."""
    if has_written:
        return tr("Cut off: no label was taken in. Images that were added until then are in the project.")
    return tr("Cut off: nothing was written.")


def report_lines(
    report: ImportReport, looked: Looked, *, will_add: bool = False, leaves_out: bool = False
) -> list[str]:
    """All that is to be told of an import, a line each; what belongs to a line stands indented below it.

    `will_add`: it is still to come, and images are added before. `leaves_out`: boxes that cannot be are left out.
    """
    return [
        *_counted(
            (report.claims, tr("1 question for the clarify pass"), tr("{count} questions for the clarify pass")),
            (report.claims_known, tr("1 question stands there already"), tr("{count} questions stand there already")),
            (report.answers, tr("1 answer"), tr("{count} answers")),
            (report.skips, tr("1 of them a skip"), tr("{count} of them skips")),
            (report.answers_unchanged, tr("1 answer stands there already"), tr("{count} answers stand there already")),
            (report.images_added, tr("1 image added to the project"), tr("{count} images added to the project")),
            (report.concepts_added, tr("1 concept added"), tr("{count} concepts added")),
            (report.people_added, tr("1 labeler added"), tr("{count} labelers added")),
        ),
        *_matched(report),
        *_missing(report, will_add=will_add),
        *_listed(
            [each.shown for each in report.unknown_classes],
            tr("1 class is left out"),
            tr("{count} classes are left out"),
        ),
        *_bad_boxes(report, leaves_out=leaves_out),
        *_counted(
            (
                report.clipped_boxes,
                tr("1 box reached over the edge and was cut there"),
                tr("{count} boxes reached over the edge and were cut there"),
            ),
            (
                report.scaled_images,
                tr("1 image has another size here: its boxes are scaled"),
                tr("{count} images have another size here: their boxes are scaled"),
            ),
            (
                report.turned_images,
                tr("1 image lies on its side: its boxes are turned upright"),
                tr("{count} images lie on their side: their boxes are turned upright"),
            ),
        ),
        *_passed_over(report, looked),
        *(said(note) for note in report.notes),
    ]


def _told(count: int, one: str, several: str) -> str:
    return (one if count == 1 else several).format(count=number_text(count))


def _counted(*counts: tuple[int, str, str]) -> Iterator[str]:
    """Of each number that is not 0 the words for one or for several."""
    return (_told(count, one, several) for count, one, several in counts if count)


def _images(count: int) -> str:
    return _told(count, tr("1 image"), tr("{count} images"))


def _in_project(looked: Looked) -> str:
    if not looked.in_project:
        return tr("The project has none of the images.")
    if looked.in_project == looked.images:
        return tr("The project has all of the images.")
    return tr("The project has {count} of the images.").format(count=number_text(looked.in_project))


def _matched(report: ImportReport) -> Iterator[str]:
    """The images of the project of which something is said, and how they were found."""
    ways = [(way, report.matched.get(way, 0)) for way in _WAYS]
    parts = [tr(_WAYS[way]).format(count=number_text(count)) for way, count in ways if count]
    yield from _counted((report.images, tr("1 image of the project"), tr("{count} images of the project")))
    if parts:
        yield "    " + tr("found: {ways}").format(ways=", ".join(parts))


def _missing(report: ImportReport, *, will_add: bool) -> Iterator[str]:
    """The images that the project does not have: those that come, and those that do not."""
    coming = set(report.coming) if will_add else set()
    several = set(report.ambiguous)
    yield from _counted(
        (
            len(coming),
            tr("1 image is added first; its labels are counted then"),
            tr("{count} images are added first; their labels are counted then"),
        )
    )
    left_out = [name for name in report.unmatched if name not in coming and name not in several]
    one, many = (
        tr("1 image is left out: the project does not have it"),
        tr("{count} images are left out: the project does not have them"),
    )
    if will_add:
        one = tr("1 image is left out: it is neither in the project nor beside the labels")
        many = tr("{count} images are left out: they are neither in the project nor beside the labels")
    yield from _listed(left_out, one, many)
    yield from _listed(
        [name for name in report.ambiguous if name not in coming],
        tr("1 image is left out: its name fits several images of the project"),
        tr("{count} images are left out: their names fit several images of the project"),
    )


def _bad_boxes(report: ImportReport, *, leaves_out: bool) -> Iterator[str]:
    told = [
        ": ".join(part for part in (shown(each.where), shown(each.class_name), said(each.why)) if part)
        for each in report.bad_boxes
    ]
    one, several = tr("1 box cannot be"), tr("{count} boxes cannot be")
    if leaves_out:
        one, several = tr("1 box that cannot be is left out"), tr("{count} boxes that cannot be are left out")
    return _listed(told, one, several, count=report.bad)


def _passed_over(report: ImportReport, looked: Looked) -> Iterator[str]:
    for why, passed in report.passed_over.items():
        if why == NO_IMAGE and (looked.format != _ONLY_IMAGES or looked.is_ours):
            continue
        words = tr("1 file passed over: {why}") if passed.files == 1 else tr("{count} files passed over: {why}")
        yield words.format(count=number_text(passed.files), why=said(why))
        yield from _indented(passed.first, count=passed.files)


def _listed(names: Sequence[str], one: str, several: str, *, count: int | None = None) -> Iterator[str]:
    number = len(names) if count is None else count
    if number:
        yield _told(number, one, several)
        yield from _indented(names, count=number)


def _indented(names: Sequence[str], *, count: int) -> Iterator[str]:
    first = names[:_MOST_NAMED]
    yield from (f"    {name}" for name in first)
    if count > len(first):
        yield "    " + tr("and {count} more").format(count=number_text(count - len(first)))
