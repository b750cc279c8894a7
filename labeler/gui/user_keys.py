"""The keys of whoever sits here, as they hold in the open project: changed in one place, told to all who print them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from labeler.domain.phrase import Phrase
from labeler.gui.key import Key
from labeler.gui.key_rules import Concepts, as_before, with_change
from labeler.gui.keys import Action, Keys
from labeler.gui.language import said
from labeler.gui.user_settings import UserSettings
from labeler.gui.written_keys import read_keys, written_keys

_MOST_LINES = 2


class UserKeys(QObject):
    """`changed` follows every change of the keys in force. `concepts` tells which keys the project's concepts have."""

    changed = Signal()

    def __init__(
        self, settings: UserSettings, concepts: Callable[[], Concepts] = dict, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._concepts = concepts
        self._read = read_keys(settings.now.keys, concepts())
        settings.changed.connect(self.read_again)

    @property
    def now(self) -> Keys:
        return self._read.keys

    @property
    def dropped(self) -> tuple[Phrase, ...]:
        """Why entries of the settings file are not in force, a sentence each."""
        return self._read.dropped

    @property
    def news(self) -> str:
        """The same in short, for a line that everyone sees; "" where all entries hold."""
        lines = [said(line) for line in self.dropped]
        if len(lines) > _MOST_LINES:
            more = self.tr("{count} more: see the settings.").format(count=len(lines) - _MOST_LINES)
            lines[_MOST_LINES:] = [more]
        return " ".join(lines)

    def read_again(self) -> None:
        """After a change of the settings, or of the concepts' keys."""
        before, self._read = self._read, read_keys(self._settings.now.keys, self._concepts())
        if before != self._read:
            self.changed.emit()

    def choose(self, action: Action, key: Key) -> None:
        """Gives an action another key; RuleBroken where it cannot have it, AppError where it cannot be kept."""
        self._take(with_change(self.now, action, key, self._concepts()), action)

    def restore(self, action: Action) -> None:
        """Gives an action its usual keys again; errors as above."""
        self._take(as_before(self.now, action, self._concepts()), action)

    def restore_all(self) -> None:
        """Gives every action its usual keys again; AppError where it cannot be kept."""
        self._settings.take(replace(self._settings.now, keys=()))

    def _take(self, keys: Keys, *touched: Action) -> None:
        written = written_keys(keys, self._read.lasting, touched)
        self._settings.take(replace(self._settings.now, keys=written))
