"""The sentences beside the figures: how far the images are, what is counted, and who stands out."""

import re

from PySide6.QtCore import QCoreApplication

from labeler.app.counts import Counts
from labeler.domain.names import shown
from labeler.gui.insights.columns import stands_out
from labeler.gui.theme.tokens import Tone
from labeler.gui.widgets.plain import number_text
from labeler.gui.widgets.sentence import Run

_LONGEST_NAME = 40


def tr(text: str) -> str:
    return QCoreApplication.translate("CountsWords", text)


def images_words(counts: Counts) -> str:
    """How many of the images anyone finished, and how the others stand; what is 0 is left out."""
    images = counts.images
    finished = tr("{done} of {all} images finished").format(
        done=number_text(images["finished"]), all=number_text(images["total"])
    )
    others = (
        (images["open"], tr("{count} open")),
        (images["skipped"], tr("{count} skipped")),
        (images["untouched"], tr("{count} untouched")),
        (images["unreadable"], tr("{count} unreadable")),
    )
    return " · ".join([finished, *(text.format(count=number_text(count)) for count, text in others if count)])


def what_is_counted(counts: Counts) -> tuple[Run, ...]:
    """What *finished* means, and a sentence on each labeler whose of-rate stands out."""
    runs = [Run(text=tr("An image is finished when every label in it is complete."), tone=Tone.MUTED)]
    for counted in counts.labelers:
        if stands_out(counted):
            runs.append(Run(text=" ", tone=Tone.MUTED))
            runs += _stands_out_words(_short(shown(counted.labeler)))
    return tuple(runs)


def _stands_out_words(name: str) -> list[Run]:
    said = {"{name}": Run(text=name, tone=Tone.WRONG), "{of}": Run(text=tr("of"), tone=Tone.OF)}
    sentence = tr("{name} says {of} far more often than the others: look at some of their images together.")
    pieces = [piece for piece in re.split(r"(\{\w+\})", sentence) if piece]
    return [said.get(piece, Run(text=piece, tone=Tone.MUTED)) for piece in pieces]


def is_empty(counts: Counts) -> bool:
    """Whether nobody has said anything yet."""
    total = counts.total
    return not (total.answers or total.skipped or total.open)


def what_to_do_next(counts: Counts) -> str:
    """What brings the first figures."""
    if not counts.concepts:
        return tr("Add a concept from the menu with the project's name, then a folder of images, and label the first.")
    if not counts.images["total"]:
        return tr("Add a folder of images from the menu with the project's name, and label the first one.")
    return tr("Open Label (Alt+1) and say of the first image what it is of: it is counted here at once.")


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
