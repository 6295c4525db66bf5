"""What was begun and not finished, on both kinds of database."""

from datetime import UTC, datetime, timedelta

from corpus.begun import begun_articles
from corpus.library import Library
from corpus.positions import Position

MOMENT = datetime(2026, 11, 20, tzinfo=UTC)


def read(progress: float, hours: int) -> Position:
    return Position(0, 0, progress, MOMENT + timedelta(hours=hours))


def test_what_is_read_in_part_comes_last_read_first(engine, make_article):
    """New and finished articles, those taken away and those that are not in the library are left out."""
    library = Library(engine)
    ids = [library.add(make_article(f"نص رقم {n}", title=f"عنوان {n}"), b"").article.id for n in range(5)]
    library.remove(ids[4])
    shares = [0.4, 1.0, 0.1, 0.0, 0.5]
    positions = {each: read(share, n) for n, (each, share) in enumerate(zip(ids, shares, strict=True))}
    positions["f" * 32] = read(0.5, 9)
    assert [each.id for each in begun_articles(engine, positions, 3)] == [ids[2], ids[0]]
    assert [each.id for each in begun_articles(engine, positions, 1)] == [ids[2]]
    assert begun_articles(engine, {}, 3) == []


def test_many_that_are_gone_do_not_hide_one_that_is_there(engine, make_article):
    """However many articles were read since that are not in the library, one that is there is found."""
    kept = Library(engine).add(make_article("نص", title="عنوان"), b"").article.id
    positions = {f"{n:032x}": read(0.5, n) for n in range(1, 251)} | {kept: read(0.5, 0)}
    assert [each.id for each in begun_articles(engine, positions, 3)] == [kept]
