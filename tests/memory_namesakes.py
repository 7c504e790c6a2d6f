"""Who has to do with names and people, among files in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import CadreId


def namesakes(
    files: Iterable[CadreFile], names: Collection[str], cadres: Collection[CadreId]
) -> tuple[CadreId, ...]:
    """Return what `ListReader.namesakes` does, from files in the unit's order."""
    everybody = list(files)
    links = [(file.id, link.other_id) for file in everybody for link in file.kin_links]
    linked = {each for link in links if set(link) & set(cadres) for each in link}
    return tuple(
        file.id
        for file in everybody
        if {file.cadre.name, file.cadre.id_number} & set(names)
        or any({member.name, member.id_number} & set(names) for member in file.family)
        or file.id in {*cadres, *linked}
    )
