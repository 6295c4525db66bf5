"""The tables of names: entities, what readers decided of them, and where articles speak of them."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

from corpus.store.columns import ORDERED, SHORT, kept_columns, row_columns
from corpus.store.tables import METADATA as CORPUS

METADATA = MetaData(naming_convention=CORPUS.naming_convention)

entities = Table(
    "entities",
    METADATA,
    *row_columns(),
    Column("entity_id", Text, nullable=False, unique=True),
    Column("kind", SHORT, nullable=False),
    Column("ar", Text, nullable=False),
    Column("en", Text, nullable=False),
    Column("qid", SHORT, nullable=False),
    Column("confirmed", Boolean, nullable=False),
    Column("variants", Text, nullable=False),
    Column("skeletons", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("search", Text, nullable=False, server_default=""),
    Column("sort_key", ORDERED, nullable=False, server_default=""),
    Column("english_key", ORDERED, nullable=False, server_default=""),
    Column("mentions", Integer, nullable=False, server_default="0"),
    Column("adjectives", Integer, nullable=False, server_default="0"),
    Column("articles", Integer, nullable=False, server_default="0"),
    Column("last", SHORT, nullable=False, server_default=""),
    *(Index(None, name, "id") for name in ("sort_key", "english_key", "mentions", "articles", "last")),
)
"""Entities met so far; the spellings seen and the keys they are looked up by as JSON lists, how often articles speak of them."""

entity_skeletons = Table(
    "entity_skeletons",
    METADATA,
    *row_columns(),
    Column("entity", Integer, ForeignKey("entities.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("skeleton", ORDERED, nullable=False, index=True),
)
"""The keys that an entity's spellings are looked up by."""

authority_records = Table(
    "authority_records",
    METADATA,
    *row_columns(),
    Column("entity", SHORT, nullable=False, unique=True),
    Column("kind", SHORT, nullable=False),
    Column("ar", Text, nullable=False),
    Column("en", Text, nullable=False),
    Column("qid", SHORT, nullable=False),
    Column("description", Text, nullable=False),
    Column("aliases", Text, nullable=False),
    Column("refused", Text, nullable=False),
    Column("merged_into", SHORT, nullable=False),
    Column("hidden", Boolean, nullable=False),
    Column("confirmed", Boolean, nullable=False),
    Column("apart", Text, nullable=False),
    Column("author", ORDERED, nullable=False),
    *kept_columns(),
)
"""What the readers of a library decided of entities, lists as JSON; a removed record stays for its history."""

appearances = Table(
    "appearances",
    METADATA,
    *row_columns(),
    Column("article", SHORT, nullable=False),
    Column("entity", SHORT, nullable=False),
    Column("day", SHORT, nullable=False),
    Column("kind", SHORT, nullable=False),
    Column("names", Integer, nullable=False),
    Column("adjectives", Integer, nullable=False),
    Column("spellings", Text, nullable=False),
    Column("spots", Text, nullable=False),
    UniqueConstraint("article", "entity"),
    Index(None, "entity", "day", "article"),
)
"""Which entity an article, of a day, speaks of and how often, as it was linked; as JSON the spellings
`[spelling, count, reason]` and where they stand `[block, start, end, number of the spelling or -1]`."""
