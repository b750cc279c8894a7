"""A theme over our own fonts and icons."""

from pathlib import Path

import pytest

from labeler.gui.theme.theme import Theme, ThemeChoice

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture
def theme(qapp):
    return Theme(fonts=RESOURCES / "fonts", icons=RESOURCES / "icons", choice=ThemeChoice.DARK)
