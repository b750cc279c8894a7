"""The colours and the size of text of the window, as charts are drawn with them."""

from labeler.app.charts.look import Look
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import TextSize


def chart_look(theme: Theme) -> Look:
    """Of this moment: whoever draws later draws in what was in force when it was asked for."""
    tokens = theme.tokens
    return Look(
        of=tokens.accent,
        inside=tokens.inside,
        text=tokens.text,
        muted=tokens.muted,
        line=tokens.line,
        panel=tokens.panel,
        good=tokens.good,
        look=tokens.look,
        wrong=tokens.wrong,
        text_size=tokens.pixels(TextSize.SMALL),
    )
