"""Documents as PDF files: all in one, or each in its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cadredesk.services.exports import make_folder, write_file
from cadredesk.services.form_names import beside_earlier, clean_file_name
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.ui.printing.pages import Printable
from cadredesk.ui.printing.paper import pdf_of


def save_together(
    documents: Sequence[Printable],
    title: str,
    target: Path,
    progress: ReportProgress = no_progress,
) -> tuple[Path, ...]:
    """Write all documents as one file, whole or not at all.

    Raises `PlatformError` (`export.*`, `print.failed`).
    """
    write_file(target, pdf_of(documents, title, progress))
    return (target,)


def save_each(
    documents: Sequence[Printable], folder: Path, progress: ReportProgress = no_progress
) -> tuple[Path, ...]:
    """Write each document as a file called by its name; a file that lies there stays.

    When it fails or is cancelled, what was written is taken back.
    Raises `PlatformError` (`export.*`, `print.failed`).
    """
    make_folder(folder)
    written: list[Path] = []
    try:
        for document in documents:
            progress(len(written), len(documents), document.name)
            target = beside_earlier(folder / f"{clean_file_name(document.name)}.pdf")
            write_file(target, pdf_of((document,), document.name))
            written.append(target)
        progress(len(documents), len(documents), "")
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return tuple(written)
