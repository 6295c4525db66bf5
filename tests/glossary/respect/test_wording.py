import pytest

from corpus.model import Span
from glossary.checking.english import Lemmas, Text
from glossary.respect.wording import Wrong, mended

LEMMAS = Lemmas()


@pytest.mark.parametrize(
    ("before", "term", "wanted", "after"),
    [
        ("an *armistice* held", "armistice", "truce", "a truce held"),
        ("a *truce* held", "truce", "armistice", "an armistice held"),
        ("A *truce* held", "truce", "armistice", "An armistice held"),
        ("the *truces* held", "truce", "ceasefire", "the ceasefires held"),
        ("its *parties* met", "party", "body", "its bodies met"),
        ("two *men* came", "man", "person", "two people came"),
        ("two *lulls* came", "lull", "crisis", "two crises came"),
        ("*Lulls* came", "lull", "truce", "Truces came"),
        ("He said: “*Lulls* came”", "lull", "truce", "He said: “Truces came”"),
        ("the *Interim Government* fell", "interim government", "transitional authority", "the Transitional Authority fell"),
        ("the *INTERIM GOVERNMENT* fell", "interim government", "transitional authority", "the TRANSITIONAL AUTHORITY fell"),
        ("the *presidents* met", "president", "head of state", "the heads of state met"),
        ("the *president’s* car", "president", "head of state", "the head of state’s car"),
        ("the *militia's* men", "militia", "armed forces", "the armed forces' men"),
        ("an *accord* was", "accord", "UN resolution", "a UN resolution was"),
        ("a *pact* was", "pact", "MP vote", "an MP vote was"),
        ("an *MP* was", "MP", "NATO member", "a NATO member was"),
        ("a *moment* later", "moment", "hour", "an hour later"),
        ("an *hour* later", "hour", "union", "a union later"),
        ("a *body* met", "body", "unnamed group", "an unnamed group met"),
        ("the *U.N.* said", "U.N.", "the United Nations", "the United Nations said"),
        ("*UN* said", "UN", "the United Nations", "The United Nations said"),
        ("they *murdered* him", "murder", "kill", "they killed him"),
        ("they are *murdering*", "murder", "kill", "they are killing"),
        ("they *murdered*", "murder", "strike", "they struck"),
        ("he *murders*", "murder", "execute", "he executes"),
        ("the *lulls*", "lull", "armed forces", "the armed forces"),
        ("the *Polisario* said", "Polisario", "Front", "the Front said"),
    ],
)  # fmt: skip
def test_the_preferred_term_fits_its_place(before, term, wanted, after):
    """It has the number, tense, capitals and possessive of what stood there, and the article before it fits."""
    start, end = before.index("*"), before.rindex("*") - 1
    text = before.replace("*", "")
    found = mended(Text(text, LEMMAS), Wrong(Span(start, end), term), wanted, LEMMAS)
    assert text[: found.span.start] + found.text + text[found.span.end :] == after
