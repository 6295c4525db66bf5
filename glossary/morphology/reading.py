"""A reading: prefix, stem and suffix that make up a written word, and the analysis told of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from glossary.model import Analysis, Clitic
from glossary.morphology.affixes import Affix
from glossary.morphology.buckwalter import to_arabic
from glossary.morphology.clitics import enclitic, proclitic
from glossary.morphology.senses import senses
from glossary.morphology.stems import Stem

_ADVERBS = frozenset({">ayoDAF", "<i*AF", "maEAF"})
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
    bound = before.inflection + own_stem + after.inflection
    return Analysis(
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


def as_passive(active: Analysis, passive_of: Callable[[str], str]) -> Analysis:
    """Return an analysis read as passive, since the text's own vowels say so; `passive_of` puts a verb's English there."""
    gloss = "; ".join(passive_of(sense) for sense in active.gloss.split("; "))
    return replace(active, gloss=gloss, features=(*active.features, "passive"))


def whole(reading: Reading) -> str:
    """Return the whole word with its marks, in transliteration; a sun letter after the article is doubled."""
    before, stem, after = reading
    body = stem.vocalised
    if "DET" in before.tags and body[0] in _SUN and body[1:2] != "~":
        body = f"{body[0]}~{body[1:]}"
    return before.vocalised + body + after.vocalised


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
    return tuple(dict.fromkeys(features))
