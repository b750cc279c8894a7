"""One key with its modifiers: how it is told from others, written into the settings file, and printed on a keycap."""

from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QCoreApplication, Qt

from labeler.domain.errors import RuleBroken
from labeler.domain.names import shown as shown_text
from labeler.domain.phrase import Phrase

_K, _M = Qt.Key, Qt.KeyboardModifier
NO_MODIFIER = _M.NoModifier
_IGNORED = _M.KeypadModifier | _M.GroupSwitchModifier
_HELD = (("Ctrl", _M.ControlModifier), ("Alt", _M.AltModifier), ("Shift", _M.ShiftModifier))
"""In the order in which they are written. The system's own key (Windows, Command) is nobody's."""

NAMED: dict[str, int] = {
    "Space": _K.Key_Space,
    "Enter": _K.Key_Return,
    "Esc": _K.Key_Escape,
    "Tab": _K.Key_Tab,
    "Backspace": _K.Key_Backspace,
    "Ins": _K.Key_Insert,
    "Del": _K.Key_Delete,
    "Home": _K.Key_Home,
    "End": _K.Key_End,
    "PgUp": _K.Key_PageUp,
    "PgDn": _K.Key_PageDown,
    "Left": _K.Key_Left,
    "Right": _K.Key_Right,
    "Up": _K.Key_Up,
    "Down": _K.Key_Down,
    **{f"F{number}": _K.Key_F1 + number - 1 for number in range(1, 25)},
}
_NAMES = {code: name for name, code in NAMED.items()} | {_K.Key_Enter: "Enter"}
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_SOFT_HYPHEN = 0xAD
_WORDS = ("Ctrl", "Alt", "Shift", "Space", "Enter", "Esc", "Backspace", "Ins", "Del", "Home", "End", "PgUp", "PgDn")
"""What is printed in the user's language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key as it is pressed. Made by `named` or `made`, equal keys are the same press.

    Of a sign (`?`, `+`, `/`) it counts what it is, not whether a layout reaches it with Shift.
    """

    code: int
    modifiers: Qt.KeyboardModifier = NO_MODIFIER

    @classmethod
    def made(cls, code: int, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> Self:
        """From the code and the modifiers of an event."""
        kept = modifiers & ~_IGNORED
        if code == _K.Key_Backtab:
            return cls(code=int(_K.Key_Tab), modifiers=kept | _M.ShiftModifier)
        if _is_sign(code):
            kept &= ~_M.ShiftModifier
        return cls(code=int(code), modifiers=kept)

    @classmethod
    def named(cls, name: str) -> Self:
        """From its name, as in `Ctrl+Shift+Z`; RuleBroken where there is no such key."""
        held, rest = NO_MODIFIER, name.strip()
        for word, modifier in _HELD:
            if rest.startswith(f"{word}+"):
                held, rest = held | modifier, rest.removeprefix(f"{word}+")
        code = NAMED.get(rest) or (_code_of(rest) if len(rest) == 1 else 0)
        if rest not in NAMED and not _character_of(code):
            raise RuleBroken(Phrase("“{name}” is no key", name=shown_text(name[:40])))
        return cls.made(code, held)

    @property
    def name(self) -> str:
        """How it is written into the settings file, the same in every language; "" for a key without a name."""
        last = _NAMES.get(self.code) or _character_of(self.code)
        return "+".join((*self._held(), last)) if last and not self.modifiers & _M.MetaModifier else ""

    @property
    def shown(self) -> str:
        """How it is printed on a keycap, in the user's language."""
        last = _NAMES.get(self.code) or _character_of(self.code)
        parts = [said(part) for part in (*self._held(), last)]
        return "+".join(parts)

    @property
    def character(self) -> str:
        """The letter or digit of a key without modifiers, in capitals, or "" for any other key."""
        letter = _character_of(self.code)
        return letter if letter.isalnum() and self.modifiers == NO_MODIFIER else ""

    def _held(self) -> tuple[str, ...]:
        return tuple(word for word, modifier in _HELD if self.modifiers & modifier)


def said(part: str) -> str:
    """One part of a key's name in the user's language; letters and signs are themselves."""
    if part in _WORDS:
        return QCoreApplication.translate("Core", part)
    return _ARROWS.get(part, part)


def _is_sign(code: int) -> bool:
    return bool(letter := _character_of(code)) and not letter.isalnum()


def _character_of(code: int) -> str:
    """The visible character of Latin-1 that a key code stands for, in capitals, or ""."""
    is_visible = 0x21 <= code <= 0x7E or 0xA1 <= code <= 0xFF
    return chr(code) if is_visible and code != _SOFT_HYPHEN and _code_of(chr(code)) == code else ""


def _code_of(letter: str) -> int:
    """The key of one character: a letter's is that of its capital, where Latin-1 has one."""
    capital = letter.upper()
    return ord(capital) if len(capital) == 1 and ord(capital) <= 0xFF else ord(letter)
