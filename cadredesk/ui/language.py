"""The language of the screens: Chinese unless the person asked for English.

The operating system's language plays no part. Changing the language installs or removes
translators; Qt then sends every widget a LanguageChange, and each puts its texts anew.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from cadredesk.paths import resources
from cadredesk.ui.preferences import Language


class Translations(QObject):
    """Holds the translators of the application and exchanges them."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self.missing: tuple[str, ...] = ()

    def use(self, language: Language) -> None:
        """Speak a language from now on; `missing` names catalogues that did not load."""
        self.forget()
        QLocale.setDefault(QLocale(language.value))
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ours = str(resources() / "translations")
        # The last one is asked first: what another language lacks is said in English.
        below = ("qtbase_zh_CN", qt) if language is Language.CHINESE else ("cadredesk_en", ours)
        wanted = dict.fromkeys((below, (f"cadredesk_{language.value}", ours)))
        self.missing = tuple(name for name, folder in wanted if not self._add(name, folder))

    def forget(self) -> None:
        """Speak English, as the sources do."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

    def _add(self, name: str, folder: str) -> bool:
        translator = QTranslator(self)
        if not translator.load(name, folder):
            return False
        self._installed.append(translator)
        return self._app.installTranslator(translator)


def missing_chinese() -> tuple[str, ...]:
    """Return the names of the Chinese catalogues that do not load; needs no window."""
    app = QCoreApplication.instance() or QCoreApplication([])
    before = QLocale()
    translations = Translations(app)
    translations.use(Language.CHINESE)
    translations.forget()
    QLocale.setDefault(before)
    return translations.missing


def screen_language() -> Literal["zh", "en"]:
    """Return the language that sentences made outside Qt should be in."""
    # The catalogue answers for itself: its translation of this one word is "zh".
    return "zh" if QCoreApplication.translate("Language", "en") == "zh" else "en"
