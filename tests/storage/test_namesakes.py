"""Who has to do with a name or with somebody is found in SQL, the deleted left out."""

from __future__ import annotations

from cadredesk.domain.ids import BatchId
from cadredesk.services.work_ports import Batch
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_cadre, a_family_member, a_file, a_kin_link, an_item


def test_namesakes_relatives_and_linked_people_are_found_and_nobody_else(library: SqlLibrary):
    named = a_file(a_cadre("李芳", order=1))
    relative = a_file(a_cadre("张三", order=2), family=(a_family_member("妻子", "李芳"),))
    linked = a_file(a_cadre("李强", order=3), kin_links=(a_kin_link(named.id),))
    nobody = a_file(a_cadre("赵六", order=4), family=(a_family_member("妻子", "钱七"),))
    gone = a_file(a_cadre("李芳", order=5))
    numbered = a_file(
        a_cadre("孙八", order=6), family=(a_family_member("妻子", "李方", id_number="N"),)
    )
    own = a_file(a_cadre("李芳芳", order=7, id_number="N"))
    everybody = [named, relative, linked, nobody, gone, numbered, own]
    with library.unit_of_work(Batch(BatchId(an_item()), "import")) as work:
        work.cadres.save_many(everybody)
        work.commit()
    with library.unit_of_work(Batch(BatchId(an_item()), "delete")) as work:
        work.cadres.delete(gone.id)
        work.commit()

    with library.unit_of_work() as work:
        of_name = work.lists.namesakes({"李芳"}, ())
        of_number = work.lists.namesakes({"N"}, ())
        of_linked = work.lists.namesakes((), [linked.id])
        of_other = work.lists.namesakes((), [named.id])

    assert of_name == (named.id, relative.id)
    assert of_number == (numbered.id, own.id)
    assert of_linked == (named.id, linked.id)
    assert of_other == (named.id, linked.id)
