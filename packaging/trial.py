"""What an installed program is tried on: rosters, a library of the first schema, a later one.

python packaging/trial.py FOLDER

The programs under trial have no tests beside them, so that everything is laid into one folder.
The later library is one of today that says of itself what a program of next year would say.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from sqlalchemy import text

from cadredesk.paths import project_root
from cadredesk.storage.engine import open_engine
from cadredesk.storage.keys import KeyFile
from cadredesk.storage.meta import DATABASE_FILE

GOLDEN = project_root() / "tests" / "migrations" / "golden"
GOLDEN_PASSWORD = "golden libraries are kept for ever"  # noqa: S105 - everybody may know it


def main(target: Path) -> None:
    """Fill the folder anew."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(project_root() / "tests" / "samples", target)
    (target / "password").write_text(GOLDEN_PASSWORD, encoding="utf-8")
    first, *_rest, last = sorted(GOLDEN.iterdir())
    shutil.copytree(first / "typical", target / "older")
    shutil.copytree(last / "typical", target / "newer")
    _make_newer(target / "newer")


def _make_newer(folder: Path) -> None:
    key = KeyFile.read(folder).unwrap(GOLDEN_PASSWORD)
    if key is None:
        raise RuntimeError(f"the password of {folder} is another")
    engine = open_engine(folder / DATABASE_FILE, key)
    with engine.begin() as connection:
        connection.execute(text("UPDATE library SET compatibility = 9999, program = '9.9'"))
    engine.dispose()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
