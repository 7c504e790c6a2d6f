from __future__ import annotations

from pathlib import Path

from cadredesk.interchange.batch import InterchangeFiles
from cadredesk.interchange.lrmx_writer import LayoutWriter
from cadredesk.services.interchange.comparing import FileState
from cadredesk.services.interchange.mending import write_mended
from cadredesk.services.interchange.saving import take_over
from tests.builders import a_family_member
from tests.interchange.files import newer_editor
from tests.services.interchange.test_comparing import a_library, compare, states


def test_a_file_is_written_as_the_library_has_it_and_everything_else_in_it_stays(tmp_path: Path):
    content = newer_editor()
    (tmp_path / "张示例.lrmx").write_bytes(content)
    (read,) = InterchangeFiles().read([tmp_path / "张示例.lrmx"])
    library = a_library()
    take_over(library, compare(library, read))
    (tmp_path / "张示例.lrmx").write_bytes(content.replace("健康<".encode(), "较差<".encode()))
    (other,) = InterchangeFiles().read([tmp_path / "张示例.lrmx"])

    mended = write_mended(library, LayoutWriter(), compare(library, other), tmp_path / "改好")

    (path,) = mended.written
    assert path == tmp_path / "改好" / "张示例.lrmx"
    assert path.read_bytes() == content
    assert states(compare(library, *InterchangeFiles().read([path]))) == [FileState.UNCHANGED]
    assert library.audited[-1][0] == "form"


def test_a_file_that_agrees_is_not_written_again_and_one_too_large_is_named(tmp_path: Path):
    (tmp_path / "张示例.lrmx").write_bytes(newer_editor())
    read = InterchangeFiles().read([tmp_path / "张示例.lrmx"])
    library = a_library()
    take_over(library, compare(library, *read))
    same = write_mended(library, LayoutWriter(), compare(library, *read), tmp_path / "a")
    (file,) = library.state.cadres.values()
    rows = tuple(a_family_member("儿子", f"张{at}") for at in range(11))
    library.state.cadres[file.id] = type(file)(cadre=file.cadre, family=rows)

    large = write_mended(library, LayoutWriter(), compare(library, *read), tmp_path / "b")

    assert same.written == ()
    assert large.written == ()
    assert [error.code for error in large.failed] == ["form.family"]
