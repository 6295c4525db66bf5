"""Files of translations into the memory."""

import io
import tracemalloc

import pytest

from corpus.paragraphs import paragraphs
from glossary.errors import ExchangeCancelled, UnknownFormat, UnreadableFile
from glossary.memory.exchange.bilingual import bilingual
from glossary.memory.exchange.importing import MemoryImport
from glossary.memory.exchange.port import Incoming, Wish
from glossary.memory.exchange.stored import Chosen, all_kept
from glossary.memory.exchange.tmx_writing import write_tmx
from glossary.memory.exchange.xliff_writing import write_xliff
from glossary.memory.memory import TranslationMemory
from glossary.model import Pair, PairStatus
from glossary.progress import UNWATCHED, Watch

MACHINE, EDITED, APPROVED = PairStatus
WISH = Wish(otherwise="file")


@pytest.fixture
def memory(engine):
    return TranslationMemory(engine)


@pytest.fixture
def run(engine, memory):
    def importing(pairs, wish=WISH, watch=UNWATCHED):
        stream = io.BytesIO()
        write_tmx(pairs, stream)
        return MemoryImport(engine, memory).run(Incoming("x.tmx", stream), wish, watch)

    return importing


def kept(engine, chosen=None):
    return sorted((each.source, each.target, each.origin, each.status.value) for each in all_kept(engine, chosen))


def test_translations_are_kept_once(engine, run):
    """New ones are added, those that are there or stand twice are not doubled, other English of the same Arabic stays beside."""
    first = [Pair("ا ب", "a", "mona", EDITED), Pair("ا  ب", "a", "ali", EDITED), Pair("ا ب", "b", "", EDITED)]
    outcome = run(first)
    again = run([*first, Pair("ج", "c", "mona", EDITED)])

    assert (outcome.read, outcome.added, outcome.other_target, outcome.same) == (3, 2, 1, 1)
    assert (again.added, again.other_target, again.same, again.trusted) == (1, 0, 3, 0)
    assert kept(engine) == [
        ("ا ب", "a", "mona", "edited"), ("ا ب", "b", "file", "edited"), ("ج", "c", "mona", "edited"),
    ]  # fmt: skip


def test_a_file_that_trusts_more_raises_the_status(engine, memory, run):
    """The same translation approved elsewhere is approved here; one that is trusted less elsewhere stays as it is."""
    memory.add_all([Pair("ا", "a", "google", MACHINE), Pair("ب", "b", "mona", APPROVED)])
    outcome = run([Pair("ا", "a", "ali", APPROVED), Pair("ب", "b", "mona", MACHINE)])

    assert (outcome.same, outcome.trusted) == (2, 1)
    assert kept(engine) == [("ا", "a", "google", "approved"), ("ب", "b", "mona", "approved")]


def test_a_dry_run_counts_the_same_and_keeps_nothing(engine, run):
    """What would be new, same and other is told, repetitions within the file included; nothing is kept."""
    pairs = [Pair(f"ا {number % 700}", f"a {number % 1400}", "m", EDITED) for number in range(2100)]
    dry, wet = run(pairs, Wish(dry=True)), None

    assert kept(engine) == []
    wet = run(pairs)
    assert (dry.added, dry.same, dry.other_target) == (wet.added, wet.same, wet.other_target) == (1400, 700, 700)


def test_the_origin_can_be_said(engine, run):
    """Whoever imports may say who made the translations, whatever the file says."""
    run([Pair("ا", "a", "mona", EDITED)], Wish(origin="agency"))

    assert kept(engine) == [("ا", "a", "agency", "edited")]


def test_a_stopped_import_goes_on_where_it_was(engine, run):
    """Stopping raises, what was kept stays, progress was told in bytes, and the same file adds the rest."""
    pairs = [Pair(f"كلمة {number}", "x" * 300, "m", EDITED) for number in range(1200)]
    told = []

    def cancelled():
        return any(progress.found >= 500 for progress in told)

    with pytest.raises(ExchangeCancelled):
        run(pairs, watch=Watch(told.append, cancelled))
    there = len(kept(engine))
    rest = run(pairs)

    assert 0 < there < 1200
    assert told[-1].done <= told[-1].total
    assert (rest.added, rest.same) == (1200 - there, there)


def test_english_that_was_corrected_meanwhile_does_not_come_back(engine):
    """A returned article brings what was changed in it: English that was corrected here while it was away stays corrected."""
    memory = TranslationMemory(engine, "mona")
    article = paragraphs("قال نعم.\nقال لا.\nقال ربما.\nمضى.")
    sources = [block.text for block in article.blocks]
    memory.add_all(Pair(source, f"old {place}", "google", MACHINE) for place, source in enumerate(sources))
    memory.edit(memory.find(sources[1]), "old, by hand")
    stream = io.BytesIO()
    write_xliff(bilingual(article, dict(enumerate(memory.find_all(sources)))), stream)
    for place in (0, 1):
        memory.edit(memory.find(sources[place]), f"corrected {place}")
    returned = io.BytesIO(stream.getvalue().replace(b"old 2", b"changed 2"))
    outcome = MemoryImport(engine, memory).run(Incoming("x.xlf", returned), Wish(origin="agency"))

    assert (outcome.read, outcome.added, outcome.same) == (4, 1, 3)
    assert [pair.target for pair in memory.find_all(sources)] == ["corrected 0", "corrected 1", "changed 2", "old 3"]
    assert memory.find(sources[2]).status is EDITED
    assert [len(memory.of(source)) for source in sources] == [1, 1, 2, 1]


def test_english_that_was_removed_meanwhile_stays_removed(engine):
    """What was removed here while the article was away is told, and stays removed; what was changed in it comes in, as often as it is wished."""
    memory = TranslationMemory(engine, "mona")
    article = paragraphs("قال نعم.\nقال لا.\nقال ربما.")
    sources = [block.text for block in article.blocks]
    memory.add_all(Pair(source, f"old {place}", "google", MACHINE) for place, source in enumerate(sources))
    stream = io.BytesIO()
    write_xliff(bilingual(article, dict(enumerate(memory.find_all(sources)))), stream)
    memory.edit(memory.find(sources[1]), "by hand")
    memory.remove(*memory.find_all(sources))
    returned = stream.getvalue().replace(b"old 2", b"changed 2")
    for _ in range(2):
        outcome = MemoryImport(engine, memory).run(Incoming("x.xlf", io.BytesIO(returned)), Wish(origin="agency"))
        assert (outcome.read, outcome.added, outcome.same, outcome.removed) == (3, 1, 0, 2)
        assert [pair and pair.target for pair in memory.find_all(sources)] == [None, None, "changed 2"]
        memory.remove(memory.find(sources[2]))


def test_what_is_exported_can_be_chosen(engine, memory):
    """Status, origin, moment and the texts of an article choose what is exported."""
    memory.add_all(
        [Pair("ا", "a", "google", MACHINE), Pair("ب", "b", "mona", APPROVED), Pair("ج", "c", "mona", EDITED)]
    )
    targets = lambda chosen: [each.target for each in all_kept(engine, chosen)]  # noqa: E731
    moment = max(each.changed for each in all_kept(engine))

    assert targets(Chosen((APPROVED, EDITED))) == ["b", "c"]
    assert targets(Chosen(origin="google")) == ["a"]
    assert targets(Chosen(sources=["ج", "د"])) == ["c"]
    assert "c" in targets(Chosen(since=moment))
    assert targets(Chosen(since=moment.replace(year=9998))) == []


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", UnknownFormat),
        (b"PK\x03\x04", UnknownFormat),
        (b'<?xml version="1.0" encoding="klingon"?><tmx>', UnreadableFile),
        (b'<xliff version="1.2"><file/></xliff>', UnreadableFile),
    ],
)
def test_what_is_no_such_file_is_refused(engine, memory, data, error):
    """An empty file, another kind of file and a broken one are each refused in a sentence."""
    with pytest.raises(error):
        MemoryImport(engine, memory).run(Incoming("x", io.BytesIO(data)), Wish())


def test_large_files_take_little_memory(engine, memory, tmp_path):
    """A file is never held as a whole: ten times as many units do not take ten times the memory."""

    def peak(count):
        path = tmp_path / f"{count}.tmx"
        with path.open("wb") as stream:
            write_tmx((Pair(f"ا {number}", "b" * 200, "m", EDITED) for number in range(count)), stream)
        tracemalloc.start()
        try:
            with path.open("rb") as stream:
                assert MemoryImport(engine, memory).run(Incoming("x", stream), Wish(dry=True)).added == count
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(10)
    assert peak(2_500) < 2 * peak(700)
