"""The words under the verdict: how much was looked at, when, and by what."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from labeler.app.readiness.line import Readiness
from labeler.gui.language import said
from labeler.gui.widgets.plain import date_text, number_text

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400


def tr(text: str) -> str:
    return QCoreApplication.translate("ReadinessWords", text)


def looked_at_words(readiness: Readiness, *, now: str) -> str:
    """How much was looked at, when, and by what; `now` is UTC text as the clock tells it."""
    answers, images = readiness.finished_answers, readiness.images
    parts = (
        tr("one finished answer") if answers == 1 else _number(tr("{count} finished answers"), answers),
        tr("one image") if images == 1 else _number(tr("{count} images"), images),
        when_words(readiness.at, now=now),
        tr("seen by {what}").format(what=said(readiness.seen_by)) if images else "",
    )
    return " · ".join(part for part in parts if part)


def when_words(at: str, *, now: str) -> str:
    """How long ago, in the largest whole unit; a day where it is more than one."""
    then = datetime.fromisoformat(at)
    seconds = (datetime.fromisoformat(now) - then).total_seconds()
    # A clock that was set back is not talked about.
    if seconds < _MINUTE:
        return tr("looked at just now")
    if seconds < 2 * _MINUTE:
        return tr("looked at one minute ago")
    if seconds < _HOUR:
        return _number(tr("looked at {count} minutes ago"), int(seconds // _MINUTE))
    if seconds < 2 * _HOUR:
        return tr("looked at one hour ago")
    if seconds < _DAY:
        return _number(tr("looked at {count} hours ago"), int(seconds // _HOUR))
    return tr("looked at on {date}").format(date=date_text(then.astimezone().date()))


def _number(sentence: str, count: int) -> str:
    return sentence.format(count=number_text(count))
