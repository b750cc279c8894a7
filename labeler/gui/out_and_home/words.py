"""What is said of packages: what goes out in them, who has what, and what came of taking one in."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from labeler.app.packages.out.wanted import shortfalls
from labeler.domain.names import shown
from labeler.domain.words import Assigned
from labeler.gui.language import said
from labeler.gui.widgets.plain import number_text

if TYPE_CHECKING:
    from labeler.app.packages.out.assigned import AssignedTo
    from labeler.app.packages.out.handing_out import HandedOut
    from labeler.app.packages.out.wanted import PlannedHandOut, Wanted

_KINDS = {
    Assigned.WORK: "{count} to label",
    Assigned.OVERLAP: "{count} that another labeler gets too",
    Assigned.GOLD: "{count} settled ones, unseen among the others",
    Assigned.ALIGNMENT: "{count} to be aligned on",
    Assigned.AGAIN: "{count} sent back",
}
assert set(_KINDS) == set(Assigned)
_MOST_NAMED = 20
"""Names listed one below the other; of more there is a count."""


def tr(text: str) -> str:
    return QCoreApplication.translate("OutAndHome", text)


def images_text(count: int) -> str:
    return counted(count, tr("1 image"), tr("{count} images"))


def counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=number_text(count))


def kinds_text(kinds: Mapping[Assigned, int]) -> str:
    """How many images of a package are in it for what: "40 to label, 8 that another labeler gets too"."""
    return ", ".join(tr(_KINDS[kind]).format(count=number_text(number)) for kind, number in kinds.items() if number)


def plan_lines(planned: "PlannedHandOut", wanted: "Wanted") -> list[str]:
    """A line for each package before it is written, what it falls short of, who shares how much, what is missing."""
    lines = []
    for package in planned.packages:
        name, kinds = shown(package.labeler.name), package.kinds
        if not kinds:
            lines.append(tr("{name}: nothing is left for them, and no package is made").format(name=name))
            continue
        images = images_text(sum(kinds.values()))
        lines.append(f"{name}: {images}" if len(kinds) == 1 else f"{name}: {images}: {kinds_text(kinds)}")
    given = ((package.labeler.name, package.kinds) for package in planned.packages if package.kinds)
    lines += [said(line) for line in shortfalls(wanted, given)]
    with_package = {package.labeler.name for package in planned.packages if package.kinds}
    for (one, other), number in planned.shared.items():
        if not {one, other} <= with_package:
            continue
        words = tr("{one} and {other} share {images}")
        lines.append(words.format(one=shown(one), other=shown(other), images=images_text(number)))
    return [*lines, *missing_lines(planned.missing)]


def missing_lines(names: Sequence[str]) -> list[str]:
    """The images that would go out if their files were there."""
    if not names:
        return []
    head = counted(
        len(names),
        tr("1 image stays here, as its file is missing or changed:"),
        tr("{count} images stay here, as their files are missing or changed:"),
    )
    return [head, *named(names)]


def named(names: Iterable[str]) -> list[str]:
    """Names, one to a line, and how many more there are."""
    every = [f"  {shown(name)}" for name in names]
    more = len(every) - _MOST_NAMED
    return every if more <= 0 else [*every[:_MOST_NAMED], "  " + tr("and {count} more").format(count=number_text(more))]


def handed_out_lines(done: "Sequence[HandedOut]") -> list[str]:
    """Each package that was written, and where it lies."""
    lines = [f"{shown(each.labeler.name)}: {images_text(each.images)}: {shown(str(each.path))}" for each in done]
    return [*lines, *missing_lines(done[0].missing if done else ())]


def handed_out_words(done: "Sequence[HandedOut]") -> str:
    """One sentence on what was written."""
    return counted(
        len(done),
        tr("1 package is written: send it to its labeler, who opens it with Open."),
        tr("{count} packages are written: send each to its labeler, who opens it with Open."),
    )


def standing_text(each: "AssignedTo") -> str:
    """How far one hand-out is: how many of its images are answered, and what was taken back of it."""
    parts = [tr("{count} answered").format(count=number_text(each.answered))]
    if each.taken_back:
        parts.append(tr("{count} taken back").format(count=number_text(each.taken_back)))
    if each.kinds.get(Assigned.GOLD):
        parts.append(tr("{count} of gold").format(count=number_text(each.kinds[Assigned.GOLD])))
    return ", ".join(parts)


def waiting_text(each: "AssignedTo") -> str:
    """What stands for the name of a package where there is none."""
    return tr("waits for a package") if each.is_waiting else "–"
