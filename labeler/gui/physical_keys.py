"""Letters and digits by their place on the keyboard, for layouts that have no Latin letters or no plain digits."""

import sys
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from labeler.gui.key import Key

_ROWS = {0x02: "1234567890", 0x10: "QWERTYUIOP", 0x1E: "ASDFGHJKL", 0x2C: "ZXCVBNM"}
"""Rows of a US keyboard by the scan code of their first key, as Windows and the Linux kernel count them."""
_SCAN_CODES = {first + place: letter for first, row in _ROWS.items() for place, letter in enumerate(row)}
_X11_OFFSET = 8
"""X11 and Wayland count keys from 8."""
_MAC_CODES = {
    code: letter for code, letter in enumerate("ASDFHGZXCV.BQWERYT123465.97.80.OU.IP.LJ.K....NM") if letter != "."
}
"""macOS numbers its keys in an order of its own."""
_FIRST_WITHOUT_SIGN = 0x0100_0000
"""Qt's codes from here on are of keys that write nothing; below it, they are Unicode."""
_FIRST_OF_OTHERS = 0x0250
"""Unicode up to here is Latin."""
_OF_A_SCRIPT = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd"})
"""Categories of letters, of marks that some scripts type by themselves, and of digits."""


class PhysicalKeys:
    """Reads key events. It remembers whether the layout in use is one without Latin letters."""

    def __init__(self, platform: str = sys.platform) -> None:
        self._platform = platform
        self._is_foreign = False

    def readings(self, event: QKeyEvent) -> tuple[Key, ...]:
        """What a key may mean, the likeliest first; the second is for whom the first means nothing."""
        typed = Key.made(event.key(), event.modifiers())
        sign = _sign(event)
        if sign.isascii() and sign.isalnum():
            self._is_foreign &= sign.isdigit()
            return (typed,)
        self._is_foreign |= _is_of_another_script(sign)
        letter = self._letter_at(event)
        if not letter:
            return (typed,)
        placed = Key.made(ord(letter), event.modifiers())
        if self._is_foreign or not sign:
            return (placed, typed)
        # What a Latin layout writes is itself; where others have a digit, it may be that digit too.
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return (typed, placed) if letter.isdigit() and not has_shift else (typed,)

    def _letter_at(self, event: QKeyEvent) -> str:
        """What a US keyboard has in the place of this key, or "" where that is no letter and no digit."""
        if self._platform == "darwin":
            return _MAC_CODES.get(event.nativeVirtualKey(), "")
        code = event.nativeScanCode()
        return _SCAN_CODES.get(code if self._platform == "win32" else code - _X11_OFFSET, "")


def _sign(event: QKeyEvent) -> str:
    """The character that a key writes, or "" for a key that writes none (or that an input method took for itself)."""
    code = event.key()
    return chr(code) if 0x20 < code < _FIRST_WITHOUT_SIGN else event.text().strip()[:1]


def _is_of_another_script(sign: str) -> bool:
    if not sign or ord(sign) < _FIRST_OF_OTHERS or unicodedata.category(sign) not in _OF_A_SCRIPT:
        return False
    return not unicodedata.name(sign, "").startswith(("LATIN", "COMBINING"))
