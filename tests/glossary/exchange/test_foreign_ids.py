"""Entries that are imported again by ids that are written in other ways than ours."""

import io
from uuid import UUID

import pytest

from glossary.exchange.incoming.importing import Importing, Policy, Source, Wish
from glossary.exchange.port import format_named
from glossary.termbase import TermBase

OWN = "A1B2C3D4-0000-4000-8000-ABCDEF012345"


def imported(engine, number, english):
    """Import a table of two entries that are related, the first under a number."""
    content = f"id,ar,en,relations\n{number},باب,{english},\n7,مقبض,handle,broader:{number}\n"
    source = Source("file", io.BytesIO(content.encode()), format_named("csv"))
    return Importing(engine, "me").run(source, Wish(policy=Policy.REPLACE))


@pytest.mark.parametrize("written", [OWN, f"{{{OWN}}}", OWN.replace("-", ""), f"urn:uuid:{OWN}", OWN.lower()])
def test_an_entry_is_found_again_by_its_id(engine, written):
    """An id in capitals, in braces or without hyphens is the same id: a changed entry takes the place of its earlier self."""
    assert imported(engine, written, "door").added == 2
    again = imported(engine, written, "gate")
    assert (again.added, again.replaced, again.homonyms) == (0, 1, 0)
    door = TermBase(engine, "me").get(str(UUID(OWN)))
    assert [term.text for term in door.terms] == ["باب", "gate"]
    [handle] = [each for each in TermBase(engine, "me").concepts() if each.id != door.id]
    assert [each.target for each in handle.relations] == [door.id]
