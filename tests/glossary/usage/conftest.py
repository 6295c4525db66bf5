import pytest

from corpus.library import Library
from corpus.paragraphs import paragraphs
from glossary.morphology.lexicon.lexicon import load_lexicon


@pytest.fixture(scope="session")
def lexicon():
    return load_lexicon()


@pytest.fixture
def keep(engine):
    """Return a function that keeps an article of some lines and returns it as it is kept."""

    def kept(*lines):
        text = "\n".join(lines)
        return Library(engine).add(paragraphs(text), text.encode()).article

    return kept
