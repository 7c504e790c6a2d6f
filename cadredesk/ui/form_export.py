"""Writing approval forms from wherever people are shown."""

from __future__ import annotations

from collections.abc import Sequence

from cadredesk.domain.ids import CadreId
from cadredesk.services.desk import Desk
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences


class FormExport:
    """Asks where to, writes off the GUI thread, and says so in the page's info bar."""

    def __init__(
        self,
        page: Page,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
    ) -> None:
        self._page, self._desk, self._runner = page, desk, runner
        self._watch, self._preferences = watch, preferences

    def ask(self, cadres: Sequence[CadreId], name: str) -> None:
        """Write the forms of these people, unless the person steps back."""
