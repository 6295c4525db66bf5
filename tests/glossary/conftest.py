"""What the tests of the glossary share."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine

from corpus.library import Library
from corpus.model import Article
from corpus.paragraphs import paragraphs
from glossary.glossing import Glosser
from glossary.morphology.lexicon.lexicon import Lexicon


@pytest.fixture(scope="session")
def glosser(lexicon: Lexicon) -> Glosser:
    """What says the meaning of words, with its tables; it keeps nothing of a text, so that all tests may ask one."""
    return Glosser(lexicon)


@pytest.fixture
def keep(engine: Engine) -> Callable[..., Article]:
    """Return a function that keeps an article of some lines and returns it as it is kept."""

    def kept(*lines: str) -> Article:
        text = "\n".join(lines)
        return Library(engine).add(paragraphs(text), text.encode()).article

    return kept
