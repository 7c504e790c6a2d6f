"""The verbs at the head of 发现与培养: which of them a tab offers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.ui.talent.tabs import TalentTab
from cadredesk.ui.widgets.page_header import PageHeader

translate = QCoreApplication.translate


class TalentHead:
    """The actions of the header; the page connects them."""

    def __init__(self, header: PageHeader) -> None:
        self.print = header.secondary("print")
        self.export = header.secondary("arrow_export")
        self.plan = header.secondary("hat_graduation")
        self.add = header.primary("add")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.print.setText(translate("TalentPage", "Print a sheet each"))
        self.export.setText(translate("TalentPage", "Export…"))
        self.plan.setText(translate("TalentPage", "Arrange training…"))
        self.add.setText(translate("TalentPage", "Note a speciality"))

    def fit(self, tab: TalentTab, *, somebody: bool) -> None:
        """Offer what the tab can do, and only where somebody is chosen."""
        training = tab is TalentTab.TRAINING
        self.print.setVisible(not training)
        self.export.setVisible(training)
        for action in (self.print, self.plan, self.export):
            action.setEnabled(somebody)
