"""What the health check found about an archive, as a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.services.archive_health import ArchiveFault, ArchiveFinding
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

_SENTENCES = {
    ArchiveFault.DAMAGED: QT_TRANSLATE_NOOP(
        "Health", "The file of “{titles}” is not whole; replace it by the original"
    ),
    ArchiveFault.MISSING: QT_TRANSLATE_NOOP("Health", "{count} missing: {missing}"),
    ArchiveFault.NO_PAGES: QT_TRANSLATE_NOOP("Health", "Number of pages missing: {titles}"),
    ArchiveFault.LARGE: QT_TRANSLATE_NOOP(
        "Health", "“{titles}” has {megabytes} MB; every backup grows by as much"
    ),
    ArchiveFault.NOT_BEGUN: QT_TRANSLATE_NOOP("Health", "No archive catalogue yet"),
}


def archive_text(found: ArchiveFinding) -> str:
    """Return a finding as a sentence without the name."""
    separator = QCoreApplication.translate("Health", "; ")
    return QCoreApplication.translate("Health", _SENTENCES[found.fault]).format(
        titles=separator.join(found.titles),
        count=found.lacking,
        missing=separator.join(each.named for each in found.missing),
        megabytes=found.megabytes,
    )
