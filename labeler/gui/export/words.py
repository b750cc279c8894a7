"""What the export page says: of what goes in, and of what may be chosen about a format."""

from PySide6.QtCore import QCoreApplication

from labeler.app.exporting import ExportOutcome, ExportPlan
from labeler.app.outgoing.fields import Choice, Kind
from labeler.domain.words import Relation, Split
from labeler.gui.language import said
from labeler.gui.widgets.plain import number_text


def tr(text: str) -> str:
    return QCoreApplication.translate("Export", text)


_VALUES: dict[tuple[str, str], str] = {
    ("coords", ""): "not said",
    ("coords", "stored"): "as its file stores it",
    ("coords", "upright"): "upright, as it is seen",
    ("joint", "duplicate"): "go into the folder of each",
    ("joint", "leave-out"): "stay out",
    ("layout", "flat"): "one set, without train and val",
    ("layout", "split"): "train and val apart",
    ("place", "copy"): "copies",
    ("place", "link"): "hard links",
    ("place", "symlink"): "symbolic links",
    ("split", ""): "train and val",
    ("split", "train"): "train",
    ("split", "val"): "val",
    ("subjects", "boxed"): "stay out",
    ("subjects", "full-frame"): "get one round the image",
}
"""What a value of an option is called here; "" is nothing chosen. Values of other people's formats stay as they are."""
_RELATIONS: dict[Relation, str] = {
    Relation.OF: "of",
    Relation.IN: "in",
    Relation.ABSENT: "absent",
    Relation.UNCLEAR: "unclear",
}


def value_words(option: str, value: str) -> str:
    """A value of an option, in words; "" for nothing chosen."""
    if (option, value) in _VALUES:
        return tr(_VALUES[option, value])
    return value or tr("not said")


def missing_words(missing: Choice) -> tuple[str, str]:
    """What an option lacks that was ticked, and what is to be done, while there is nothing to plan."""
    if missing.kind is not Kind.SEVERAL:
        return tr("No name is typed"), tr("Type it below “{option}”.").format(option=said(missing.words))
    what = tr("No concept is chosen") if missing.name == "concepts" else tr("Nothing is chosen there")
    return what, tr("Tick at least one below “{option}”.").format(option=said(missing.words))


def relation_words(relation: Relation) -> str:
    return tr(_RELATIONS[relation])


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


def sentence(text: str) -> str:
    """With a capital in front, and a full stop unless it has an end of its own."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."
