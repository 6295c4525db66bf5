"""Articles, their texts, changes and keys, and the full-text index."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import SHORT, Moment

revision = "corpus_0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    _articles()
    _article_texts()
    _of_articles("article_changes", sa.Column("kind", SHORT, nullable=False), *_change())
    _of_articles("article_keys", _family(), sa.Column("key", SHORT, nullable=False), unique=["family", "key"])
    _of_articles("article_families", _family(), sa.Column("version", sa.Integer, nullable=False), unique=["family"])
    op.create_index("ix_article_changes_article_id", "article_changes", ["article_id"])
    op.create_index("ix_article_keys_family_key", "article_keys", ["family", "key"])
    op.create_table(
        "corpus_facts",
        *_row("corpus_facts"),
        sa.Column("name", SHORT, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.UniqueConstraint("name", name="uq_corpus_facts_name"),
    )
    _article_index()


def _row(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("uuid", name=f"uq_{table}_uuid"),
    ]


def _family() -> sa.Column[str]:
    return sa.Column("family", SHORT, nullable=False)


def _change() -> list[sa.schema.SchemaItem]:
    return [sa.Column("before", sa.Text), sa.Column("after", sa.Text), sa.Column("at", Moment, nullable=False)]


def _of_articles(table: str, *columns: sa.schema.SchemaItem, unique: list[str] | None = None) -> None:
    """Make a table whose rows belong to an article."""
    own = (
        [sa.UniqueConstraint("article_id", *unique, name=f"uq_{table}_article_id_{'_'.join(unique)}")] if unique else []
    )
    parent = sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=f"fk_{table}_article_id", ondelete="CASCADE")
    op.create_table(table, *_row(table), sa.Column("article_id", sa.Integer, nullable=False), *columns, parent, *own)


def _articles() -> None:
    op.create_table(
        "articles",
        *_row("articles"),
        sa.Column("content_id", SHORT, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("title_is_lead", sa.Boolean, nullable=False),
        sa.Column("section", sa.Text),
        sa.Column("kicker", sa.Text),
        sa.Column("source", sa.Text),
        sa.Column("date", sa.Date),
        sa.Column("words", sa.Integer, nullable=False),
        sa.Column("added", Moment, nullable=False),
        sa.Column("removed", Moment),
        sa.Column("version", sa.Integer, nullable=False),
        sa.UniqueConstraint("content_id", name="uq_articles_content_id"),
    )
    op.create_index("ix_articles_removed_added", "articles", ["removed", "added"])


def _article_texts() -> None:
    op.create_table(
        "article_texts",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("text_is_source", sa.Boolean, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("title_is_lead", sa.Boolean, nullable=False),
        sa.Column("blocks", sa.Text, nullable=False),
        sa.Column("repairs", sa.Text, nullable=False),
        sa.Column("raw", sa.LargeBinary, nullable=False),
        sa.Column("terms", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_article_texts"),
        sa.ForeignKeyConstraint(["id"], ["articles.id"], name="fk_article_texts_id", ondelete="CASCADE"),
    )


def _article_index() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE article_index USING fts5(title, body, content='', tokenize=\"unicode61 remove_diacritics 0\")"
        )
        op.execute("CREATE VIRTUAL TABLE article_index_terms USING fts5vocab(article_index, 'row')")
        return
    op.execute(
        "CREATE TABLE article_index (id integer PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, terms tsvector NOT NULL)"
    )
    op.execute("CREATE INDEX ix_article_index_terms ON article_index USING gin (terms)")
