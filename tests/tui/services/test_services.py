"""What the command line and the screens stand on."""

import gc
import threading
import time
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest

from corpus.bundled import sample_files
from corpus.errors import StoreError, UnknownArticle
from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from glossary.starter import starter_concepts
from glossary.terminology import Concept, Term
from tui.services.once import Once
from tui.services.preparing import Ended
from tui.services.services import Services
from tui.settings.load import load_settings

SENTENCE = "رأينا الجمل الأبيض في باماكو أمس."


@pytest.fixture
def environ(tmp_path):
    return {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("DATA", "CONFIG", "STATE")} | {
        "USER": "salma"
    }


@pytest.fixture
def opened(environ, loaded_tables):
    """A function that opens the services on one and the same data folder, and closes them in the end."""
    all_of_them = []

    def open_services(warn=lambda _sentence: None, **options: str) -> Services:
        all_of_them.append(Services(load_settings(options, environ), warn))
        return all_of_them[-1]

    yield open_services
    for services in all_of_them:
        services.close()


@pytest.fixture
def article() -> Article:
    return article_from_bytes(SENTENCE.encode(), "camel.txt")


def camel() -> Concept:
    return Concept("", (Term("", "ar", "جمل أبيض"), Term("", "en", "white camel")))


def test_nothing_is_made_before_it_is_needed(opened, tmp_path):
    """Neither opening the services nor annotating a text makes a file."""
    services = opened()
    services.annotator()
    services.directory()
    assert list(tmp_path.iterdir()) == []


def test_a_first_run_fills_a_new_database(opened):
    """A new database has the samples, their English and the starter glossary."""
    services = opened()
    assert len(services.library.summaries()) == len(sample_files())
    assert services.terms.count() == len(starter_concepts())
    name, raw = sample_files()[0]
    blocks = article_from_bytes(raw, name).blocks
    assert all(services.translating.memory.find(block.text) for block in blocks)


def test_the_first_sample_stands_on_top(opened):
    """The library of a new database begins with the first sample."""
    name, raw = sample_files()[0]
    assert opened().library.summaries(limit=1)[0].id == article_from_bytes(raw, name).id


def test_what_was_removed_stays_removed(opened):
    """The filling happens once: a sample and a term that were removed do not come back."""
    services = opened()
    removed = services.library.summaries(limit=1)[0].id
    services.library.remove(removed)
    concept = services.terms.concepts(limit=1)[0]
    services.terms.remove(concept.id)
    again = opened()
    assert removed not in [summary.id for summary in again.library.summaries()]
    assert again.terms.count() == len(starter_concepts()) - 1


def test_a_first_run_that_was_cut_short_is_done_again(opened, monkeypatch):
    """A filling that failed half way is completed by the next one who opens the database, without doubles."""
    with monkeypatch.context() as patched:
        patched.setattr("corpus.library.Library.add", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            opened().ensure_first_run()
    services = opened()
    assert services.library.count() == len(sample_files())
    assert services.terms.count() == len(starter_concepts())


def test_two_first_runs_at_once(opened):
    """Two programs that open a new database at the same time fill it once."""
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda services: services.ensure_first_run(), (opened(), opened())))
    services = opened()
    assert services.library.count() == len(sample_files())
    assert services.terms.count() == len(starter_concepts())


@pytest.mark.usefixtures("ran_before")
def test_the_catalogue_finds_articles_by_name_and_term(opened, article):
    """A catalogued article is found by an entity and by a concept that it speaks of."""
    services = opened()
    concept = services.terms.add(camel())
    services.library.add(article, SENTENCE.encode())
    services.catalogue(article.id)
    (entity,) = [stored.entity for stored in services._storage.entities.known() if stored.entity.en == "Bamako"]
    for family, key in (("entity", entity.id), ("concept", concept.id)):
        assert [summary.id for summary in services.library.articles_with_key(family, key)] == [article.id]
    with pytest.raises(UnknownArticle):
        services.catalogue("0123456789ab")


def test_every_engine_serves(opened, database_url, article):
    """On SQLite and on a server a new database is filled, an article catalogued, and a term found."""
    services = opened(db=database_url)
    concept = services.terms.add(camel())
    services.library.add(article, SENTENCE.encode())
    assert article.id in list(services.catalogue_missing())
    assert services.library.count() == len(sample_files()) + 1
    assert [summary.id for summary in services.library.articles_with_key("concept", concept.id)] == [article.id]
    assert concept.id in [match.concept_id for match in services.annotator().annotate(article, 0).matches]


def test_what_is_missing_is_catalogued_once(opened, article):
    """`catalogue_missing` yields every article that has no keys yet, and none the second time."""
    services = opened()
    services.library.add(article, SENTENCE.encode())
    done = list(services.catalogue_missing())
    assert sorted(done) == sorted(summary.id for summary in services.library.summaries())
    assert list(opened().catalogue_missing()) == []


@pytest.mark.usefixtures("ran_before")
def test_names_of_an_article_are_its_own(opened, article):
    """The names of an article are those that stand in it, under the ids that a directory gives them."""
    services = opened()
    other = article_from_bytes(f"{SENTENCE}\n\nوصل الوفد من فاس إلى باماكو.".encode(), "other.txt")
    services.names_of(other)
    (record,) = services.names_of(article)
    directory = services.directory()
    directory.add(article)
    assert [record] == directory.entities()
    assert (record.entity.en, record.count, record.articles) == ("Bamako", 1, (article.id,))


@pytest.mark.usefixtures("ran_before")
def test_a_new_term_is_found_after_a_refresh(opened, article):
    """A term that was just added stands in the text as soon as the terms are refreshed."""
    services = opened()
    services.ensure_first_run()
    before = services.annotator().annotate(article, 0).matches
    concept = services.terms.add(camel())
    services.refresh_terms()
    after = services.annotator().annotate(article, 0).matches
    assert concept.id not in [match.concept_id for match in before]
    assert concept.id in [match.concept_id for match in after]


@pytest.mark.usefixtures("ran_before")
def test_nothing_is_held_of_the_glossary_before_a_refresh(opened, article):
    """Articles that stay open go on with what annotates them, and the terms of before are let go of, however often that is."""
    services = opened()
    services.ensure_first_run()
    annotator, before = services.annotator(), weakref.ref(services.analysing.matcher())
    annotator.annotate(article, 0)
    services.refresh_terms()
    assert services.annotator() is annotator
    gc.collect()
    assert before() is None


def test_a_database_that_cannot_be_opened_leaves_the_reader_whole(opened, tmp_path, article):
    """With a broken database names and words are still explained, and the reason is said."""
    broken = tmp_path / "broken.db"
    broken.write_text("no database " * 100)
    said = []
    services = opened(said.append, db=str(broken))
    glosses = services.annotator().annotate(article, 0).glosses
    assert [gloss.text for gloss in glosses if gloss.entity_id] == ["Bamako"]
    assert any(str(broken) in sentence for sentence in said)
    with pytest.raises(StoreError):
        services.ensure_first_run()


def test_a_translator_is_off_by_default(opened):
    """No engine is asked unless the settings name one."""
    assert opened().translating.translator() is None
    assert opened(translator="google").translating.translator().engine.name == "google"


def test_every_part_is_made_once_for_all_threads(opened, monkeypatch):
    """Threads that ask at the same time get the same lexicon."""
    made = []

    def load():
        time.sleep(0.05)
        made.append(object())
        return made[-1]

    monkeypatch.setattr("glossary.morphology.lexicon.lexicon.load_lexicon", load)
    services = opened()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: services.lexicon(), range(8)))
    assert [made[0]] * 8 == found
    assert len(made) == 1


class TestOnce:
    """A value made at first use."""

    def test_made_once(self):
        """Every thread gets the value that the first one made."""
        made = []
        begun = threading.Event()

        def make() -> object:
            begun.wait(1)
            made.append(object())
            return made[-1]

        once = Once(make)
        assert not once.is_made
        with ThreadPoolExecutor(4) as pool:
            waiting = [pool.submit(once.get) for _ in range(4)]
            begun.set()
        assert {id(each.result()) for each in waiting} == {id(made[0])}
        assert once.is_made

    def test_failures_are_not_kept(self):
        """After a failure the next one who asks tries again."""
        answers = iter([OSError("not yet"), 7])

        def make() -> int:
            answer = next(answers)
            if isinstance(answer, OSError):
                raise answer
            return answer

        once = Once(make)
        with pytest.raises(OSError, match="not yet"):
            once.get()
        assert once.get() == 7


def test_roots_are_filled_in_once_there_is_a_lexicon(opened):
    """Before the lexicon is loaded no root is filled in and none is waited for; then those of all terms, once."""
    services = opened()
    services.terms.add(camel())
    assert list(services.fill_roots()) == []
    services.lexicon()
    looked_at = list(services.fill_roots())
    assert looked_at[-1] == sum(1 for _ in services.terms.all_terms("ar"))
    assert list(services.fill_roots()) == []
    assert "جمل أبيض" in {each.terms[0].text for each in services.terms.concepts("root:بيض")}


@pytest.mark.usefixtures("ran_before")
def test_reading_the_terms_ends_with_the_program(opened):
    """When the program ends, the terms that are still to be read are not waited for, and no half of them is kept."""
    services = opened()
    services.terms.add(camel())
    services.preparing.end()
    with pytest.raises(Ended):
        services.annotator()


@pytest.mark.usefixtures("ran_before")
def test_reading_many_terms_tells_how_far_it_is(opened, monkeypatch):
    """Where reading the terms takes long, how many were read is told from the first moment on."""
    monkeypatch.setattr("tui.services.preparing._QUIET", 0)
    monkeypatch.setattr("tui.services.preparing._BETWEEN", 600)
    services, told = opened(), []
    services.terms.add(camel())
    services.preparing.tell = told.append
    services.annotator()
    assert told == [0]
