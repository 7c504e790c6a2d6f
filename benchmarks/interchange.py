"""500 .lrmx files: read, and compared with the cadre files of a library that has them all."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from defusedxml import ElementTree

from benchmarks.libraries import DAY, make_library
from benchmarks.measure import Result, seconds
from benchmarks.population import UNITS, cadre_files
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.form.content import FormBasis
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.interchange.making import interchange_form
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.unit import Township
from cadredesk.interchange.batch import InterchangeFiles
from cadredesk.interchange.lrmx_writer import lrmx_bytes
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.form_basis import FormDay
from cadredesk.services.interchange.comparing import FileState, compare_files
from cadredesk.services.work_ports import Batch

FORMS = 500
PHOTO_BYTES = 30_000
_HEAD = b"\xff\xd8\xff\xc0\x00\x0b\x08\x01\xcc\x01\x78\x01\x01\x11\x00\xff\xda"
"""The head of a JPEG of 376 by 460 pixels, as the official editor crops them."""


def measure(folder: Path) -> list[Result]:
    """Return the figures of forms that come in."""
    library = make_library(folder / "interchange", 0)
    files = list(_with_photos())
    with library.unit_of_work(Batch(BatchId(new_id()), "import")) as work:
        work.cadres.save_many(files)
        work.commit()
    forms = _written(folder / "forms", files)
    as_of = FormDay(DAY, _rulebook)
    _rulebook()

    def compare() -> None:
        compared = compare_files(library, InterchangeFiles().read([forms]), as_of)
        if compared.count(FileState.UNCHANGED) != FORMS:
            raise RuntimeError("somebody's form is not the same")

    taken = seconds(compare)
    library.close()
    return [
        Result(
            name=f"{FORMS} .lrmx read and compared",
            value=taken,
            unit="s",
            floor=seconds(lambda: _bare_parse(forms)),
            goal=3,
            goal_is_ratio=True,
        )
    ]


@cache
def _rulebook() -> Rulebook:
    return load_rulebook(resources() / "rules")


def _with_photos() -> Iterator[CadreFile]:
    dice = random.Random(20261122)
    for file in cadre_files(FORMS):
        photo = _HEAD + dice.randbytes(PHOTO_BYTES)
        yield replace(file, cadre=replace(file.cadre, photo=photo))


def _written(folder: Path, files: list[CadreFile]) -> Path:
    folder.mkdir()
    township = Township(name="青山镇", reporting_unit="中共青山镇委员会", units=UNITS)
    for number, file in enumerate(files):
        form = interchange_form(file, FormBasis(township, DAY))
        (folder / f"{number:04d}.lrmx").write_bytes(lrmx_bytes(form, newer=False))
    return folder


def _bare_parse(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        ElementTree.parse(path, forbid_dtd=True)
