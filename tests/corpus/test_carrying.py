"""How far older versions were read is how far newer ones are, both of one address, brought in one after the other."""

from dataclasses import replace

import pytest

from corpus.anchoring import quoted
from corpus.annotation import Annotation, AnnotationKind, Passage, Place
from corpus.annotations import Annotations
from corpus.carrying import carry_over, read_so_far
from corpus.ingest.sources import article_from_bytes
from corpus.library import Library
from corpus.positions import ReadingPositions

ADDRESS = "https://news.example/bridge"
LINES = [f"قال المتحدث في الفقرة {number} إن أشغال الجسر الجديد تمضي كما خطط لها." for number in range(12)]


@pytest.fixture
def positions(tmp_path):
    return ReadingPositions(tmp_path / "positions.json")


@pytest.fixture
def library(engine):
    return Library(engine)


def bring(library, lines, title="أشغال الجسر الجديد تمضي"):
    """Import what an address says, as a file of its text."""
    data = "\n\n".join([title, *lines]).encode()
    article = replace(article_from_bytes(data, "bridge.txt"), address=ADDRESS)
    return library.add(article, data)


def test_the_place_and_the_notes_of_an_older_version_are_those_of_the_newer(engine, library, positions):
    """Text that came in before the place one left off at moves it, and what was noted there; the version is told as new until it is opened."""
    old = bring(library, LINES).article
    spot = next(block for block in old.blocks if "الفقرة 7" in block.text)
    positions.set(old.id, spot.index, 4, 0.6)
    notes = Annotations(engine, "salma")
    passage = Passage(Place(spot.index, 4), Place(spot.index, 30))
    quote = quoted(old, passage)
    notes.add(Annotation(old.id, AnnotationKind.NOTE, passage, quote, note="متى؟", title=old.title))

    changed = bring(library, [LINES[0], "وأفاد مراسلنا بأن العمال عادوا صباح اليوم إلى الموقع.", *LINES[1:]])
    new = changed.article
    assert changed.updates == old.id
    read = read_so_far(engine, positions.all())
    assert (read.positions[new.id].progress, read.newer) == (0.6, {new.id})
    carried = carry_over(engine, positions, library.get(new.id))
    assert (carried.article, carried.is_newer) == (old.id, True)
    there = positions.get(new.id)
    assert (new.blocks[there.block].text, there.offset) == (spot.text, 4)
    assert carry_over(engine, positions, library.get(new.id)) is None
    assert read_so_far(engine, positions.all()).newer == set()
    (placed,) = notes.of(library.get(new.id))
    assert (placed.annotation.note, placed.passage.start) == ("متى؟", Place(there.block, 4))


def test_where_the_words_are_gone_one_is_as_far_as_before(engine, library, positions):
    """A version that says otherwise what one was reading opens after as much of its text."""
    old = bring(library, LINES).article
    positions.set(old.id, 10, 0, 0.8)
    said = [*LINES[:9], "وعن الكلفة امتنعت الوزارة عن ذكر أي رقم حتى تنتهي المناقصة في الشتاء.", *LINES[10:]]
    new = bring(library, said).article
    carry_over(engine, positions, new)
    assert positions.get(new.id)[:3] == (10, 0, 0.8)


def test_a_longer_copy_is_no_newer_version(engine, library, positions):
    """Who read a short copy has read as much of the longer one, which is not told as a version; what was read after it came neither."""
    short = replace(article_from_bytes("\n\n".join(["أشغال الجسر", *LINES[:9]]).encode(), "a.txt"), address=None)
    library.add(short, b"")
    positions.set(short.id, 3, 0, 0.9)
    long = replace(article_from_bytes("\n\n".join(["أشغال الجسر", *LINES]).encode(), "b.txt"), address=None)
    assert library.add(long, b"").like is None
    read = read_so_far(engine, positions.all())
    assert (read.positions[long.id].progress, read.newer) == (0.9, set())
