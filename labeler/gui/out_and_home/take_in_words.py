"""What is said of packages that come home: how much of each is new, how both sides count, and what does not stand."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from labeler.domain.names import shown
from labeler.gui.language import said
from labeler.gui.out_and_home.words import counted
from labeler.gui.widgets.plain import moment_text, number_text

if TYPE_CHECKING:
    from labeler.app.packages.coming_in.taken import TakenIn, TakenPackage
    from labeler.app.packages.meeting.conflicts import Conflict


_FIGURES = {
    "answers": "{count} answers",
    "finished": "{count} finished",
    "skipped": "{count} skipped",
    "labels": "{count} labels",
    "boxes": "{count} boxes",
}


def tr(text: str) -> str:
    return QCoreApplication.translate("TakeIn", text)


def lines(taken: "TakenIn") -> list[str]:
    """Package by package: what it brings, what it does not, and where the counts of both sides differ."""
    return [line for package in taken.packages for line in _lines(package)]


def outcome_words(taken: "TakenIn") -> str:
    """One sentence on all of it."""
    whole = [each for each in taken.packages if each.refused is None]
    new, changed = sum(each.new for each in whole), sum(each.changed for each in whole)
    parts = [counted(new, tr("1 new answer"), tr("{count} new answers"))]
    if changed:
        parts.append(counted(changed, tr("1 changed"), tr("{count} changed")))
    if taken.conflicts:
        parts.append(counted(len(taken.conflicts), tr("1 that does not stand"), tr("{count} that do not stand")))
    if taken.refused:
        parts.append(counted(len(taken.refused), tr("1 file refused"), tr("{count} files refused")))
    return ", ".join(parts) + "."


def conflict_row(conflict: "Conflict") -> tuple[str, str, str, str]:
    """Image, whose answer, what stands and who said so, what does not and who said that."""
    return (
        conflict.image,
        shown(conflict.whose),
        _by(said(conflict.stands), conflict.stands_by),
        _by(said(conflict.lost), conflict.lost_by),
    )


def conflict_note(conflict: "Conflict") -> str:
    """The same on one line, for the image itself."""
    _, whose, stands, lost = conflict_row(conflict)
    return tr("{name}: {stands}; not: {lost}").format(name=whose, stands=stands, lost=lost)


def _lines(package: "TakenPackage") -> Iterator[str]:
    name = shown(package.name)
    if package.refused is not None:
        yield tr("{name}: refused: {why}").format(name=name, why=said(package.refused.what))
        return
    who = tr("by {name}, {when}").format(name=shown(package.labeler), when=moment_text(package.made_at))
    yield f"{name}: {who}: {_amounts(package)}" if package.labeler else f"{name}: {_amounts(package)}"
    if package.there and package.there != package.here:
        yield "  " + tr("counted there: {figures}").format(figures=_figures(package.there, package.here))
        yield "  " + tr("counted here: {figures}").format(figures=_figures(package.here, package.there))
    elif package.there:
        yield "  " + tr("both sides count the same")
    for why in package.why:
        yield f"  {said(why)}"


def _amounts(package: "TakenPackage") -> str:
    parts = [counted(package.new, tr("1 new answer"), tr("{count} new answers"))]
    if package.changed:
        parts.append(counted(package.changed, tr("1 changed"), tr("{count} changed")))
    if package.known:
        parts.append(counted(package.known, tr("1 known already"), tr("{count} known already")))
    if package.images:
        parts.append(counted(package.images, tr("1 new image"), tr("{count} new images")))
    if package.people:
        parts.append(counted(package.people, tr("1 new labeler"), tr("{count} new labelers")))
    return ", ".join(parts)


def _figures(mine: Mapping[str, int], others: Mapping[str, int]) -> str:
    """Those that differ."""
    differing = {name: number for name, number in mine.items() if number != others.get(name, 0)}
    return ", ".join(tr(_FIGURES[name]).format(count=number_text(number)) for name, number in differing.items())


def _by(what: str, who: str) -> str:
    return tr("{what} (said by {name})").format(what=what, name=shown(who)) if who else what
