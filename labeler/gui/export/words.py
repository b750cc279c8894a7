"""What the export page says: of each format, of what goes in, and of the options by their names on the page."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from labeler.app.exporting import ExportOutcome, ExportPlan
from labeler.domain.words import Split
from labeler.gui.widgets.plain import number_text


def tr(text: str) -> str:
    return QCoreApplication.translate("Export", text)


def format_words(name: str) -> str:
    """What a format is for, in a sentence; empty for one we know nothing to say of."""
    sentence = {
        "coco": tr("For detectors: boxes and labels as JSON, with the images."),
        "folders": tr("For classifiers: a folder for each concept, with the images that are of it."),
        "csv": tr("For scripts and spreadsheets: a row for each label or box of every labeler, without images."),
    }
    return sentence.get(name, "")


def full_frame_words() -> str:
    return tr("Take a subject without a box as filling the frame")


def flat_words() -> str:
    return tr("One set of folders, without train and val")


def allow_missing_words() -> str:
    return tr("Allow a concept to be missing from train or val")


def some_concepts_words() -> str:
    return tr("Only some concepts")


def window_words(text: str) -> str:
    """What planning says, with each option under the name that it has here instead of in the terminal."""
    for option, words in _OPTIONS.items():
        text = text.replace(option, tr("“{option}”").format(option=words()))
    return text


def figures(of: ExportPlan | ExportOutcome) -> tuple[tuple[str, str], ...]:
    """Three numbers with the word that belongs to each."""
    return (
        (number_text(of.images), tr("image") if of.images == 1 else tr("images")),
        (number_text(of.boxes), tr("box") if of.boxes == 1 else tr("boxes")),
        (number_text(of.labels), tr("label") if of.labels == 1 else tr("labels")),
    )


def splits_words(plan: ExportPlan) -> str:
    """How many of the images go into which split."""
    names = {Split.TRAIN: tr("{count} in train"), Split.EVALUATION: tr("{count} in val")}
    parts = (names[each.split].format(count=number_text(each.images)) for each in plan.splits)
    return tr("Of the images, {parts}.").format(parts=", ".join(parts))


def outcome_words(outcome: ExportOutcome) -> str:
    """What was written, in numbers."""
    parts = ", ".join(f"{number} {noun}" for number, noun in figures(outcome))
    return tr("Exported: {parts}.").format(parts=parts)


_OPTIONS: dict[str, Callable[[], str]] = {
    "--subjects full-frame": full_frame_words,
    "--layout flat": flat_words,
    "--allow-missing": allow_missing_words,
    "--concepts": some_concepts_words,
}
