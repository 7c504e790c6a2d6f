"""Where a blank is dropped or chosen."""

from __future__ import annotations

from cadredesk.ui.imports.file_step import FileStep


class BlankStep(FileStep):
    """A place to drop the county's blank on, and a button to choose one."""

    def _retranslate(self) -> None:
        self.prompt.set_text(
            self.tr("Drop the county's blank (.xlsx) here, or choose it. It is never changed."),
            self.tr("Choose a blank…"),
        )
        self._note.setText(
            self.tr(
                "Header, body rows and the boxes for unit and date are found by themselves. You"
                " see every column filled before anything is written. Formulas, validations,"
                " hidden columns and print set-up stay as the county made them."
            )
        )
