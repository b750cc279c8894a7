"""The columns of the table of counts, each with the words that say exactly what is counted in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from labeler.app.count_tables import Cell, CountTable
from labeler.app.counts import Counts, LabelerCounts
from labeler.domain.names import shown
from labeler.gui.widgets.plain import decimal_text, moment_text, number_text, percent_text

_NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`value` is what is sorted by and saved, None where there is nothing to say; `text` is what is shown."""

    title: str
    meaning: str
    value: Callable[[LabelerCounts], Cell | None]
    text: Callable[[LabelerCounts], str]
    is_name: bool = False
    can_stand_out: bool = False


def tr(text: str) -> str:
    return QCoreApplication.translate("CountsColumns", text)


def columns(counts: Counts | None = None) -> tuple[Column, ...]:
    """From the labeler to their of-rate and, where something came in from elsewhere, when it last did."""
    usual = (_labeler(), *_done(), *_labels(), *_not_done(), _seconds(), _of_rate())
    came_in = counts is not None and any(each.handed_in_at for each in counts.labelers)
    return (*usual, _handed_in()) if came_in else usual


def as_table(columns: Sequence[Column], order: Sequence[LabelerCounts], counts: Counts) -> CountTable:
    """What is on screen, to be copied or saved: the labelers in this order, figures as plain numbers."""

    def row(counted: LabelerCounts) -> tuple[Cell, ...]:
        values = (column.value(counted) for column in columns)
        return tuple("" if value is None else value for value in values)

    titles = tuple(column.title for column in columns)
    return CountTable(header=titles, rows=tuple(map(row, order)), total=row(counts.total))


def rate_of(counted: LabelerCounts) -> float | None:
    """of / (of + in), 0 to 1; None without such labels."""
    return counted.of_rate.rate if counted.of_rate else None


def stands_out(counted: LabelerCounts) -> bool:
    """Whether this labeler says *of* far more often than the others."""
    return counted.of_rate is not None and counted.of_rate.stands_out


def _labeler() -> Column:
    return Column(
        title=tr("Labeler"),
        meaning=tr("Who gave the answers."),
        value=lambda counted: counted.labeler,
        text=lambda counted: shown(counted.labeler),
        is_name=True,
    )


def _done() -> tuple[Column, ...]:
    meaning = tr("Images in which every label is complete, and those in which none of the concepts is.")
    return (_amount(tr("Images finished"), meaning, lambda counted: counted.answers),)


def _labels() -> tuple[Column, ...]:
    return (
        _amount(
            tr("Of"),
            tr("Labels of finished images that say: the image as a whole is of the concept."),
            lambda counted: counted.amounts.of,
        ),
        _amount(
            tr("In"),
            tr("Labels of finished images that say: the concept is in the image, and where."),
            lambda counted: counted.amounts.in_,
        ),
        _amount(tr("Boxes"), tr("The boxes of these labels."), lambda counted: counted.amounts.boxes),
    )


def _not_done() -> tuple[Column, ...]:
    return (
        _amount(
            tr("None"),
            tr("Finished images of which was said, on purpose, that none of the concepts is there."),
            lambda counted: counted.none,
        ),
        _amount(tr("Skipped"), tr("Images passed over with a reason."), lambda counted: counted.skipped),
        _amount(
            tr("Open"),
            tr("Images begun and not finished. What was said of them is counted nowhere yet."),
            lambda counted: counted.open,
        ),
    )


def _seconds() -> Column:
    return Column(
        title=tr("Seconds, median"),
        meaning=tr("Half of the finished images took less active time than this, half took more."),
        value=lambda counted: _rounded(counted.median_seconds, 1),
        text=lambda counted: (
            _NOTHING if counted.median_seconds is None else decimal_text(counted.median_seconds, decimals=1)
        ),
    )


def _of_rate() -> Column:
    return Column(
        title=tr("Of-rate"),
        meaning=tr("How many of the labels that say of or in say of."),
        value=lambda counted: _rounded(rate_of(counted), 3),
        text=_rate_text,
        can_stand_out=True,
    )


def _handed_in() -> Column:
    return Column(
        title=tr("Last handed in"),
        meaning=tr("When something that they had handed in was last taken in here."),
        value=lambda counted: counted.handed_in_at,
        text=lambda counted: moment_text(counted.handed_in_at),
    )


def _amount(title: str, meaning: str, value: Callable[[LabelerCounts], int]) -> Column:
    return Column(title=title, meaning=meaning, value=value, text=lambda counted: number_text(value(counted)))


def _rounded(number: float | None, decimals: int) -> float | None:
    return None if number is None else round(number, decimals)


def _rate_text(counted: LabelerCounts) -> str:
    rate = rate_of(counted)
    return _NOTHING if rate is None else percent_text(rate)
