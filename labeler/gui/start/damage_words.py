"""What was kept of a damaged project and what was lost, in a few sentences."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from labeler.app.salvage import Salvaged
from labeler.gui.widgets.plain import date_text, number_text


def tr(text: str) -> str:
    return QCoreApplication.translate("Damaged", text)


def time_text(moment: datetime) -> str:
    """A moment in the time of this computer: 22 Nov 2026, 14:05."""
    there = moment.astimezone()
    clock = QLocale().toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)
    return f"{date_text(there.date())}, {clock}"


def kept_words(salvaged: Salvaged) -> str:
    """Kept, lost and doubtful, each on a line; what there is none of is left out."""
    lines = [tr("Kept: {list}.").format(list=_listed(salvaged.kept, always=("images", "answers", "labels")))]
    lost, doubtful = _listed(salvaged.lost), _listed(salvaged.doubtful)
    lines.append(tr("Lost: {list}.").format(list=lost) if lost else tr("Nothing is lost."))
    if doubtful:
        lines.append(tr("Not as they were written, look at them: {list}.").format(list=doubtful))
    return "\n".join(lines)


def _listed(counts: Mapping[str, int], *, always: tuple[str, ...] = ()) -> str:
    """Each kind with its number. Of what is kept, only what people count."""
    named = _names()
    wanted = always or tuple(counts)
    return ", ".join(f"{number_text(counts.get(kind, 0))} {named.get(kind, kind)}" for kind in wanted)


def _names() -> dict[str, str]:
    return {
        "meta": tr("settings of the project"),
        "labelers": tr("labelers"),
        "concepts": tr("concepts"),
        "examples": tr("examples"),
        "sources": tr("sources"),
        "images": tr("images"),
        "places": tr("places of images"),
        "answers": tr("answers"),
        "labels": tr("labels"),
        "regions": tr("boxes"),
        "claims": tr("imported labels"),
        "drafts": tr("unfinished boxes"),
        "revisions": tr("steps that could be undone"),
        "dictionary_seen": tr("notes of what was read"),
        "vectors": tr("vectors"),
    }
