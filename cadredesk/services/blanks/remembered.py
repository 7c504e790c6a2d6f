"""What the library remembers of forms that were filled: each column's recipe."""

from __future__ import annotations

import json
from dataclasses import asdict

from cadredesk.domain.blank.drift import KnownColumn, KnownForm
from cadredesk.services.work_ports import SettingStore

_KEY = "blank/"


def known_forms(settings: SettingStore) -> tuple[KnownForm, ...]:
    """Return the forms that were filled before, the last one first."""
    forms = [_form(text) for text in settings.all(_KEY).values()]
    return tuple(sorted(forms, key=lambda form: form.filled_on, reverse=True))


def remember(settings: SettingStore, form: KnownForm) -> None:
    """Keep how a form was filled, in place of the last time."""
    settings.set(_KEY + form.fingerprint, json.dumps(asdict(form), ensure_ascii=False))


def _form(text: str) -> KnownForm:
    kept = json.loads(text)
    columns = tuple(KnownColumn(**each) for each in kept.pop("columns"))
    return KnownForm(**kept, columns=columns)
