"""Articles, words, terms and names told in sentences, in the order of the text."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from corpus.arabic.normalise import fold
from corpus.model import Article, Block, BlockKind
from tui.language.kinds import KINDS
from tui.language.word_classes import PARTS_OF_SPEECH
from tui.telling.counted import counted

if TYPE_CHECKING:
    from glossary.entities.directory import EntityRecord
    from glossary.model import Gloss
    from glossary.terminology import TermMatch

_KINDS = {
    BlockKind.TITLE: "Title",
    BlockKind.KICKER: "Kicker",
    BlockKind.SECTION: "Section",
    BlockKind.CAPTION: "Caption",
    BlockKind.CREDIT: "Credit",
    BlockKind.DATELINE: "Dateline",
    BlockKind.DATE: "Date",
    BlockKind.HEADING: "Heading",
    BlockKind.RELATED: "Related",
}
"""What a part of an article is told as; a paragraph is told as nothing."""
HEADINGS = (BlockKind.TITLE, BlockKind.SECTION, BlockKind.HEADING)
_SOURCES = {
    "chosen": "as you chose",
    "term": "a term of the glossary",
    "name": "a name",
    "lexicon": "",
    "dictionary": "from your dictionary",
    "guess": "a guess",
}


def head_of(article: Article) -> Iterator[str]:
    """Yield what an article is: its title where no part of it is one, where and when it appeared, how long it is."""
    if not any(block.kind is BlockKind.TITLE for block in article.own_blocks):
        yield f"Article: {article.title}"
    facts = [f"Source: {article.source}" if article.source else "", article.date.isoformat() if article.date else ""]
    words = sum(len(block.text.split()) for block in article.own_blocks)
    facts += [counted(len(article.own_blocks), "part"), counted(words, "word")]
    yield ". ".join(filter(None, facts)) + "."


def part_of(block: Block) -> str:
    """Return a part of an article on one line, headed by what it is."""
    kind = _KINDS.get(block.kind, "")
    text = " ".join(block.text.split())
    return f"{kind}: {text}" if kind else text


def article_lines(article: Article, english: Mapping[int, str]) -> Iterator[str]:
    """Yield an article as it is read, each part with its English below where there is some, a blank line between two."""
    yield from head_of(article)
    for block in article.own_blocks:
        yield ""
        yield part_of(block)
        if block.index in english:
            yield english_of(english[block.index])


def english_of(text: str) -> str:
    """Return the English of a part on one line."""
    return f"English: {' '.join(text.split())}"


def gloss_of(gloss: "Gloss") -> str:
    """Return what a word means where it stands, on one line."""
    analysis = gloss.analysis
    source = _SOURCES[gloss.source.value]
    pos = PARTS_OF_SPEECH.get(analysis.pos, analysis.pos.lower())
    facts = [source, "" if source.endswith(pos) else pos, *analysis.features]
    if len(analysis.parts) > 1:
        facts.append("made of " + " and ".join(f"{arabic} {meant}" for arabic, meant in analysis.parts if meant))
    if analysis.has_root:
        facts.append(f"root {' '.join(analysis.root)}")
    # a tilde stands before the English of a name that is only spelt out
    meant = gloss.text.removeprefix("~")
    told = f"{gloss.token.surface}: {meant or 'nothing is known of it'}"
    return f"{told} ({', '.join(filter(None, facts))})"


def matching(glosses: "Iterable[Gloss]", word: str) -> "list[Gloss]":
    """Return the glosses of the words that are spelt as one, marks and hamzas aside."""
    wanted = fold(word).strip()
    return [gloss for gloss in glosses if fold(gloss.token.surface) == wanted]


def term_of(match: "TermMatch") -> str:
    """Return a term of the glossary where it stands, on one line."""
    return f"{match.surface}: {match.en or 'no English'} ({match.status.value})"


def name_of(record: "EntityRecord") -> str:
    """Return a name of an article on one line."""
    entity = record.entity
    spelt = [variant for variant in record.variants if variant != entity.ar]
    also = f", also {', '.join(spelt)}" if spelt else ""
    return f"{entity.ar}: {entity.en or 'no English'} ({KINDS[entity.kind]}, {_how_often(record)}{also})"


def _how_often(record: "EntityRecord") -> str:
    """Return how often a name stands in an article, adjectives such as مالي apart, as the list of names has them."""
    as_adjective = f"{counted(record.adjectives, 'time')} as an adjective" if record.adjectives else ""
    by_name = counted(record.count, "time") if record.count or not as_adjective else ""
    return ", ".join(filter(None, (by_name, as_adjective)))
