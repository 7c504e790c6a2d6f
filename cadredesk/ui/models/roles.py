"""The names every item model shares."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

Option = Any
"""A QStyleOptionViewItem, whose type hints name none of its members."""

ROOT = QModelIndex()

VALUE_ROLE = Role.UserRole
"""The domain value behind a row, the same through any proxy."""

SORT_ROLE = Role.UserRole + 1
"""A value that orders as the column should, where its text would not."""

SPEC_ROLE = Role.UserRole + 3
"""How a cell is typed, a `cadredesk.domain.field_values.FieldSpec`, for the editing delegate."""

UNKNOWN_ROLE = Role.UserRole + 4
"""What is offered for a word that no code table knows, None for every other cell."""

SEVERITY_ROLE = Role.UserRole + 2
"""The mark of a cell, a `cadredesk.ui.theme.Mark`, for the severity delegate."""
