"""Names as readers decided, from the library to the page."""

import pytest

from corpus.paragraphs import paragraphs
from tui.services import Services
from tui.settings.load import load_settings

TEXT = "قال الرئيس آسيمي غويتا إن مالي بخير.\nووصل قائد المجلس العسكري إلى باماكو، وأضاف غويتا أنه باق."


@pytest.fixture
def services(tmp_path):
    environ = {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("DATA", "CONFIG", "STATE")}
    opened = Services(load_settings({}, environ | {"USER": "salma"}))
    yield opened
    opened.close()


def test_decisions_hold_at_once_and_when_articles_come_again(services):
    """A new spelling is found in text, on the page and in the index; a split and a hiding survive cataloguing; undo takes all back."""
    article = services.library.add(paragraphs(TEXT), TEXT.encode()).article
    services.catalogue(article.id)
    before = services.names_of(article)
    goita = before[0].entity
    mali = next(each.entity for each in before if each.entity.en == "Mali")

    def counts():
        return {each.entity.id: each.count for each in services.names_of(article)}

    def index():
        ids = (goita.id, mali.id)
        return {row.entity.id: row.mentions for row in services.name_index.find().rows if row.entity.id in ids}

    def come_again():
        """Read it as another program would that has read nothing yet."""
        services.naming.refresh()
        services.catalogue(article.id)

    plain = counts()
    assert index() == {each: plain[each] for each in (goita.id, mali.id)}
    services.authority.add_alias(goita, "قائد المجلس العسكري")
    assert article.id in services.naming.uncatalogued()
    assert services.naming.refresh()
    assert not services.naming.refresh()
    services.catalogue(article.id)
    assert article.id not in services.naming.uncatalogued()
    assert counts()[goita.id] == index()[goita.id] == plain[goita.id] + 1
    glosses = services.annotator().annotate(article, 1).mentions
    assert "قائد المجلس العسكري" in {mention.surface for mention in glosses if mention.entity_id == goita.id}

    services.authority.hide(mali)
    new = services.authority.split(goita, "غويتا").entity
    come_again()
    assert mali.id not in {**counts(), **index()}
    assert counts()[new] == 1
    assert services.name_index.row(new).mentions == 1
    for _ in range(3):
        assert services.learning.undoing.undo() is not None
    services.learning.reload()
    come_again()
    assert services.names_of(article) == before
    assert index() == {each: plain[each] for each in (goita.id, mali.id)}
