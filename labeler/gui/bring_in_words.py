"""What the page for class folders says: of what was found in a folder, and of what came of it."""

from PySide6.QtCore import QCoreApplication

from labeler.app.bringing_in import ClassImport, FoundClasses
from labeler.gui.widgets.plain import number_text


def tr(text: str) -> str:
    return QCoreApplication.translate("BringIn", text)


def found_words(found: FoundClasses) -> str:
    """How much there is in a folder, and how much of it the project knows."""
    return tr("{count} images in {classes} classes; {known} of them were added from there already.").format(
        count=number_text(found.looked.files),
        classes=number_text(len(found.looked.classes.classes)),
        known=number_text(found.in_project),
    )


def outcome_words(told: ClassImport) -> str:
    """What came of an import, in a sentence, and what is next."""
    parts = [tr("{count} new questions").format(count=number_text(told.claims))]
    for count, words in (
        (told.known, tr("{count} were there already")),
        (told.added.images if told.added else 0, tr("{count} images added to the project")),
        (sum(len(each.files) for each in told.classes.unknown), tr("{count} images left out with their classes")),
        (sum(each.files for each in told.passed_over.values()), tr("{count} files passed over")),
    ):
        if count:
            parts.append(words.format(count=number_text(count)))
    then = tr("The clarify pass asks them.") if told.claims else tr("Nothing has changed.")
    return f"{', '.join(parts)}. {then}"
