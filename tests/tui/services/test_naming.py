"""Names as readers decided, from the library to the page."""

import pytest

from corpus.paragraphs import paragraphs
from glossary.authority.listed import NameQuery
from glossary.entities import known_keys
from tui.services import naming
from tui.services.services import Services
from tui.settings.load import load_settings

OTHER = "استقبل الرئيس آسيمي غويتا وفدا كبيرا أمس.\nثم تحدث قائد المجلس العسكري طويلا في التلفزيون."
TEXT = "قال الرئيس آسيمي غويتا إن مالي بخير.\nووصل قائد المجلس العسكري إلى باماكو، وأضاف غويتا أنه باق."


@pytest.fixture
def services(tmp_path, loaded_tables):
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


def test_two_programs_decide_and_catalogue(services):
    """A program that reads articles hears of a spelling added elsewhere; what is taken out meanwhile does not stop it."""
    article, gone = (services.library.add(paragraphs(text), text.encode()).article for text in (TEXT, OTHER))
    goita = services.names_of(article)[0].entity
    assert not services.naming.refresh()
    list(services.catalogue_missing())
    before = services.name_index.row(goita.id).mentions
    other = Services(services.settings)
    other.authority.add_alias(goita, "قائد المجلس العسكري")
    for each in services.catalogue_missing():
        if gone.id in other.naming.uncatalogued() and each != gone.id:
            other.library.remove(gone.id)
    assert other.naming.uncatalogued() == []
    other.library.restore(gone.id)
    list(services.catalogue_missing())
    assert other.name_index.row(goita.id).mentions == before + 2
    assert services.naming.refresh()
    assert not services.naming.refresh()
    other.close()


def test_what_is_merged_into_a_known_name_is_as_certain(services):
    """In an article that speaks only of the one that was merged, the known name is told as it is known."""
    text = "قال المحلل كامل الطنبوري إن الأمر صعب."
    article = services.library.add(paragraphs(text), text.encode()).article
    unknown = services.names_of(article)[0].entity
    french = "وصل إلى فرنسا أمس."
    france = services.names_of(services.library.add(paragraphs(french), french.encode()).article)[0].entity
    assert (unknown.confirmed, france.confirmed) == (False, True)
    services.authority.merge(unknown, france)
    other = Services(services.settings)
    assert [each.entity for each in other.names_of(article)] == [france]
    assert [each.entity for each in _directory(other, article)] == [france]
    other.close()


def test_what_is_undone_leaves_nothing_behind(services):
    """A name and a confirmation that were undone are told nowhere, though articles were catalogued while they held."""
    texts = (
        "قال المحلل كامل الطنبوري إن الأمر صعب.",
        "وأضاف المحلل كامل الطنبوري أن الأمر سهل.",
        "قال هاني البقطوشي إن الأمر عجيب.",
    )
    first, second, third = (services.library.add(paragraphs(text), text.encode()).article for text in texts)
    services.catalogue(first.id)
    linked = services.names_of(first)[0].entity
    services.authority.rename(linked, ar="هاني البقطوشي", en="Hani the Wrong")
    services.naming.refresh()
    services.catalogue(second.id)
    assert services.name_index.row(linked.id).articles == 2
    assert services.name_index.row(linked.id).entity.en == "Hani the Wrong"
    assert services.learning.undoing.undo() is not None
    services.naming.refresh()
    assert services.name_index.row(linked.id).entity == linked
    other = Services(services.settings)
    assert [each.entity for each in other.names_of(first)] == [linked]
    assert linked.id not in {each.entity.id for each in other.names_of(third)}
    other.close()


def test_only_the_articles_catalogued_last_are_held(services, monkeypatch):
    """However many articles are catalogued, the names of few are held at once; what is kept links the next ones, however spelt."""
    monkeypatch.setattr(naming, "_MOST_NOTED", 2)
    spellings = "روبرت لانداو;روبرت لاندو;روبرت لانداو"
    for number, spelling in enumerate(spellings.split(";")):
        text = f"قال المحلل {spelling} إن الأمر رقم {number} صعب."
        services.library.add(paragraphs(text), text.encode())
    list(services.catalogue_missing())
    assert len(services.naming._noted.get()) <= 2
    found = services.name_index.find(NameQuery("روبرت")).rows
    assert [(row.entity.ar, row.articles) for row in found] == [("روبرت لانداو", 3)]


def test_the_keys_of_known_names_are_made_once(services, monkeypatch):
    """What catalogues and what is read link names by the same keys, which take longer to make than an article to read."""
    made, keys = [], known_keys.KnownKeys

    def make(names):
        made.append(keys(names))
        return made[-1]

    monkeypatch.setattr(known_keys, "KnownKeys", make)
    article = services.library.add(paragraphs(TEXT), TEXT.encode()).article
    services.catalogue(article.id)
    assert services.names_of(article)
    services.directory()
    assert len(made) == 1


def _directory(services, article):
    directory = services.directory()
    directory.add(article)
    return services.naming.records(directory)
