"""History keeps every value as a text that becomes the same value again."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import Cadre
from cadredesk.domain.evaluation import Evaluation
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.training import Training
from cadredesk.domain.words import CadreStatus, Category, EvaluationResult
from cadredesk.storage.codec import decode, digest, encode
from cadredesk.storage.mapping import MAPPINGS
from tests.builders import a_full_file, an_establishment


@pytest.mark.parametrize(
    ("kind", "field", "value", "text"),
    [
        (Cadre, "name", "李秀英", "李秀英"),
        (Cadre, "born_on", PartialDate(1978, 3), "1978.03"),
        (Cadre, "category", Category.CIVIL_SERVANT, "公务员"),
        (Cadre, "status", CadreStatus.RETIRED, "退休"),
        (Cadre, "unit_id", UUID(int=7), "00000000000000000000000000000007"),
        (Cadre, "order", 12, "12"),
        (Appointment, "leading", False, "0"),
        (Appointment, "main", True, "1"),
        (Training, "days", 10.5, "10.5"),
        (Evaluation, "result", EvaluationResult.EXCELLENT, "优秀"),
        (Cadre, "sex", None, None),
    ],
)
def test_a_value_comes_back(kind: type, field: str, value: Any, text: str | None):
    assert encode(value) == text
    assert decode(kind, field, text) == value


def test_a_photo_is_named_by_its_digest():
    assert encode(b"photo") == digest(b"photo")
    assert decode(Cadre, "photo", digest(b"photo")) == digest(b"photo")


def test_every_field_of_every_row_comes_back():
    file, township = a_full_file(), an_establishment()
    rows: list[Any] = [file.cadre, *file.appointments, *file.trainings, *file.resume]
    rows += [*township.units, *township.posts, *township.quotas, *township.bodies]

    for row in rows:
        mapping = next(each for each in MAPPINGS.values() if each.kind is type(row))
        for name in mapping.names:
            value = getattr(row, name)
            assert decode(mapping.kind, name, encode(value)) == value
