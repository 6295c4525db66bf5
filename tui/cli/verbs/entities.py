"""`warraq entities ID|PATH…`: the people, organisations and places of articles, linked across them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from corpus.model import Article
from glossary.model import Mention
from tui.cli.articles import named_text
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.cli.shapes import Shape

if TYPE_CHECKING:
    from glossary.entities.directory import EntityRecord

_WIDTHS = (4, 5, 0)
"""Cells of the kind, the count and the English on a terminal."""


def configure(parser: Parser) -> None:
    """Add the arguments of `entities`."""
    parser.add_argument("articles", nargs="+", metavar="ID|PATH|-", help="articles of the library, files, or stdin")
    parser.add_argument("--reasons", action="store_true", help="why each spelling is taken to mean the entity")
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Print each entity with its mentions in these articles; 1 if there is none."""
    directory = invocation.services.directory()
    articles: dict[str, Article] = {}
    for name in invocation.options.articles:
        article = named_text(name, invocation)
        if article.id not in articles:
            articles[article.id] = article
            directory.add(article)
    records = invocation.services.naming.records(directory)
    if invocation.options.json:
        invocation.output.json({"entities": [entity_shape(record) for record in records]})
    else:
        _print(records, invocation)
    if not records:
        invocation.diagnostics.note("No name was recognised in it.")
    return DONE if records else NOTHING


def entity_shape(record: "EntityRecord") -> Shape:
    """Return what `entities --json` says of an entity."""
    return {
        "id": record.entity.id,
        "type": record.entity.kind.value,
        "ar": record.entity.ar,
        "en": record.entity.en,
        "qid": record.entity.qid,
        "variants": list(record.variants),
        "reasons": {variant: reason.value for variant, reason in record.reasons.items()},
        "count": record.count,
        "adjectives": record.adjectives,
        "articles": list(record.articles),
        "mentions": [_mention_shape(mention) for mention in record.mentions],
    }


def _mention_shape(mention: Mention) -> Shape:
    return {
        "article": mention.article_id,
        "block": mention.block,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "kind": mention.kind.value,
        "reason": mention.reason.value,
    }


def _print(records: "Iterable[EntityRecord]", invocation: Invocation) -> None:
    typography = invocation.typography
    for record in records:
        count = f"{record.count}+{record.adjectives}" if record.adjectives else str(record.count)
        fields = (record.entity.kind.value, count, record.entity.ar, record.entity.en)
        invocation.output.line(typography.row(fields, 2, _WIDTHS))
        if invocation.options.reasons:
            _print_reasons(record, invocation)


def _print_reasons(record: "EntityRecord", invocation: Invocation) -> None:
    from glossary.entities.reasons import IN_WORDS

    for variant, reason in record.reasons.items():
        fields = ("", "", variant, IN_WORDS[reason])
        invocation.output.line(invocation.typography.row(fields, 2, _WIDTHS))
