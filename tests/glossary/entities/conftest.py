"""The recogniser loads its tables once for all tests of this folder: it keeps nothing of an article."""

import pytest

from glossary.entities.recognise import Recogniser
from glossary.morphology.lexicon.lexicon import load_lexicon


@pytest.fixture(scope="session")
def recogniser() -> Recogniser:
    return Recogniser(load_lexicon())
