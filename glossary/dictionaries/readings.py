"""Readings of a word that a dictionary of headwords makes possible."""

import re
from collections.abc import Sequence

from corpus.arabic.normalise import bare
from glossary.dictionaries.entry import Entry, Fit
from glossary.dictionaries.keys import Wanted
from glossary.dictionaries.trust import ANOTHER_FORM
from glossary.model import Analysis, Clitic
from glossary.morphology.grammar.clitics import english_of_proclitics

_ARTICLE = "ال"
_TO = re.compile(r"to (?=[a-z])")
_TAGS = (
    (re.compile(r"<(?:n|s|m|f)\b[^>]*>|\((?:noun|n)\.?\)|^(?:noun|n\.)", re.IGNORECASE | re.MULTILINE), "NOUN"),
    (re.compile(r"<v\b[^>]*>|\((?:verb|v)\.?\)|^(?:verb|v\.)", re.IGNORECASE | re.MULTILINE), "VERB"),
    (re.compile(r"<adj\b[^>]*>|\(adj(?:ective)?\.?\)|^adj", re.IGNORECASE | re.MULTILINE), "ADJ"),
    (re.compile(r"<adv\b[^>]*>|\(adv(?:erb)?\.?\)|^adv", re.IGNORECASE | re.MULTILINE), "ADV"),
)
_CITED = ("perfect", "third person", "masculine", "singular")
"""What an Arabic dictionary's form of a verb is."""
_POSSESSORS = {
    "هما": "their",
    "كما": "your",
    "ها": "her/its",
    "هم": "their",
    "هن": "their",
    "كم": "your",
    "نا": "our",
    "ه": "his/its",
}
_OBJECTS = {
    "هما": "them",
    "كما": "you",
    "ها": "her/it",
    "هم": "them",
    "هن": "them",
    "كم": "you",
    "نا": "us",
    "ه": "him/it",
}


def analysis_of(word: str, entry: Entry, wanted: Wanted) -> Analysis | None:
    """Return the reading of a word as an entry's headword and what is written onto it; None where the entry says nothing."""
    senses = entry.senses
    if not senses:
        return None
    cut = wanted.cut
    is_verb = bool(_TO.match(senses[0]))
    nominal = cut is not None and (cut.article or bool(cut.enclitics))
    pos = "VERB" if is_verb else _pos(entry.text, nominal=nominal)
    before = _proclitics(cut.proclitics, article=cut.article) if cut else ()
    pronouns = _OBJECTS if is_verb else _POSSESSORS
    after = (Clitic(cut.enclitics, pronouns.get(cut.enclitics, "")),) if cut and cut.enclitics else ()
    return Analysis(
        vocalised=_vocalised(word, entry.headword),
        lemma=entry.headword,
        root="",
        pos=pos,
        proclitics=before,
        stem=_stem(word, before, after) if before or after else _vocalised(word, entry.headword),
        enclitics=after,
        gloss="; ".join(_TO.sub("", sense) if is_verb else sense for sense in senses),
        features=(ANOTHER_FORM,) if entry.fit is Fit.INFLECTED else _CITED if is_verb else (),
        dictionary=entry.dictionary,
    )


def _pos(text: str, *, nominal: bool) -> str:
    start = text[:200]
    return next((tag for pattern, tag in _TAGS if pattern.search(start)), "NOUN" if nominal else "X")


def _proclitics(letters: str, *, article: bool) -> tuple[Clitic, ...]:
    found = tuple(map(Clitic, letters, english_of_proclitics(letters)))
    return (*found, Clitic(_ARTICLE, "the")) if article else found


def _vocalised(word: str, headword: str) -> str:
    """Return the headword where it is the word with its vowels, else the word."""
    return headword if bare(headword) == bare(word) and len(headword) > len(word) else word


def _stem(word: str, before: Sequence[Clitic], after: Sequence[Clitic]) -> str:
    """Return the letters of a word between its clitics; للـ has taken the alif of the article."""
    written = bare(word)
    start = sum(len(clitic.text) for clitic in before)
    letters = "".join(clitic.text for clitic in before)
    if not written.startswith(letters) and letters.endswith(_ARTICLE):
        start -= 1
    return written[start : len(written) - sum(len(clitic.text) for clitic in after)]
