"""A reading: prefix, stem and suffix that make up a written word, and the analysis told of it."""

from typing import NamedTuple

from glossary.model import Analysis, Clitic
from glossary.morphology.grammar.bound import in_genitive
from glossary.morphology.grammar.buckwalter import to_arabic
from glossary.morphology.grammar.clitics import enclitic, proclitic
from glossary.morphology.lexicon.affixes import Affix
from glossary.morphology.lexicon.senses import senses
from glossary.morphology.lexicon.stems import Stem

_ADVERBS = frozenset({">ayoDAF", "<i*AF", "maEAF"})
_DUAL_OF_EITHER = frozenset({"masculine", "dual"})
"""An ending that feminine nouns have too where nothing in the singular tells that they are (`yadAn`, two hands)."""
_IN_PAIRS = frozenset({"Nall", "N/ap", "Nap"})
"""Nouns whose feminine has an ending of its own, so that without it they are masculine."""
_SUN = frozenset("tvd*rzs$SDTZln")


class Reading(NamedTuple):
    """One way to cut a written word."""

    prefix: Affix
    stem: Stem
    suffix: Affix


def analysis(reading: Reading) -> Analysis:
    """Return what a person is told of a reading."""
    before, stem, after = reading
    inner = _inner(stem)
    own_stem, proclitics, enclitics, gloss = inner
    own_stem = _made_definite(own_stem) if "DET" in before.tags else own_stem
    bound = before.inflection + joined(own_stem, after.inflection)
    found = Analysis(
        vocalised=to_arabic(whole(reading)),
        lemma=lemma_text(stem.head or stem.lemma),
        root=root_text(stem.root, stem.lemma),
        pos=stem.pos,
        proclitics=before.clitics + proclitics,
        stem=to_arabic(bound),
        enclitics=enclitics + after.clitics,
        gloss="; ".join(senses(gloss)),
        features=_features(reading),
        lemma_id=stem.lemma,
    )
    return in_genitive(found) if "PREP" in before.tags and found.enclitics else found


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
    form = lemma.partition("_")[0].partition("-")[0]
    return to_arabic(form if form in _ADVERBS else form.removesuffix("AF"))


def root_text(root: str, lemma: str) -> str:
    """Return a root's letters in Arabic; its bare alif stands for a hamza, and the last of two is doubled where a lemma has it so."""
    if len(root) == 2 and (f"{root[1]}~" in lemma or lemma.count(root[1]) > 1):
        root += root[1]
    return to_arabic(root.replace("A", ">") if len(root) in {3, 4} else root)


def _inner(stem: Stem) -> tuple[str, tuple[Clitic, ...], tuple[Clitic, ...], str]:
    """Return the stem, proclitics, enclitics and gloss of an entry that holds several words (`bihi`)."""
    pieces = [piece for piece in stem.tag.split("+") if "/" in piece]
    if len(pieces) < 2:
        return stem.vocalised, (), (), stem.gloss
    english = [part.strip() for part in stem.gloss.split(" + ")]
    proclitics: list[Clitic] = []
    enclitics: list[Clitic] = []
    subject = "/he" in stem.gloss or stem.gloss.endswith((" I", " we", "they"))
    while len(pieces) > 1 and (found := enclitic(pieces[-1], subject=subject)):
        enclitics.insert(0, found)
        pieces.pop()
        english = english[:-1] or english
    while len(pieces) > 1 and len(english) > 1 and (found := proclitic(pieces[0])):
        proclitics.append(found)
        pieces.pop(0)
        english.pop(0)
    own = "".join(piece.partition("/")[0] for piece in pieces)
    return own, tuple(proclitics), tuple(enclitics), " ".join(english)


def _features(reading: Reading) -> tuple[str, ...]:
    before, stem, after = reading
    features = [*before.features, *after.features]
    category = stem.category
    if category.startswith("PV"):
        features.append("perfect")
    elif category.startswith("IV"):
        features.append("imperfect")
    elif category.startswith("CV"):
        features.append("imperative")
    if "Pass" in category:
        features.append("passive")
    if stem.plural and "dual" not in features:
        features.append("plural")
    if "DET" in before.tags:
        features.append("definite")
    if _DUAL_OF_EITHER.issubset(features) and stem.pos == "NOUN" and category not in _IN_PAIRS:
        features.remove("masculine")
    return tuple(dict.fromkeys(features))
