from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from sqlalchemy import delete, func, select

from corpus.copies import Copies
from corpus.library import Library
from corpus.likeness import Likeness
from corpus.store.chain import CORPUS_CHAIN
from corpus.store.copies.refresh import Comparing
from corpus.store.copies_tables import article_pairs, article_sketches
from corpus.store.engine import reading, write
from corpus.store.migrate import upgrade
from corpus.store.tables import articles, corpus_facts
from tests.corpus.copies.planted import KINDS, article_of, copies_of, texts

ADDRESS = "https://news.example/world/1"
EVERY = texts()
CLIMATE = EVERY["articles/climate"]


def copied(kind, text=CLIMATE):
    return article_of(dict(copies_of(text, "seed"))[kind])


@pytest.fixture
def library(engine):
    return Library(engine)


@pytest.fixture
def copies(engine):
    return Copies(engine)


def shown(library, query=""):
    return {summary.id for summary in library.summaries(query)}


def add(library, *given):
    return [library.add(article, article.text.encode()) for article in given]


def test_a_copy_stands_behind_the_longest(library, copies):
    """Of copies lists and searches show the longest alone; the others are counted, opened by their ids, and listed when asked for."""
    own, short, long = article_of(CLIMATE), copied("shortened"), copied("added")
    first, second, third = add(library, own, short, long)

    assert (first.like, second.like, third.like) == (None, own.id, None)
    assert [each.updates for each in (first, second, third)] == [None] * 3
    assert shown(library) == {long.id}
    assert library.summaries()[0].others == 2
    assert (library.count(), library.count("copies:yes"), library.count("copies:no")) == (1, 3, 1)
    word = CLIMATE[1][0].split()[2]
    assert {hit.summary.id for hit in library.search(word).hits} == {long.id}
    assert {hit.summary.id for hit in library.search(f"{word} copies:yes").hits} == {own.id, short.id, long.id}
    assert library.get(short.id).text == short.text
    group = copies.group(short.id)
    assert (group.shown.summary.id, group.shown.why, group.shown.alike) == (long.id, None, 100)
    assert {(each.summary.id, each.why) for each in group.others} == {(i.id, Likeness.COPY) for i in (own, short)}
    assert all(40 <= each.alike < 100 for each in group.others)
    assert copies.groups() == [group]
    assert copies.count() == 1


def test_groups_do_not_depend_on_the_order(library, copies):
    """In whatever order copies come, the same are grouped behind the same, articles that are none stay by themselves."""
    given = [article_of(CLIMATE), *map(copied, ("shortened", "credit", "dropped")), article_of(EVERY["articles/war"])]
    found = set()
    for order in list(permutations(given))[::23]:
        for article in given:
            if article.id in {each.id for each in library.summaries("copies:yes")}:
                library.remove(article.id)
        forget(library)
        add(library, *order)
        found.add(tuple(sorted((each.id, each.others) for each in library.summaries())))

    assert found == {tuple(sorted([(copied("credit").id, 3), (given[-1].id, 0)]))}


def forget(library):
    """Delete all articles, as no door does."""
    write(
        library._engine, lambda connection: [connection.execute(delete(each)) for each in (article_sketches, articles)]
    )


def test_a_later_version_is_shown(library, copies):
    """An address that has another text later shows the later one; the same address is known by whatever tracks its readers; older texts that come again change nothing."""
    old = replace(article_of(CLIMATE), address=f"{ADDRESS}?utm_source=x#top")
    new = replace(copied("dropped"), address="HTTPS://News.Example:443/world/1")
    first, second = add(library, old, new)

    assert first.article.address == second.article.address == library.get(new.id).address == ADDRESS
    assert (second.updates, second.like) == (old.id, None)
    assert shown(library) == {new.id}
    again = library.add(old, b"")
    assert (again.is_new, again.updates) == (False, None)
    assert shown(library) == {new.id}
    assert [(each.summary.id, each.why) for each in copies.group(new.id).others] == [(old.id, Likeness.VERSION)]


def test_versions_follow_the_days_they_state(library):
    """A version of an earlier day that comes later stands behind the later one."""
    new = replace(article_of(CLIMATE), address=ADDRESS, date=date(2026, 3, 2))
    old = replace(copied("added"), address=ADDRESS, date=date(2026, 3, 1))
    added = add(library, new, old)[1]

    assert (added.updates, added.like) == (None, new.id)
    assert shown(library) == {new.id}


def test_an_address_of_many_articles_swallows_none(library):
    """A front page or a live page that shows another article every hour keeps them all."""
    given = [replace(article_of(EVERY[name]), address="https://news.example/") for name in list(EVERY)[:8]]
    added = add(library, *given)

    assert all(each.updates is each.like is None for each in added)
    assert library.count() == len(given)


def test_versions_and_copies_in_one_group(library, copies):
    """A copy elsewhere and the versions of a page are one group: the longest of the newest is shown."""
    first = replace(copied("added"), address=ADDRESS)
    second = replace(copied("dropped"), address=ADDRESS)
    elsewhere = replace(copied("headline"), address="https://other.example/9")
    kept = add(library, first, second, elsewhere)
    group = copies.group(first.id)

    assert shown(library) == {elsewhere.id}
    assert (kept[2].updates, kept[2].like) == (None, None)
    assert {each.summary.id: each.why for each in group.others} == {
        first.id: Likeness.VERSION,
        second.id: Likeness.COPY,
    }


def test_the_next_comes_forward(library):
    """Where the shown one is removed the next is shown, and the first again when it is restored; both by the same rules."""
    own, short, long = article_of(CLIMATE), copied("shortened"), copied("added")
    add(library, own, short, long)
    library.remove(long.id)
    assert shown(library) == {own.id}
    assert library.summaries()[0].others == 1
    library.remove(own.id)
    assert shown(library) == {short.id}
    library.restore(long.id)
    assert shown(library) == {long.id}
    assert library.add(own, b"").like == long.id
    assert library.summaries()[0].others == 2


def test_a_reader_sets_apart(library, copies):
    """What a reader says is not the same stands by itself, when more copies come too, until it is taken back; and can be said again."""
    own, short, long = article_of(CLIMATE), copied("shortened"), copied("added")
    add(library, own, short, long)
    parting = copies.set_apart(short.id)

    assert set(parting.others) == {own.id, long.id}
    assert shown(library) == {short.id, long.id}
    late = copied("credit")
    add(library, late)
    assert library.count() == 2
    assert library.count("copies:yes") == 4
    assert set(copies.partings(short.id).others) == {own.id, long.id}
    refresh(library)
    assert {short.id, long.id} & {each.shown.summary.id for each in map(copies.group, (short.id, long.id))}
    assert copies.group(short.id).shown.summary.id != copies.group(long.id).shown.summary.id
    copies.put_together(parting)
    assert shown(library) == {long.id}
    copies.part(parting)
    assert library.count() == 2


def refresh(library):
    """Have sketches and groups made anew, as a new version does."""
    engine = library._engine
    write(engine, lambda connection: connection.execute(delete(corpus_facts).where(corpus_facts.c.name == "sketches")))
    upgrade(engine, CORPUS_CHAIN)


def test_a_reader_chooses(library, copies):
    """The article that a reader asked for is shown, also after everything is made anew, until that is taken back."""
    own, short, long = article_of(CLIMATE), copied("shortened"), copied("added")
    add(library, own, short, long)
    chosen = copies.show(short.id)
    assert shown(library) == {short.id}
    refresh(library)
    assert shown(library) == {short.id}
    second = copies.show(own.id)
    assert shown(library) == {own.id}
    copies.take_back(second)
    assert shown(library) == {short.id}
    copies.take_back(chosen)
    assert shown(library) == {long.id}


def test_articles_kept_before_are_grouped(library, copies, monkeypatch):
    """A library of before gets its groups when it is opened, in steps that go on where a program was ended; a large one later."""
    given = [article_of(EVERY["articles/war"]), article_of(CLIMATE), *map(copied, sorted(KINDS))]
    library.add_all([(article, b"") for article in given])
    before = [(each.id, each.others) for each in library.summaries()]
    write(library._engine, lambda connection: [forgotten(connection)])
    monkeypatch.setattr("corpus.store.copies.refresh._AT_ONCE", 5)
    ended = iter([None, None])
    real = Ended(ended)
    monkeypatch.setattr("corpus.store.copies.refresh.write", real)
    with pytest.raises(KeyboardInterrupt):
        upgrade(library._engine, CORPUS_CHAIN)
    assert copies.count() == 1
    assert library.count() > len(before)
    library.add(article_of(EVERY["articles/health"]), b"")
    monkeypatch.setattr("corpus.store.copies.refresh.write", write)
    monkeypatch.setattr("corpus.store.copies.refresh._SMALL", 1)
    upgrade(library._engine, CORPUS_CHAIN)
    comparing = Comparing(library._engine)
    assert (comparing.is_due, comparing.left()) == (True, (10, len(given) + 1))
    steps = list(comparing.steps())
    assert [step.total for step in steps] == [len(given) + 1] * len(steps)
    assert (steps[-1].done, comparing.is_due, list(comparing.steps())) == (len(given) + 1, False, [])

    assert [(each.id, each.others) for each in library.summaries()][1:] == before
    with reading(library._engine) as connection:
        assert connection.scalar(select(func.count()).select_from(article_pairs)) > len(given) - 2


class Ended:
    """A way to write that is ended after some steps."""

    def __init__(self, steps):
        self._steps = steps

    def __call__(self, engine, work):
        if next(self._steps, "end") == "end":
            raise KeyboardInterrupt
        return write(engine, work)


def forgotten(connection):
    """Leave the tables as an older program did."""
    for table in (article_sketches, article_pairs):
        connection.execute(delete(table))
    connection.execute(articles.update().values(shown_by=None, shown_why=None))
    connection.execute(delete(corpus_facts).where(corpus_facts.c.name == "sketches"))


def test_very_long_names_are_kept_as_far_as_an_index_takes_them(library):
    """A source or an address of many thousand letters is no reason to fail."""
    article = replace(
        article_of(CLIMATE), source="م" * 9000, section="ق" * 9000, address=f"https://x.example/{'ا' * 9000}"
    )
    kept = library.add(article, b"").article

    assert (len(kept.source), len(kept.section), kept.address) == (300, 300, None)


def test_importers_at_once_make_one_group(fresh_engine):
    """Two that add copies of one text at the same time, one by one and in batches, end with one group and one shown."""
    names = ("added", "credit", "dropped", "edited", "hamza", "shortened", "tatweel", "together")
    given = [(copied(name), b"") for name in names]
    other = [(article, b"") for article in map(article_of, list(EVERY.values())[:8])]
    library = Library(fresh_engine)
    with ThreadPoolExecutor(3) as threads:
        one = threads.submit(lambda: [library.add(*each) for each in given])
        two = threads.submit(lambda: [library.add(*each) for each in reversed([*given, *other])])
        three = threads.submit(lambda: library.add_all([*other, *given[::2]]))
        every = [*one.result(timeout=60), *two.result(timeout=60), *three.result(timeout=60)]
    with reading(fresh_engine) as connection:
        rows = connection.execute(select(articles.c.content_id, articles.c.shown_by))
        placed = {row.content_id: row.shown_by for row in rows}
        roots = [article.id for article, _ in given if placed[article.id] is None]

    assert sum(added.is_new for added in every) == len(placed) == library.count("copies:yes") == len(given) + len(other)
    assert len(roots) == 1
    assert {article.id for article, _ in given} < {
        copy.summary.id for copy in Copies(fresh_engine).group(roots[0]).others
    } | {roots[0]}


def test_a_batch_is_kept_whole_or_not_at_all(library, monkeypatch):
    """Nothing of a batch is kept where it fails; what came of each is told in its order, also of what comes twice."""
    given = [article_of(CLIMATE), copied("added"), article_of(EVERY["articles/war"]), article_of(CLIMATE)]
    added = library.add_all(iter([(article, article.text.encode()) for article in given]))

    assert [(each.article.id, each.is_new) for each in added] == [
        (article.id, place < 3) for place, article in enumerate(given)
    ]
    assert library.add_all([]) == []
    assert library.raw(given[1].id) == given[1].text.encode()

    def fails(*_):
        raise ValueError("full")

    monkeypatch.setattr("corpus.store.copies.adding.put_sketches", fails)
    with pytest.raises(ValueError, match="full"):
        library.add_all([(article_of(EVERY[name]), b"") for name in ("articles/health", "articles/energy")])
    assert library.count("copies:yes") == 3
