"""Every colour that text is written in can be read on every ground it is written on."""

import pytest

from labeler.gui.theme.contrast import contrast, mixed, text_on
from labeler.gui.theme.tokens import DARK, LIGHT, Tone

READABLE = 4.5
GROUNDS = ("background", "panel", "raised", "canvas", "chosen")


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_is_readable_on_every_ground(tokens, ground, tone):
    assert contrast(tokens.tone(tone), getattr(tokens, ground)) >= READABLE


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_text_on_the_accent_is_readable(tokens):
    assert contrast(text_on(tokens.accent), tokens.accent) >= READABLE


def test_contrast_runs_from_1_to_21():
    assert contrast("#123456", "#123456") == 1.0
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


def test_mixing_goes_from_the_ground_to_the_color():
    assert mixed("#ff0000", "#0000ff", share=0.0) == "#0000ff"
    assert mixed("#ff0000", "#0000ff", share=1.0) == "#ff0000"
    assert mixed("#ffffff", "#000000", share=0.5) == "#808080"
