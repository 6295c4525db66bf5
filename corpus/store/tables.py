"""The tables of the corpus; the full-text index belongs to each back end."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from corpus.store.columns import ORDERED, SHORT, Moment, facts_table, row_columns

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

articles = Table(
    "articles",
    METADATA,
    *row_columns(),
    Column("content_id", SHORT, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("title_is_lead", Boolean, nullable=False),
    Column("section", Text),
    Column("kicker", Text),
    Column("source", Text),
    Column("date", Date),
    Column("words", Integer, nullable=False),
    Column("added", Moment, nullable=False),
    Column("removed", Moment),
    Column("version", Integer, nullable=False),
    Column("address", ORDERED, index=True),
    Column("shown_by", Integer),
    Column("shown_why", SHORT),
    Column("chosen", Moment),
    Index(None, "removed", "added"),
    Index(None, "shown_by", "removed", "added"),
    Index(None, "source"),
    Index(None, "section"),
)
"""What lists show of an article; small rows, so that a list of many reads little.

`shown_by` is the number of the article that lists show in its place and `shown_why` says of which kind it is beside that
one; `chosen` is when a reader asked for this one to be shown.
"""

article_texts = Table(
    "article_texts",
    METADATA,
    Column("id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("text_is_source", Boolean, nullable=False),
    Column("title", Text, nullable=False),
    Column("title_is_lead", Boolean, nullable=False),
    Column("blocks", Text, nullable=False),
    Column("repairs", Text, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    Column("terms", LargeBinary, nullable=False),
)
"""The rest of an article under the same number: the stored text, the title it printed itself, the blocks as JSON
`[kind, start, end]`, the file as it came (zlib) and what stands in the index for it (zlib)."""

article_changes = Table(
    "article_changes",
    METADATA,
    *row_columns(),
    Column("article_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", SHORT, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("at", Moment, nullable=False),
)
"""What was done to an article: add, retitle, remove, restore."""

article_keys = Table(
    "article_keys",
    METADATA,
    *row_columns(),
    Column("article_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("family", SHORT, nullable=False),
    Column("key", SHORT, nullable=False),
    UniqueConstraint("article_id", "family", "key"),
    Index(None, "family", "key", "article_id"),
)
"""Keys that upper floors hand down: ids of entities and concepts that an article speaks of."""

article_families = Table(
    "article_families",
    METADATA,
    *row_columns(),
    Column("article_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("family", SHORT, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("article_id", "family"),
)
"""With which version of its maker an article got the keys of a family."""

corpus_facts = facts_table("corpus_facts", METADATA)
"""Facts about the corpus: the version of the analysis that made its index."""
