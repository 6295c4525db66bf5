"""The tables of the glossary; the indexes of words and trigrams belong to each back end."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    false,
)

from corpus.store.columns import ORDERED, SHORT, Moment, facts_table, kept_columns, row_columns
from glossary.store import name_tables

METADATA = name_tables.METADATA
"""All tables of the glossary, those of names among them."""

concepts = Table(
    "concepts",
    METADATA,
    *row_columns(),
    Column("note", Text),
    Column("stage", SHORT, nullable=False),
    Column("glossary", ORDERED, nullable=False),
    Column("author", ORDERED, nullable=False),
    Column("changed", Moment, nullable=False),
    Column("sort_key", ORDERED, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("subjects", Text),
    Column("definitions", Text),
    Column("relations", Text),
    Column("links", Text),
    Column("extras", Text),
    Column("qid", SHORT, index=True),
    Column("creator", ORDERED),
    Column("created", Moment),
    Column("english_key", ORDERED, nullable=False, server_default=""),
    Column("root_key", ORDERED, nullable=False, server_default=""),
    Column("used", Integer, nullable=False, server_default="0"),
    Index(None, "removed", "sort_key", "id"),
    Index(None, "removed", "english_key", "id"),
    Index(None, "removed", "root_key", "id"),
    Index(None, "removed", "created", "id"),
    Index(None, "removed", "used", "version", "id"),
    Index(None, "removed", "stage", "sort_key", "id"),
    Index(None, "removed", "author", "sort_key", "id"),
    Index(None, "removed", "creator", "sort_key", "id"),
    Index(None, "removed", "changed", "id"),
    Index(None, "removed", "glossary", "sort_key", "id"),
)
"""What is said of the terms of a concept together, lists as JSON; a removed one stays without its terms, its history tells them."""

concept_subjects = Table(
    "concept_subjects",
    METADATA,
    *row_columns(),
    Column("concept_id", Integer, ForeignKey("concepts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("subject", Text, nullable=False),
    Column("key", ORDERED, nullable=False),
    Index(None, "key", "concept_id"),
)
"""The subject fields that concepts are found by; the key is what a field is compared as, whatever its case."""

concept_relations = Table(
    "concept_relations",
    METADATA,
    *row_columns(),
    Column("concept_id", Integer, ForeignKey("concepts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", SHORT, nullable=False),
    Column("target", ORDERED, nullable=False, index=True),
)
"""The concepts that others point to."""

glossaries = Table(
    "glossaries",
    METADATA,
    *row_columns(),
    Column("name", ORDERED, nullable=False, unique=True),
    Column("priority", Integer, nullable=False),
    Column("chosen", Boolean, nullable=False),
    Column("note", Text),
    Column("removed", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
)
"""The glossaries something is said of, one of them chosen to write into; a removed one stays for its history."""

terms = Table(
    "terms",
    METADATA,
    *row_columns(),
    Column("concept_id", Integer, ForeignKey("concepts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("language", SHORT, nullable=False),
    Column("text", Text, nullable=False),
    Column("status", SHORT, nullable=False),
    Column("part_of_speech", SHORT),
    Column("note", Text),
    Column("context", Text),
    Column("source", Text),
    Column("lookups", Text, nullable=False),
    Column("article", SHORT, index=True),
    Column("noted", SHORT),
    Column("forbidden", Boolean, nullable=False, server_default=false()),
    Column("untranslated", Boolean, nullable=False, server_default=false()),
    Column("term_type", SHORT),
    Column("gender", SHORT),
    Column("number", SHORT),
    Column("geography", Text),
    Column("register", SHORT),
    Column("root", ORDERED, index=True),
    Column("vocalised", Text),
    Column("plurals", Text),
    Column("masdar", Text),
    Column("romanisation", Text),
    Column("match_mode", SHORT, nullable=False, server_default="inflected"),
    Column("excluded", Text),
    Column("extras", Text),
    Index(None, "status", "concept_id"),
    Index(None, "language", "concept_id"),
    Index(None, "geography", "concept_id"),
)
"""The terms of a concept in their order; look-up forms, plurals, excluded contexts and extras as JSON lists."""

term_forms = Table(
    "term_forms",
    METADATA,
    *row_columns(),
    Column("term_id", Integer, ForeignKey("terms.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("concept_id", Integer, ForeignKey("concepts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("folded", ORDERED, nullable=False),
    Column("stripped", ORDERED, nullable=False),
    Index(None, "folded", "concept_id", "id"),
    Index(None, "stripped", "concept_id", "id"),
)
"""Everything a term is found by: its text and its look-up forms, each with its keys."""

term_roots = Table(
    "term_roots",
    METADATA,
    *row_columns(),
    Column("term_id", Integer, ForeignKey("terms.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("concept_id", Integer, ForeignKey("concepts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("root", ORDERED, nullable=False),
    Column("words", Integer, nullable=False),
    Index(None, "root", "words", "concept_id", "term_id"),
)
"""The roots of Arabic terms, their own or those of their words, with how many words each term has."""

glossary_changes = Table(
    "glossary_changes",
    METADATA,
    *row_columns(),
    Column("step", Uuid, nullable=False, index=True),
    Column("subject", SHORT, nullable=False),
    Column("thing", Uuid, nullable=False, index=True),
    Column("kind", SHORT, nullable=False),
    Column("state", SHORT, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Index(None, "author", "state", "id"),
)
"""The history: what a concept, a rule or a word was before and after each change, as JSON; changes of one step are undone together."""

pairs = Table(
    "pairs",
    METADATA,
    *row_columns(),
    Column("key", SHORT, nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("status", SHORT, nullable=False),
    Column("changed", Moment, nullable=False),
    Column("version", Integer, nullable=False),
    Column("engine", ORDERED, nullable=False, server_default=""),
    Column("removed", Boolean, nullable=False, server_default=false()),
    Index(None, "status", "removed", "id"),
    Index(None, "origin", "removed", "id"),
)
"""Translations of segments; the key is the hash of the source as it is compared. A removed one stays for its history."""

sense_rules = Table(
    "sense_rules",
    METADATA,
    *row_columns(),
    Column("author", Text, nullable=False),
    Column("form", ORDERED, nullable=False),
    Column("passage", SHORT, nullable=False),
    Column("place", Integer, nullable=False),
    Column("article", SHORT, nullable=False),
    Column("block", Integer, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("lemma_id", Text, nullable=False),
    Column("lemma", Text, nullable=False),
    Column("pos", SHORT, nullable=False),
    Column("gloss", Text, nullable=False),
    Column("stem", Text, nullable=False),
    *kept_columns(),
    UniqueConstraint("author", "form", "passage", "place"),
)
"""The readings that each author keeps, at a place of a passage or, with an empty passage, everywhere; a removed one stays for its history."""

term_exceptions = Table(
    "term_exceptions",
    METADATA,
    *row_columns(),
    Column("author", ORDERED, nullable=False),
    Column("concept", SHORT, nullable=False),
    Column("form", ORDERED, nullable=False),
    Column("article", SHORT, nullable=False),
    Column("passage", SHORT, nullable=False),
    Column("place", Integer, nullable=False),
    Column("scope", SHORT, nullable=False),
    Column("term", Text, nullable=False),
    *kept_columns(),
    UniqueConstraint("author", "concept", "form", "article", "passage", "place"),
)
"""What each author says is not meant by a term: at a place of a passage, in an article or, with neither, anywhere."""

dismissed_candidates = Table(
    "dismissed_candidates",
    METADATA,
    *row_columns(),
    Column("author", ORDERED, nullable=False),
    Column("key", ORDERED, nullable=False),
    Column("text", Text, nullable=False),
    *kept_columns(),
    UniqueConstraint("author", "key"),
)
"""What each author says is no candidate for the glossary."""

marked_words = Table(
    "marked_words",
    METADATA,
    *row_columns(),
    Column("author", Text, nullable=False),
    Column("key", ORDERED, nullable=False),
    Column("lemma", Text, nullable=False),
    Column("gloss", Text, nullable=False),
    Column("status", SHORT, nullable=False),
    Column("changed", Moment, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("author", "key"),
)
"""How well each author knows words; one that is new again stays for its history."""

article_words = Table(
    "article_words",
    METADATA,
    *row_columns(),
    Column("article", SHORT, nullable=False, unique=True),
    Column("maker", SHORT, nullable=False),
    Column("words", LargeBinary, nullable=False),
)
"""How often each word to be learnt occurs in an article, as zlib of JSON, and which version of us counted."""

glossary_facts = facts_table("glossary_facts", METADATA)
"""Facts about the glossary: the version of the keys its terms are found by."""
