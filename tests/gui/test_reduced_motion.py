"""Less motion: nothing in the window moves or blinks by itself."""

import ast
from pathlib import Path

import pytest

import labeler.gui
from labeler.gui.theme.motion import EFFECTS

MOVES = {"QPropertyAnimation", "QVariantAnimation", "QMovie", "QTimeLine", "QGraphicsEffect", "setAnimated"}


@pytest.fixture
def calm(qapp, theme):
    theme.apply(qapp)
    yield theme
    theme.reduce_motion(False)


def test_what_qt_moves_and_blinks_stands_still_and_comes_back(qapp, calm):
    before = [qapp.isEffectEnabled(effect) for effect in EFFECTS], qapp.styleHints().cursorFlashTime()
    assert not calm.reduced_motion
    calm.reduce_motion(True)
    calm.reduce_motion(True)
    assert calm.reduced_motion
    assert not any(qapp.isEffectEnabled(effect) for effect in EFFECTS)
    assert qapp.styleHints().cursorFlashTime() == 0
    calm.reduce_motion(False)
    assert ([qapp.isEffectEnabled(effect) for effect in EFFECTS], qapp.styleHints().cursorFlashTime()) == before


def test_nothing_of_our_own_moves_unless_it_asks_the_theme():
    folder = Path(labeler.gui.__file__).parent
    moving = []
    for path in folder.rglob("*.py"):
        text = path.read_text("utf-8")
        names = {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
        if names & MOVES and "reduced_motion" not in text:
            moving.append(path.name)
    assert moving == []
