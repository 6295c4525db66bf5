"""Readings of a word after a morphology database: every cut into parts whose categories go together."""

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

from corpus.arabic.normalise import bare
from glossary.dictionaries.keys import key_of
from glossary.dictionaries.morphology import english, features, plain_lemma
from glossary.dictionaries.volume import Volume
from glossary.model import Analysis, Clitic
from glossary.morphology.grammar.buckwalter import to_arabic, vocalised_from_arabic
from glossary.morphology.grammar.clitics import enclitic, proclitic

_LONGEST = 40
_MOST = 12
_POS = {
    "noun": "NOUN", "noun_prop": "PROPN", "noun_num": "NUM", "noun_quant": "DET", "digit": "NUM", "verb": "VERB",
    "verb_pseudo": "PART", "prep": "ADP", "conj": "CCONJ", "conj_sub": "SCONJ", "interj": "INTJ", "punc": "PUNCT",
}  # fmt: skip
_FAMILIES = {"noun": "NOUN", "adj": "ADJ", "adv": "ADV", "pron": "PRON", "part": "PART", "verb": "VERB"}
_FEATURES = {
    "asp": {"p": "perfect", "i": "imperfect", "c": "imperative"},
    "vox": {"p": "passive"},
    "per": {"1": "first person", "2": "second person", "3": "third person"},
    "gen": {"m": "masculine", "f": "feminine"},
    "num": {"s": "singular", "d": "dual", "p": "plural"},
}
_OF_VERBS = frozenset({"asp", "vox", "per"})
_UNSAID = ("", "-", "na", "u", "0", "no")
_ARTICLE = "ال"
_SUN = "تثدذرزسشصضطظلن"
_SHADDA = "\N{ARABIC SHADDA}"


class _Cut(NamedTuple):
    """A prefix, a stem and a suffix that go together, as the database tells them."""

    prefix: dict[str, str]
    stem: dict[str, str]
    suffix: dict[str, str]


def morphological_readings(volume: Volume, word: str) -> list[Analysis]:
    """Return the readings of a word, those first that spell it as it is written; raises UnusableDictionary."""
    key, written = key_of(word), bare(word)
    if not key or len(key) > _LONGEST or " " in key:
        return []
    latin = "yes" in volume.about.reading
    found = [_analysis(volume.about.name, cut, latin=latin) for cut in _cuts(volume, key)]
    alike = [each for each in found if bare(each.vocalised) == written]
    distinct = {(each.lemma, each.pos, each.gloss, each.proclitics, each.enclitics): each for each in alike or found}
    return sorted(distinct.values(), key=lambda each: (len(each.proclitics) + len(each.enclitics), not each.gloss))[
        :_MOST
    ]


def _cuts(volume: Volume, key: str) -> Iterator[_Cut]:
    prefixes = _by_form(volume, "PREFIX", [key[:place] for place in range(len(key))])
    suffixes = _by_form(volume, "SUFFIX", [key[place:] for place in range(1, len(key) + 1)])
    ends = {form: len(key) - len(form) for form in suffixes}
    cores = {key[len(form) : end] for form in prefixes for end in ends.values() if len(form) < end}
    stems = _by_form(volume, "STEM", sorted(cores))
    after_prefix = _pairs(volume, "AB", prefixes), _pairs(volume, "AC", prefixes)
    after_stem = _pairs(volume, "BC", stems)
    for beginning, before in prefixes.items():
        for ending, behind in suffixes.items():
            core = key[len(beginning) : ends[ending]]
            for first, told_first in before:
                for middle, told_middle in stems.get(core, ()) if len(beginning) < ends[ending] else ():
                    if middle not in after_prefix[0].get(first, ()):
                        continue
                    for last, told_last in behind:
                        if last in after_prefix[1].get(first, ()) and last in after_stem.get(middle, ()):
                            yield _Cut(features(told_first), features(told_middle), features(told_last))


def _by_form(volume: Volume, kind: str, forms: list[str]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for form, category, told in volume.pieces(kind, forms) if forms else ():
        found.setdefault(form, []).append((category, told))
    return found


def _pairs(volume: Volume, table: str, parts: dict[str, list[tuple[str, str]]]) -> dict[str, set[str]]:
    categories = sorted({category for several in parts.values() for category, _ in several})
    found: dict[str, set[str]] = {}
    for first, second, _ in volume.pieces(table, categories) if categories else ():
        found.setdefault(first, set()).add(second)
    return found


def _analysis(dictionary: str, cut: _Cut, *, latin: bool) -> Analysis:
    stem = cut.stem
    merged = {**stem, **_said(cut.prefix), **_said(cut.suffix)}
    pos = _pos(stem.get("pos", ""))
    lemma = plain_lemma(stem.get("lex", ""))
    root = "".join(letter for letter in stem.get("root", "") if letter.isalpha() or letter in "'|<>&}*$")
    return Analysis(
        vocalised=_joined(*(_arabic(part.get("diac", ""), latin=latin) for part in cut)),
        lemma=_arabic(lemma, latin=latin),
        root="" if "NTWS" in root else _arabic(root, latin=latin),
        pos=pos,
        proclitics=tuple(_clitics(cut.prefix.get("bw", ""), before=True)),
        stem=_arabic(stem.get("diac", ""), latin=latin),
        enclitics=tuple(_clitics(cut.suffix.get("bw", ""), before=False)),
        gloss="; ".join(english(stem.get("gloss", ""))),
        features=tuple(_features(merged, verbal=pos == "VERB")),
        lemma_id=stem.get("lex", ""),
        dictionary=dictionary,
    )


def _said(told: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in told.items() if name in _FEATURES and value not in _UNSAID}


def _features(merged: dict[str, str], *, verbal: bool) -> Iterator[str]:
    for name, words in _FEATURES.items():
        if (verbal or name not in _OF_VERBS) and (word := words.get(merged.get(name, ""))):
            yield word


def _pos(told: str) -> str:
    return _POS.get(told) or _FAMILIES.get(told.partition("_")[0], "X")


def _arabic(text: str, *, latin: bool) -> str:
    plain = text.replace("+", "").replace("#", "").replace("_", "")
    return to_arabic(plain) if latin else plain


def _joined(prefix: str, stem: str, suffix: str) -> str:
    """Return the whole word; a sun letter behind the article is doubled."""
    if bare(prefix).endswith(_ARTICLE) and stem[:1] in tuple(_SUN) and stem[1:2] != _SHADDA:
        stem = stem[:1] + _SHADDA + stem[1:]
    return normalize("NFC", prefix + stem + suffix)


def _clitics(told: str, *, before: bool) -> Iterator[Clitic]:
    """Yield the clitics among the pieces of a part (`wa/CONJ+bi/PREP+Al/DET`), in either alphabet."""
    for piece in told.split("+"):
        form, sign, tag = piece.partition("/")
        if sign:
            found = f"{vocalised_from_arabic(form)}/{tag}"
            clitic = proclitic(found) if before else enclitic(found)
            if clitic is not None:
                yield clitic
