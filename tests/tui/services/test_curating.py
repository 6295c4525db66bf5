"""Changing and exporting what a query finds."""

import pytest

from glossary.terminology import Concept, Stage, Term
from tui.services.services import Services
from tui.settings.load import load_settings


@pytest.fixture
def services(tmp_path, ran_before, loaded_tables):
    """Services on a data folder of their own, the lexicon loaded, and an entry whose term has a root."""
    environ = {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("DATA", "CONFIG", "STATE")}
    opened = Services(load_settings({}, {**environ, "USER": "salma"}))
    opened.lexicon()
    opened.terms.add(Concept("", (Term("", "ar", "استكتاب", root="كتب"), Term("", "en", "dictation test"))))
    yield opened
    opened.close()


QUERY = "مكتبات"
"""A word whose root only the lexicon knows."""


def test_a_query_finds_the_same_wherever_it_is_asked(services):
    """What the list shows for a query is what is changed by it, and what is exported."""
    shown = [each.id for each in services.terms.concepts(QUERY)]
    assert "dictation test" in {term.text for each in services.terms.concepts(QUERY) for term in each.terms}
    assert [each.id for each in services.curating.exported(QUERY)] == shown
    assert services.curating.curation.approve(QUERY) == len(shown)
    assert {each.stage for each in services.terms.concepts(QUERY)} == {Stage.APPROVED}
