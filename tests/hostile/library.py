"""A library and a glossary full of what means harm, as a user might have come by them."""

import os
from pathlib import Path

from corpus.model import Article, Block, BlockKind
from glossary.model import Pair
from glossary.terminology import Concept, Definition, Term
from tests.hostile.session import environ
from tests.hostile.texts import WORDS, all_texts, sequences
from tui.services.services import Services
from tui.settings.load import load_settings

ARTICLE = "0" * 12
_SPOILT = f"{sequences()['title BEL']}\u202e\u2067[/]\ud800" + "\u0301" * 40 + "\u200b" * 40 + "\U000e0041\n\t\x9b2J"


def spoilt(text: str) -> str:
    """Return a text with one of everything in the midst of it."""
    return f"{text} {_SPOILT} {text}"


def hostile_article() -> Article:
    """Return an article that came to the library without passing a door: every text is raw."""
    texts = [spoilt("عنوان المقال"), *all_texts().values()]
    blocks = []
    start = 0
    for index, text in enumerate(texts):
        kind = BlockKind.TITLE if index == 0 else BlockKind.PARAGRAPH
        blocks.append(Block(index, kind, text, start, start + len(text)))
        start += len(text) + 2
    return Article(
        ARTICLE,
        texts[0],
        False,
        "\n\n".join(texts),
        True,
        tuple(blocks),
        section=spoilt("قسم"),
        kicker=spoilt("تمهيد"),
        source=spoilt(os.fsdecode(b"\xff.txt")),
    )


def fill(home: Path) -> Services:
    """Return the services over a home in which everything that is kept is hostile."""
    services = Services(load_settings({}, environ(home)))
    services.ensure_first_run()
    article = hostile_article()
    services.library.add(article, article.text.encode("utf-8", "surrogatepass"))
    services.translating.memory.add_all(
        Pair(block.text, spoilt("English"), spoilt("me")) for block in article.blocks[:20]
    )
    for number, (name, text) in enumerate(all_texts().items()):
        terms = (
            Term("", "ar", f"{WORDS} {number} {text[:300]}", note=text, context=text, source=text),
            Term("", "en", f"{name} {text[:300]}", note=text),
        )
        services.terms.add(Concept("", terms, (text[:150],), (Definition("ar", text),), text))
    return services
