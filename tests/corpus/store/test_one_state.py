"""What readers see while others write."""

from sqlalchemy import func, select

from corpus.library import Library
from corpus.store.engine import reading
from corpus.store.tables import article_texts, articles


def counted(connection, table):
    return connection.scalar(select(func.count()).select_from(table))


def test_who_reads_sees_one_state(engine, make_article):
    """What others write between two questions of one who reads is seen by the next one who begins, in no part before."""
    library = Library(engine)
    library.add(make_article("الخبر الأول"), b"")
    with reading(engine) as connection:
        seen = counted(connection, articles)
        library.add(make_article("الخبر الثاني"), b"")
        assert (counted(connection, articles), counted(connection, article_texts)) == (seen, seen)
    with reading(engine) as connection:
        assert (counted(connection, articles), counted(connection, article_texts)) == (2, 2)


def test_a_connection_that_was_read_on_is_as_others_afterwards(engine):
    """Who writes on a connection that somebody read on before sees what others wrote meanwhile, as on any other one."""

    def level():
        with engine.connect() as connection:
            return connection.get_isolation_level()

    usual = level()
    with reading(engine) as connection:
        counted(connection, articles)
    assert level() == usual
