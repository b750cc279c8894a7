"""What is said of a damaged project: what happened, what a backup holds, what was kept and what was lost."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from labeler.app.salvage import Salvaged
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.gui.language import said
from labeler.gui.trouble.parts import Trouble
from labeler.gui.widgets.plain import date_text, number_text


def tr(text: str) -> str:
    return QCoreApplication.translate("Damaged", text)


def time_text(moment: datetime) -> str:
    """A moment in the time of this computer: 22 Nov 2026, 14:05."""
    there = moment.astimezone()
    clock = QLocale().toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)
    return f"{date_text(there.date())}, {clock}"


def what_happened(path: Path, what: Phrase) -> Trouble:
    """What stands at the top of the page before a way is chosen."""
    return Trouble(
        title=tr("This project is damaged"),
        what=said(what),
        where=shown(str(path)),
        safe=tr(
            "Much of it can most likely be brought back. Nothing was done to the file so far; whatever you choose "
            "here keeps it beside the project and never overwrites it."
        ),
        todo=tr("Choose one of these ways."),
    )


def backup_words(taken_at: str, answers: int) -> str:
    """What restoring a backup comes to."""
    time = time_text(datetime.fromisoformat(taken_at))
    words = tr("Of {time}, with {answers}. What was said since is not in it.")
    return words.format(time=time, answers=_counted("answers", answers))


def kept_title(salvaged: Salvaged) -> str:
    """Whole again is said only of what lost nothing."""
    if salvaged.lost or salvaged.doubtful:
        return tr("A part of the project was kept")
    return tr("The project is whole again")


def kept_words(salvaged: Salvaged) -> str:
    """Kept, lost and doubtful, each on a line; what there is none of is left out."""
    lines = [tr("Kept: {list}.").format(list=_listed(salvaged.kept, always=("images", "answers", "labels")))]
    lost, doubtful = _listed(salvaged.lost), _listed(salvaged.doubtful)
    lines.append(tr("Lost: {list}.").format(list=lost) if lost else tr("Nothing is lost."))
    if doubtful:
        lines.append(tr("Kept, but changed by the damage, so look at them: {list}.").format(list=doubtful))
    return "\n".join(lines)


def _listed(counts: Mapping[str, int], *, always: tuple[str, ...] = ()) -> str:
    """Each kind with its number. Of what is kept, only what people count."""
    return ", ".join(_counted(kind, counts.get(kind, 0)) for kind in always or tuple(counts))


def _counted(kind: str, count: int) -> str:
    one, many = _names().get(kind, (kind, kind))
    return f"{number_text(count)} {one if count == 1 else many}"


def _names() -> dict[str, tuple[str, str]]:
    """One and many of each."""
    return {
        "meta": (tr("setting of the project"), tr("settings of the project")),
        "labelers": (tr("labeler"), tr("labelers")),
        "concepts": (tr("concept"), tr("concepts")),
        "examples": (tr("example"), tr("examples")),
        "sources": (tr("source"), tr("sources")),
        "images": (tr("image"), tr("images")),
        "places": (tr("place of an image"), tr("places of images")),
        "answers": (tr("answer"), tr("answers")),
        "labels": (tr("label"), tr("labels")),
        "regions": (tr("box"), tr("boxes")),
        "claims": (tr("imported label"), tr("imported labels")),
        "drafts": (tr("unfinished box"), tr("unfinished boxes")),
        "revisions": (tr("step that could be undone"), tr("steps that could be undone")),
        "dictionary_seen": (tr("note of what was read"), tr("notes of what was read")),
        "vectors": (tr("vector"), tr("vectors")),
    }
