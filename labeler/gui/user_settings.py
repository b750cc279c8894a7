"""The settings in force, handed to every page that needs them or changes them."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from labeler.app.settings import Settings, write_settings

SETTINGS_KEY = "Ctrl+,"
"""Opens their page, wherever one is."""


class UserSettings(QObject):
    """`changed` follows every choice. Without a folder nothing is kept: so it is in the tour."""

    changed = Signal()

    def __init__(self, now: Settings, *, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._folder = folder

    @property
    def now(self) -> Settings:
        return self._now

    def take(self, settings: Settings) -> None:
        """In force and kept at once; AppError where it holds but cannot be kept."""
        self._now = settings
        self.changed.emit()
        if self._folder is not None:
            write_settings(self._folder, settings)
