"""What a concept must be to be kept."""

import re
import unicodedata
from dataclasses import replace

from corpus.arabic.normalise import composed
from glossary.errors import InvalidTerm
from glossary.terminology import Concept, Term

_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+")
"""What turns the order of a text or marks its places, and no part of a word; the joiners of Persian are one."""
_INSTEAD = {"Cc": " ", "Cs": "\N{REPLACEMENT CHARACTER}"}
"""What stands for a control and a lone surrogate, by their categories."""
LANGUAGES = ("ar", "en")
LONGEST = 500
"""Characters of the longest term."""


def tidy(concept: Concept) -> Concept:
    """Return the concept with its texts in NFC and without stray white space; raise InvalidTerm where it cannot be kept."""
    if not concept.terms:
        raise InvalidTerm("An entry needs a term: write the Arabic one at least.")
    return replace(
        concept,
        terms=tuple(map(_tidy_term, concept.terms)),
        subjects=tuple(dict.fromkeys(filter(None, map(_one_line, concept.subjects)))),
        definitions=tuple(each._replace(text=text) for each in concept.definitions if (text := _lines(each.text))),
        note=_lines(concept.note),
        glossary=_one_line(concept.glossary) or "",
    )


def _tidy_term(term: Term) -> Term:
    text = _one_line(_UNSEEN.sub("", term.text))
    if text is None or not any(letter.isalnum() for letter in text):
        raise InvalidTerm("A term needs letters: write the word or phrase.")
    if len(text) > LONGEST:
        raise InvalidTerm(
            f"The term {text[:40]}… is longer than {LONGEST} characters: keep texts in the definition or a note."
        )
    if term.language not in LANGUAGES:
        raise InvalidTerm(f"The term {text} is in the language {term.language!r}: write one of {', '.join(LANGUAGES)}.")
    lookups = (form for form in (_one_line(_UNSEEN.sub("", lookup)) for lookup in term.lookups) if form)
    return replace(
        term,
        text=text,
        lookups=tuple(dict.fromkeys(lookups)),
        part_of_speech=_one_line(term.part_of_speech),
        note=_lines(term.note),
        context=_lines(term.context),
        source=_one_line(term.source),
    )


def _one_line(text: str | None) -> str | None:
    """Return a text with single spaces, None where nothing is left."""
    plain = "".join(_INSTEAD.get(unicodedata.category(letter), letter) for letter in text or "")
    return composed(" ".join(plain.split())) or None


def _lines(text: str | None) -> str | None:
    """Return a text whose lines have single spaces, None where nothing is left."""
    lines = [_one_line(line) or "" for line in (text or "").splitlines()]
    return "\n".join(lines).strip() or None
