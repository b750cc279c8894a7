"""The language of the window: which one it speaks, and how it says what the rooms below say in English."""

from pathlib import Path
from string import Formatter

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from labeler.app.settings import Language
from labeler.domain.phrase import Phrase
from labeler.domain.reasons import Reason
from labeler.gui.widgets.plain import number_text

CORE = "Core"
"""The context of everything that is not said in gui: `packaging/translate.py` collects it under this name."""
_CODES = {Language.ENGLISH: "en", Language.GERMAN: "de"}
"""Of each but English, which the source is written in, there is a `labeler_*.qm`."""


_OURS = "spoken"
"""What the translators are called that an application has from here."""


class Interpreter(QObject):
    """Speaks one language at a time. What is made after `speak` is in it; what stands keeps the words it has."""

    def __init__(self, app: QCoreApplication, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._folder = folder
        self._now = Language.ENGLISH

    @property
    def now(self) -> Language:
        """What is spoken, never SYSTEM."""
        return self._now

    def speak(self, language: Language) -> bool:
        """Our words, Qt's own and numbers in this language; whether it is another one than before."""
        was, self._now = self._now, system_language() if language is Language.SYSTEM else language
        # Whoever installed them: a window that was there before may have spoken another language.
        for translator in self._app.findChildren(QTranslator, _OURS):
            self._app.removeTranslator(translator)
            translator.setParent(None)
        code = _CODES[self._now]
        if self._now is not Language.ENGLISH:
            self._install(self._folder / f"labeler_{code}.qm")
            self._install(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{code}.qm")
        QLocale.setDefault(_locale(code))
        return self._now is not was

    def _install(self, file: Path) -> None:
        translator = QTranslator(self._app)
        translator.setObjectName(_OURS)
        # Qt's own may be missing, as in a frozen build without them: then its few words stay English.
        if translator.load(str(file)):
            self._app.installTranslator(translator)


def system_language() -> Language:
    """The first language the user has asked the system for that is spoken here; English where none is."""
    spoken = {code: language for language, code in _CODES.items()}
    wanted = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return next((spoken[code] for code in wanted if code in spoken), Language.ENGLISH)


def said(text: str) -> str:
    """What a room below says, in the language of the window; somebody's own words, which are no Phrase, as they are."""
    if not isinstance(text, Phrase) or not text:
        return str(text)
    template = QCoreApplication.translate(CORE, text.template)
    return _VALUES.vformat(template, (), text.values) if text.values else template


def said_reason(kept: str) -> str:
    """A reason as it is kept, in the language of the window; what is not one of ours is somebody's own words."""
    named = f"{Reason.NOT_IN_TAXONOMY.value}: "
    if kept.startswith(named):
        return f"{QCoreApplication.translate(CORE, Reason.NOT_IN_TAXONOMY.value)}: {kept.removeprefix(named)}"
    return QCoreApplication.translate(CORE, kept) if kept in set(Reason) else kept


class _Values(Formatter):
    """Values as the window writes them: phrases translated, numbers as elsewhere on the screen."""

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, Phrase):
            return said(value)
        if isinstance(value, int) and format_spec in ("", ","):
            return number_text(value)
        text = format(value, format_spec)
        if isinstance(value, float):
            text = text.replace(".", QLocale().decimalPoint())
            # As `percent_text` writes it, with a space that does not break.
            text = text.replace("%", "\u00a0%")
        return text


def _locale(code: str) -> QLocale:
    """The system's where it is of that language, so that Swiss stay Swiss; else the language's own."""
    system = QLocale.system()
    return system if system.name().startswith(code) else QLocale(code)


_VALUES = _Values()
