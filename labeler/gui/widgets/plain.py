"""Text as text: labels and tooltips in which nothing a user wrote is ever taken for markup."""

from datetime import date, datetime
from html import escape

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QWidget

from labeler.gui.theme.tokens import TextSize, Tone

_LONGEST_WORD = 24
"""Letters. What is longer gets places to break at."""
_ZERO_WIDTH_SPACE = "\u200b"
_NARROW_SPACE = "\u202f"
"""Does not break."""


def plain_label(
    text: str = "",
    *,
    tone: Tone = Tone.TEXT,
    size: TextSize = TextSize.NORMAL,
    strong: bool = False,
    wrap: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """A label that shows its text letter by letter, in the look's tone and size."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("tone", tone.value)
    label.setProperty("textSize", size.value)
    label.setProperty("strong", strong)
    label.setWordWrap(wrap)
    label.setText(text)
    return label


def set_tone(label: QLabel, tone: Tone) -> None:
    """Change what a label's colour says; a style sheet looks at a property only when told to."""
    _set(label, "tone", tone.value)


def set_size(label: QLabel, size: TextSize) -> None:
    """Change how large a label's text is."""
    _set(label, "textSize", size.value)


def tooltip(text: str) -> str:
    """Text for `setToolTip`, shown as it is: Qt guesses markup in a tooltip unless it is told where it ends."""
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>' if text else ""


def breakable(text: str) -> str:
    """`text` with places to break in words longer than a narrow panel: Qt breaks lines only between words."""
    return " ".join(_ZERO_WIDTH_SPACE.join(_parts(word)) for word in text.split(" "))


def number_text(number: int) -> str:
    """A whole number in groups of three, set apart by a narrow space that does not break: 1 204."""
    return f"{number:,}".replace(",", _NARROW_SPACE)


def decimal_text(number: float, *, decimals: int) -> str:
    """A number with this many decimals, set apart by the sign of the user's language: 1 204.5 or 1 204,5."""
    whole, point, part = f"{number:,.{decimals}f}".partition(".")
    return whole.replace(",", _NARROW_SPACE) + (QLocale().decimalPoint() + part if point else "")


def percent_text(share: float) -> str:
    """0 to 1 as whole hundredths, with a space that does not break, as between a number and its unit: 12 %."""
    return f"{share:.0%}".replace("%", "\u00a0%")


def date_text(day: date) -> str:
    """A day as the user's language writes it, the month in letters: nobody takes it for the day."""
    pattern = QCoreApplication.translate("Dates", "d MMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def moment_text(at: str | None) -> str:
    """When something was (UTC text), on this computer's clock; a dash where it never was."""
    if not at:
        return "–"
    then = datetime.fromisoformat(at).astimezone()
    return f"{date_text(then.date())}, {then:%H:%M}"


def _set(label: QLabel, name: str, value: str) -> None:
    if label.property(name) != value:
        label.setProperty(name, value)
        label.style().unpolish(label)
        label.style().polish(label)


def _parts(word: str) -> list[str]:
    return [word[start : start + _LONGEST_WORD] for start in range(0, len(word), _LONGEST_WORD)] or [word]


def wrapped_lines(text: str, metrics: QFontMetricsF, *, width: float, limit: int) -> list[str]:
    """`text` broken at spaces into at most `limit` lines of `width` logical pixels; the last is elided."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < limit - 1:
        count = _words_that_fit(words, metrics, width)
        lines.append(metrics.elidedText(" ".join(words[:count]), Qt.TextElideMode.ElideRight, width))
        words = words[count:]
    if words:
        lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width))
    return lines


def _words_that_fit(words: list[str], metrics: QFontMetricsF, width: float) -> int:
    for count in range(len(words), 1, -1):
        if metrics.horizontalAdvance(" ".join(words[:count])) <= width:
            return count
    return 1
