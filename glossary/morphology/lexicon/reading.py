"""A reading: prefix, stem and suffix that make up a written word, and the analysis told of it."""

from typing import NamedTuple

from glossary.model import Analysis, Clitic
from glossary.morphology.grammar.bound import in_genitive
from glossary.morphology.grammar.buckwalter import to_arabic, unmarked
from glossary.morphology.grammar.clitics import enclitic, proclitic
from glossary.morphology.lexicon.affixes import Affix
from glossary.morphology.lexicon.senses import senses
from glossary.morphology.lexicon.stem import Stem

_ADVERBS = frozenset({">ayoDAF", "<i*AF", "maEAF"})
_TENSES = {"PV": "perfect", "IV": "imperfect", "CV": "imperative"}
_IN_PAIRS = frozenset({"Nall", "N/ap", "Nap"})
"""Nouns whose feminine has an ending of its own: without it they are masculine, as no other dual need be (`yadAn`, two hands)."""
_TOLD_BARE = frozenset({"NOUN", "PRON"})
_SUN = frozenset("tvd*rzs$SDTZln")


class Reading(NamedTuple):
    """One way to cut a written word."""

    prefix: Affix
    stem: Stem
    suffix: Affix


def analysis(reading: Reading) -> Analysis:
    """Return what a person is told of a reading."""
    before, stem, after = reading
    own_stem, proclitics, enclitics, gloss = _inner(stem)
    own_stem = _made_definite(own_stem) if "DET" in before.tags else own_stem
    bound = before.inflection + joined(own_stem, after.inflection)
    told = (whole(reading), _dictionary_form(stem.head or stem.lemma), bound, _root(stem.root, stem.lemma))
    vocalised, lemma, bound, root = to_arabic("\n".join(told)).split("\n")
    found = Analysis(
        vocalised,
        lemma,
        root,
        stem.pos,
        before.clitics + proclitics,
        bound,
        enclitics + after.clitics,
        "; ".join(senses(gloss)),
        _features(reading),
        stem.lemma,
    )
    return in_genitive(found) if found.enclitics and "PREP" in before.tags else found


def has_enclitics(reading: Reading) -> bool:
    """Return whether the analysis of a reading has something written behind the word."""
    return bool(reading.suffix.clitics) or ("+" in reading.stem.tag and bool(_inner(reading.stem)[2]))


def whole(reading: Reading) -> str:
    """Return the whole word with its marks, in transliteration; a sun letter after the article is doubled."""
    before, stem, after = reading
    body = stem.vocalised
    if "DET" in before.tags:
        body = _made_definite(body)
        if body[0] in _SUN and body[1:2] != "~":
            body = f"{body[0]}~{body[1:]}"
    return before.vocalised + joined(body, after.vocalised)


def _made_definite(stem: str) -> str:
    """Return a stem that the article stands before, which takes the tanwīn from it (`maromFY`)."""
    return f"{stem[:-2]}aY" if stem.endswith("FY") else stem


def joined(stem: str, ending: str) -> str:
    """Return a stem with its ending, in transliteration: a long ā swallows the vowel of tāʼ marbūṭa (`fatA` + `ap`)."""
    return stem + (ending[1:] if stem.endswith("A") and ending.startswith(("ap", "at")) else ending)


def lemma_text(lemma: str) -> str:
    """Return a lemma's dictionary form in Arabic letters of its id (`kitAb_1`, `>abad-ui_1`)."""
    return to_arabic(_dictionary_form(lemma))


def _dictionary_form(lemma: str) -> str:
    form = lemma.partition("_")[0].partition("-")[0]
    return form if form in _ADVERBS else form.removesuffix("AF")


def root_text(root: str, lemma: str) -> str:
    """Return a root's letters in Arabic; its bare alif stands for a hamza, and the last of two is doubled where a lemma has it so."""
    return to_arabic(_root(root, lemma))


def _root(root: str, lemma: str) -> str:
    if len(root) == 2 and (f"{root[1]}~" in lemma or lemma.count(root[1]) > 1):
        root += root[1]
    return root.replace("A", ">") if len(root) in {3, 4} else root


def _inner(stem: Stem) -> tuple[str, tuple[Clitic, ...], tuple[Clitic, ...], str]:
    """Return the stem, proclitics, enclitics and gloss of an entry that holds several words (`bihi`)."""
    pieces = [piece for piece in stem.tag.split("+") if "/" in piece] if "+" in stem.tag else ()
    if len(pieces) < 2:
        return stem.vocalised, (), (), stem.gloss
    english = [part.strip() for part in stem.gloss.split(" + ")]
    proclitics: list[Clitic] = []
    enclitics: list[Clitic] = []
    subject = "/he" in stem.gloss or stem.gloss.endswith((" I", " we", "they"))
    while len(pieces) > 1 and _ends_with(stem, pieces[-1]) and (found := enclitic(pieces[-1], subject=subject)):
        enclitics.insert(0, found)
        pieces.pop()
        english = english[:-1] or english
    while len(pieces) > 1 and (found := proclitic(pieces[0])) and (len(english) > 1 or _lacks(stem, pieces[0])):
        proclitics.append(found)
        pieces.pop(0)
        english = english[1:] or english
    own = "".join(piece.partition("/")[0] for piece in pieces)
    if not proclitics and not enclitics and unmarked(own) != unmarked(stem.vocalised):
        own = stem.vocalised
    return own, tuple(proclitics), tuple(enclitics), " ".join(english)


def _ends_with(stem: Stem, piece: str) -> bool:
    """Return whether an entry is written with a piece at its end: the lexicon tells a pronoun of `laday` that is not there."""
    return unmarked(stem.vocalised).endswith(unmarked(piece.partition("/")[0]))


def _lacks(stem: Stem, piece: str) -> bool:
    """Return whether the English of an entry leaves a preposition out, since it is told of a lemma without it (`Allāh`)."""
    return stem.pos in _TOLD_BARE and piece.endswith("/PREP") and not stem.lemma.startswith(piece[0])


def _features(reading: Reading) -> tuple[str, ...]:
    before, stem, after = reading
    features = [*before.features, *after.features]
    category = stem.category
    tense = _TENSES.get(category[:2])
    if tense:
        features.append(tense)
    if "Pass" in category:
        features.append("passive")
    if stem.plural and "dual" not in features:
        features.append("plural")
    if "DET" in before.tags:
        features.append("definite")
    if "dual" in features and "masculine" in features and stem.pos == "NOUN" and category not in _IN_PAIRS:
        features.remove("masculine")
    return tuple(dict.fromkeys(features))
