"""What a change of the list touches, and what was done to it, in sentences."""

from PySide6.QtCore import QCoreApplication

from labeler.app.taxonomy_history import ListAct
from labeler.app.taxonomy_preview import Preview
from labeler.domain.concept_dictionary import Part
from labeler.domain.words import Verdict
from labeler.gui.widgets.plain import number_text


def tr(text: str) -> str:
    return QCoreApplication.translate("Concepts", text)


def standing_words(preview: Preview) -> str:
    """What was said of a concept so far."""
    if not preview.labels and not preview.claims:
        return tr("Nothing was said of it yet.")
    return tr("Labels: {labels} · labelers: {labelers} · boxes: {boxes} · claims: {claims}").format(
        labels=number_text(preview.labels),
        labelers=number_text(preview.labelers),
        boxes=number_text(preview.boxes),
        claims=number_text(preview.claims),
    )


def merge_words(preview: Preview, *, going: str, into: str) -> tuple[str, ...]:
    changed = tr("Answers in which “{going}” becomes “{into}”: {count}. Labelers: {labelers}.").format(
        going=going, into=into, count=number_text(preview.changed), labelers=number_text(preview.labelers)
    )
    lines = [changed]
    if preview.both:
        both = tr("Answers that have both: {count}. The stronger word stays (of, in, can't tell, not here).")
        lines.append(both.format(count=number_text(preview.both)))
    taken = tr("Boxes that go with it: {boxes}. Claims: {claims}.")
    lines.append(taken.format(boxes=number_text(preview.boxes), claims=number_text(preview.claims)))
    lines.append(tr("“{going}” is closed. Nothing is asked again.").format(going=going))
    return tuple(lines)


def split_words(preview: Preview, *, name: str) -> tuple[str, ...]:
    asked = tr("Answers that are asked again, because “{name}” was said there or nobody could tell: {count}.")
    absent = tr("Answers in which “{name}” is absent, and the new ones are too: {count}.")
    kept = tr("“{name}” is closed; what was said of it stays: {labels} labels with {boxes} boxes.")
    return (
        asked.format(name=name, count=number_text(preview.asked_again)),
        absent.format(name=name, count=number_text(preview.changed)),
        kept.format(name=name, labels=number_text(preview.labels), boxes=number_text(preview.boxes)),
    )


def close_words(preview: Preview, *, name: str) -> tuple[str, ...]:
    kept = tr("What was said of it stays. Labels: {labels}, boxes: {boxes}, labelers: {labelers}.")
    return (
        tr("“{name}” is no longer asked about.").format(name=name),
        kept.format(
            labels=number_text(preview.labels),
            boxes=number_text(preview.boxes),
            labelers=number_text(preview.labelers),
        ),
    )


def reopen_words(preview: Preview, *, name: str) -> tuple[str, ...]:
    asked = tr("Answers given while it was closed, which are asked about it: {count}.")
    return (
        tr("“{name}” is asked about again.").format(name=name),
        asked.format(count=number_text(preview.asked_again)),
    )


def act_words(act: ListAct) -> str:
    """What undo takes back, or redo does again."""
    return tr(_ACTS.get(act.verb, "change of “{name}”")).format(name=act.name)


def verdict_words(verdict: Verdict) -> str:
    return tr(_VERDICTS[verdict])


def parts_words(parts: tuple[Part, ...]) -> str:
    return ", ".join(tr(_PARTS[part]) for part in parts)


_ACTS = {
    "add concept": "adding “{name}”",
    "rename": "renaming to “{name}”",
    "describe": "description of “{name}”",
    "recolor": "colour of “{name}”",
    "hotkey": "key of “{name}”",
    "parent": "parent of “{name}”",
    "facet": "facet of “{name}”",
    "move": "moving “{name}”",
    "close": "closing “{name}”",
    "reopen": "opening “{name}” again",
    "merge": "merging “{name}”",
    "split": "splitting “{name}”",
    "add example": "example of “{name}”",
    "remove example": "removed example of “{name}”",
}
_VERDICTS = {
    Verdict.IDEAL: "ideal",
    Verdict.IN: "only in it",
    Verdict.NOT_IDEAL: "not ideal",
}
assert set(_VERDICTS) == set(Verdict)
_PARTS = {
    Part.DEFINITION: "the definition",
    Part.MUST_SEE: "what must be seen",
    Part.MUST_NOT_SEE: "what must not be seen",
    Part.CONFUSED_WITH: "what it is confused with",
    Part.EXAMPLES: "the examples",
}
assert set(_PARTS) == set(Part)
