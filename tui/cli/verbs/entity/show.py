"""`warraq entity show`: all that is known of a name."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.shapes import Shape
from tui.cli.verbs.entity.current import read_articles
from tui.cli.verbs.entity.listing import entity_reference, print_rows, row_shape, told_count
from tui.cli.verbs.entity.named import named_row

if TYPE_CHECKING:
    from glossary.authority.listed import Companion, NameCard, NamedArticle, Variant

_LIMIT = 20
_WIDTHS = (8, 10, 14, 0)
"""Cells of what a line tells of, a count or a day, an id or articles, and the rest on a terminal."""
_TITLE_WIDTHS = (8, 10, 14, 7)
"""The same where what is left is the title of an article."""
_ARABIC = 4
_ARTICLE = "article"
_PLAIN = "same-spelling"
"""The reason of a spelling that needs none."""


class Known(NamedTuple):
    """What is known of an entity."""

    card: "NameCard"
    articles: "Sequence[NamedArticle]"
    company: "Sequence[Companion]"


def configure(parser: Parser) -> None:
    """Add what `entity show` takes."""
    parser.add_argument("entity", type=written, metavar="ID|NAME", help="the entity")
    parser.add_argument(
        "--limit", type=natural, default=_LIMIT, metavar="N",
        help=f"at most so many articles, and names beside it, {_LIMIT} if none",
    )  # fmt: skip
    parser.offer_json()
    parser.set_defaults(run=show_name)


def show_name(invocation: Invocation) -> int:
    """Print names, spellings with counts and reasons, articles, the newest first, and who stands in the same articles."""
    limit = invocation.options.limit
    read_articles(invocation)
    index = invocation.services.name_index
    own = named_row(invocation.options.entity, invocation).entity.id
    card = index.card(own)
    if card is None:
        return NOTHING
    known = Known(card, index.articles(own, limit), index.company(own, limit))
    if invocation.options.json:
        invocation.output.json(known_shape(known))
    else:
        _print(known, invocation)
    return DONE


def known_shape(known: Known) -> Shape:
    """Return what `entity show --json` says: an entity as in `find`, and all that stands behind it."""
    card, record = known.card, known.card.record
    return {
        **row_shape(card.row),
        "description": card.description,
        "variants": [variant_shape(each) for each in card.variants],
        "merged": [entity_reference(each) for each in card.merged],
        "apart": list(record.apart) if record else [],
        "version": record.version if record else None,
        "author": record.author if record else None,
        "changed": record.changed.isoformat() if record and record.changed else None,
        "appearances": [_article_shape(each) for each in known.articles],
        "company": [{**entity_reference(each.entity), "articles": each.articles} for each in known.company],
    }


def variant_shape(variant: "Variant") -> Shape:
    """Return a spelling with how often it stands in how many articles, and why it means the entity there."""
    return {
        "spelling": variant.spelling,
        "count": variant.times,
        "articles": variant.articles,
        "reasons": list(variant.reasons),
    }


def _article_shape(each: "NamedArticle") -> Shape:
    return {
        "article": each.summary.id,
        "title": each.summary.title,
        "date": each.summary.date.isoformat() if each.summary.date else None,
        "count": each.mentions,
        "adjectives": each.adjectives,
    }


def _print(known: Known, invocation: Invocation) -> None:
    typography, output = invocation.typography, invocation.output
    print_rows([known.card.row], invocation)
    for what, said in _facts(known.card):
        output.line(typography.sentence("\t".join((what, said)) if not output.is_terminal else f"{what:<8}  {said}"))
    for fields in _rows(known):
        widths = _TITLE_WIDTHS if fields[0] == _ARTICLE else _WIDTHS
        output.line(typography.row(fields, _ARABIC, widths))


def _facts(card: "NameCard") -> Iterator[tuple[str, str]]:
    """Yield what is said of an entity in a line each."""
    entity = card.row.entity
    if card.description:
        yield "is", card.description
    if entity.qid:
        yield "wikidata", f"https://www.wikidata.org/wiki/{entity.qid}"
    if card.row.hidden:
        yield "hidden", "yes"


def _rows(known: Known) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield a row for each entity merged, spelling, article and name beside it; the Arabic last."""
    from glossary.entities.reasons import IN_WORDS
    from glossary.model import LinkReason

    for entity in known.card.merged:
        yield "merged", "", entity.id, entity.en, entity.ar
    for each in known.card.variants:
        said = "; ".join(IN_WORDS[LinkReason(reason)] for reason in each.reasons if reason != _PLAIN)
        articles = "1 article" if each.articles == 1 else f"{each.articles:,} articles"
        yield "spelt", f"{each.times:,}", articles, said, each.spelling
    for article in known.articles:
        day = article.summary.date.isoformat() if article.summary.date else ""
        count = told_count(article.mentions, article.adjectives)
        yield _ARTICLE, day, article.summary.id, count, article.summary.title
    for beside in known.company:
        yield "beside", f"{beside.articles:,}", beside.entity.id, beside.entity.en, beside.entity.ar
