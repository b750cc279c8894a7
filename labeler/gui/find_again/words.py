"""What is said of images that cannot be shown, and of those that were found again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from labeler.gui.widgets.plain import number_text

if TYPE_CHECKING:
    from labeler.app.image_problems import Problems
    from labeler.app.relinking import Relinked


def found_words(relinked: "Relinked") -> str:
    """One sentence on how a search went."""
    found, missing, changed = (len(each) for each in (relinked.found, relinked.missing, relinked.changed))
    if not (found or missing or changed):
        return tr("No image is missing or changed.")
    parts = [_counted(found, tr("1 image found again"), tr("{count} images found again"))]
    if missing:
        parts.append(_counted(missing, tr("1 is still missing"), tr("{count} are still missing")))
    if changed:
        parts.append(_counted(changed, tr("1 has changed"), tr("{count} have changed")))
    return ", ".join(parts) + "."


def missed_words(count: int) -> str:
    """What a glance at the files of a project came to."""
    return _counted(
        count,
        tr("The file of 1 image is not where it was, or has changed."),
        tr("The files of {count} images are not where they were, or have changed."),
    )


def problem_words(problems: "Problems") -> str:
    """One sentence on how many images cannot be shown, by kind."""
    parts = []
    if problems.missing:
        parts.append(_counted(problems.missing, tr("1 is missing"), tr("{count} are missing")))
    if problems.changed:
        parts.append(_counted(problems.changed, tr("1 has changed"), tr("{count} have changed")))
    if problems.refused:
        parts.append(_counted(problems.refused, tr("1 cannot be read"), tr("{count} cannot be read")))
    return ", ".join(parts) + "."


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=number_text(count))


def tr(text: str) -> str:
    return QCoreApplication.translate("FindAgain", text)
