"""What Qt itself moves and blinks: menus and tooltips that slide or fade, and the text cursor."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_KEPT = "labelerMotionOfTheSystem"
"""The property of the application that remembers how the system has it."""


def calm(app: QApplication, *, reduced: bool) -> None:
    """Where `reduced`, nothing moves or blinks; else as the system has it."""
    hints = app.styleHints()
    if not reduced:
        if app.property(_KEPT) is not None:
            effects, flash = app.property(_KEPT)
            app.setProperty(_KEPT, None)
            for effect, is_on in zip(EFFECTS, effects, strict=True):
                app.setEffectEnabled(effect, is_on)
            hints.setCursorFlashTime(flash)
        return
    if app.property(_KEPT) is None:
        app.setProperty(_KEPT, ([app.isEffectEnabled(effect) for effect in EFFECTS], hints.cursorFlashTime()))
    for effect in EFFECTS:
        app.setEffectEnabled(effect, False)
    hints.setCursorFlashTime(0)
