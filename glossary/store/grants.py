"""The roles of a team as plain grants of PostgreSQL on our tables, and what role somebody has."""

from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import Connection, Engine, text

from corpus.store.engine import reading, write
from corpus.store.schema import METADATA as CORPUS
from corpus.worded import worded
from glossary.errors import NotAllowed, UnknownRole
from glossary.store.tables import METADATA as GLOSSARY

_INDEXES = ("article_index", "term_words", "term_trigrams", "unit_words", "unit_parts")
"""Tables of words that only PostgreSQL has."""
_VERSIONS = ("corpus_version", "glossary_version")
_FOR_TERMINOLOGISTS = ("glossaries",)
"""Tables that translators only read."""
_FINAL = (
    "annotations",
    "annotation_changes",
    "articles",
    "article_texts",
    "article_changes",
    "authority_records",
    "collections",
    "collection_changes",
    "concepts",
    "feeds",
    "feed_changes",
    "glossary_changes",
    "glossaries",
    "kept_searches",
    "kept_search_changes",
    "learned_line_changes",
    "pairs",
)
"""Tables whose rows translators never take away: what is removed stays for its history."""
_ALL = ("SELECT", "INSERT", "UPDATE", "DELETE")


class Role(StrEnum):
    """What somebody may do, the least first."""

    READER = "reader"
    """Reads and searches."""
    TRANSLATOR = "translator"
    """Adds, changes, merges and removes drafts, articles and words of their own too."""
    TERMINOLOGIST = "terminologist"
    """Approves, changes and removes what is approved, looks after glossaries and restores too."""
    OWNER = "owner"
    """Owns the tables: upgrades them and gives roles too; on SQLite everybody who may write the file."""


class Member(NamedTuple):
    """A user of the server who can at least read."""

    user: str
    role: Role


def role_of(connection: Connection, user: str | None = None) -> Role | None:
    """Return the role of the user of a connection, or of another one; None where not even reading is allowed."""
    if connection.dialect.name != "postgresql":
        return Role.OWNER
    asked = text(
        "SELECT pg_has_role(CAST(:user AS name), tableowner, 'USAGE') AS owns,"
        " has_table_privilege(CAST(:user AS name), 'concepts', 'DELETE') AS deletes,"
        " has_table_privilege(CAST(:user AS name), 'concepts', 'INSERT') AS inserts,"
        " has_table_privilege(CAST(:user AS name), 'concepts', 'SELECT') AS selects"
        " FROM pg_tables WHERE tablename = 'concepts' AND schemaname = current_schema()"
    )
    row = connection.execute(asked, {"user": user or connection.scalar(text("SELECT current_user"))}).first()
    if row is None:
        return None
    told = ((row.owns, Role.OWNER), (row.deletes, Role.TERMINOLOGIST), (row.inserts, Role.TRANSLATOR))
    return next((role for has, role in told if has), Role.READER if row.selects else None)


def members(engine: Engine) -> list[Member]:
    """Return the users of the server who can at least read our tables, by their names; none on SQLite."""
    if engine.dialect.name != "postgresql":
        return []
    with reading(engine) as connection:
        names = connection.scalars(
            text("SELECT rolname FROM pg_roles WHERE rolname NOT LIKE 'pg\\_%' ORDER BY rolname COLLATE \"C\"")
        )
        found = ((name, role_of(connection, name)) for name in names.all())
        return [Member(name, role) for name, role in found if role is not None]


def grant(engine: Engine, user: str, role: Role) -> None:
    """Give a user of the server a role in the place of the one they had; raises UnknownRole, NotAllowed."""

    def work(connection: Connection) -> None:
        _refuse(connection, user)
        _take(connection, user)
        _give(connection, user, role)

    write(engine, work)


def revoke(engine: Engine, user: str) -> None:
    """Take all rights on our tables from a user of the server; raises UnknownRole, NotAllowed."""

    def work(connection: Connection) -> None:
        _refuse(connection, user)
        _take(connection, user)

    write(engine, work)


def renew_grants(engine: Engine) -> None:
    """Let everybody who has a role have it on tables too that an upgrade made; nothing is done by others than the owner."""
    if engine.dialect.name != "postgresql":
        return

    def work(connection: Connection) -> None:
        if role_of(connection) is Role.OWNER:
            for user, role in _granted(connection):
                _give(connection, user, role)

    write(engine, work)


def _granted(connection: Connection) -> list[Member]:
    names = connection.scalars(
        text(
            "SELECT DISTINCT grantee FROM information_schema.role_table_grants"
            " WHERE table_name = 'concepts' AND table_schema = current_schema()"
        )
    )
    found = [(name, role_of(connection, name)) for name in names.all() if name != "PUBLIC"]
    return [Member(name, role) for name, role in found if role not in (None, Role.OWNER)]


def _refuse(connection: Connection, user: str) -> None:
    """Raise UnknownRole for a user who cannot have a role, NotAllowed where the connection's own cannot give one."""
    if connection.dialect.name != "postgresql":
        raise UnknownRole(
            worded("A SQLite file has no users: its folder says who may write it; roles need a PostgreSQL server.")
        )
    if not connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :user"), {"user": user}):
        raise UnknownRole(
            worded("The server has no user {user}: make one first, with CREATE ROLE … LOGIN PASSWORD ….", user=user)
        )
    if role_of(connection, user) is Role.OWNER:
        raise UnknownRole(worded("{user} owns the tables and may do everything: choose another user.", user=user))
    if role_of(connection) is not Role.OWNER:
        owner = connection.scalar(text("SELECT tableowner FROM pg_tables WHERE tablename = 'concepts'"))
        raise NotAllowed(
            worded("Only {owner} gives and takes roles, to whom the tables belong: ask them.", owner=owner)
        )


def _take(connection: Connection, user: str) -> None:
    named = _quoted(connection, user)
    connection.execute(text(f"REVOKE ALL ON {_tables(connection)} FROM {named}"))
    for sequence in _sequences(connection):
        connection.execute(text(f"REVOKE ALL ON SEQUENCE {sequence} FROM {named}"))


def _give(connection: Connection, user: str, role: Role) -> None:
    named = _quoted(connection, user)
    connection.execute(text(f"GRANT SELECT ON {_tables(connection)} TO {named}"))
    if role is Role.READER:
        return
    for table in _known(connection):
        if table not in _VERSIONS:
            rights = _rights(table) if role is Role.TRANSLATOR else _ALL
            connection.execute(text(f"GRANT {', '.join(rights)} ON {table} TO {named}"))
    uses = "USAGE, SELECT, UPDATE" if role is Role.TERMINOLOGIST else "USAGE, SELECT"
    for sequence in _sequences(connection):
        connection.execute(text(f"GRANT {uses} ON SEQUENCE {sequence} TO {named}"))


def _rights(table: str) -> tuple[str, ...]:
    """Return what translators may do with a table."""
    if table in _FOR_TERMINOLOGISTS:
        return ("SELECT",)
    return _ALL[:3] if table in _FINAL else _ALL


def _tables(connection: Connection) -> str:
    return ", ".join(_known(connection))


def _known(connection: Connection) -> list[str]:
    """Return those of our tables that a database has."""
    own = [*(table.name for each in (CORPUS, GLOSSARY) for table in each.sorted_tables), *_INDEXES, *_VERSIONS]
    there = set(connection.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")).all())
    return [name for name in own if name in there]


def _sequences(connection: Connection) -> list[str]:
    """Return the sequences that number the rows of our tables."""
    named = text("SELECT pg_get_serial_sequence(:table, 'id')")
    has_id = text(
        "SELECT table_name FROM information_schema.columns WHERE column_name = 'id' AND table_schema = current_schema()"
    )
    numbered = set(connection.scalars(has_id).all())
    found = [connection.scalar(named, {"table": table}) for table in _known(connection) if table in numbered]
    return [sequence for sequence in found if sequence]


def _quoted(connection: Connection, user: str) -> str:
    return connection.dialect.identifier_preparer.quote_identifier(user)
