import pytest

from glossary.glossing import Glosser
from glossary.morphology.lexicon.lexicon import Lexicon, load_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="session")
def glosser(lexicon: Lexicon) -> Glosser:
    return Glosser(lexicon)
