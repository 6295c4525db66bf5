"""The pattern (wazn) of a word, found by making every pattern of its root and comparing; empty where it is not certain."""

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from glossary.model import Analysis
from glossary.morphology.grammar.buckwalter import to_arabic, vocalised_from_arabic
from glossary.morphology.grammar.soundlaws import normal, shape_of, surfaces
from glossary.morphology.tables import table

_VERBS = frozenset({"VERB", "AUX"})
_WITHOUT = frozenset({"PROPN", "X", "PRON", "ADP", "PART", "SCONJ", "CCONJ", "INTJ"})
_WEAK = {"w": "wy", "y": "yw"}
_SHORT_NOUN = re.compile(r"1[aiuA]2[aiu]3(?<!1A2i3)")
"""Nouns in which weak and doubled letters stay as they are (`sabab`)."""
_HOLLOW_NOUN = "1a2a3"
"""But for this one (`bāb`)."""
_COMPENSATED = frozenset({"isti12A3", "'i12A3"})
"""Verbal nouns that take a tāʼ marbūṭa for a weak letter they lost."""
_BROKEN = frozenset({"plural"})
_SOUND = frozenset({"feminine", "masculine", "dual"})
_MOST_CHANGED = 2
"""Sounds that a word may be shorter or longer than its pattern."""
_PLACES = str.maketrans("1234", "fEll")
_LONG = (("I", "iy"), ("U", "uw"))
_HEADS = ((r"^'a", ">a"), (r"^'u", ">u"), (r"^'i", "<i"), (r"^(?=[iu])", "A"), ("A'i", "A}i"))
_DOUBLE = re.compile(r"([fElwy])\1")
_CLOSED = re.compile(r"(?<=[fElmstnwy])(?=[fElmstnwyp'])")
_BY_IMPERFECT = {"u": "1a2a3", "i": "1a2a3", "a": "1a2i3"}
"""The pattern of a hollow or doubled verb by the vowel of its imperfect, which its id tells."""
_VOWEL_HIDDEN = re.compile(r"[^aiu]A[^aiu]|[^aiu]a([^aiu])\1")


class Pattern(NamedTuple):
    """What a word is made after."""

    wazn: str
    """The pattern in Arabic, vocalised: its root's letters are f, ʻ and l."""
    form: str = ""
    """The form of the verb it is, or is made of: `I` to `X`; empty where the pattern tells none."""
    kind: str = ""
    """`verb`, `active participle`, `passive participle`, `verbal noun`, `plural`, or empty."""


class _Template(NamedTuple):
    letters: str
    of: str
    form: str
    kind: str


class Patterns:
    """Finds the patterns of words; what was asked for is kept for the life of the object."""

    def __init__(self) -> None:
        """Read the table of patterns."""
        self._templates: dict[str, list[_Template]] = {"verb": [], "noun": [], "plural": []}
        for row in table("patterns.tsv"):
            made = _Template(
                row["template"], row["of"], row["form"], row["kind"] or (row["of"] if row["of"] != "noun" else "")
            )
            self._templates[made.of].append(made)
        self._known: dict[tuple[str, str, str, str], Pattern | None] = {}
        self._surfaces: dict[tuple[_Template, str], frozenset[str]] = {}

    def of(self, analysis: Analysis) -> Pattern | None:
        """Return the pattern of a reading's dictionary form, None where there is none that is certain."""
        if analysis.pos in _WITHOUT:
            return None
        kind = "verb" if analysis.pos in _VERBS else "noun"
        return self._kept(kind, analysis.lemma, analysis.root, analysis.lemma_id)

    def of_plural(self, analysis: Analysis) -> Pattern | None:
        """Return the pattern of a broken plural as it is written, None where the word is none or it is not certain."""
        features = _BROKEN.intersection(analysis.features)
        if analysis.pos in _VERBS or not features or _SOUND.intersection(analysis.features):
            return None
        return self._kept("plural", analysis.stem, analysis.root, "")

    def _kept(self, kind: str, form: str, root: str, lemma_id: str) -> Pattern | None:
        key = (kind, form, root, lemma_id)
        if key not in self._known:
            self._known[key] = self._found(*key)
        return self._known[key]

    def _found(self, kind: str, form: str, root: str, lemma_id: str) -> Pattern | None:
        letters = normal(vocalised_from_arabic(root))
        if len(letters) not in {3, 4}:
            return None
        word = normal(vocalised_from_arabic(form))
        candidates = self._verbs(word, letters, lemma_id) if kind == "verb" else self._nominals(kind, word, letters)
        found: dict[str, Pattern] = {}
        for pattern in candidates:
            found.setdefault(pattern.wazn, pattern)
        return next(iter(found.values())) if len(found) == 1 else None

    def _verbs(self, word: str, root: str, lemma_id: str) -> Iterator[Pattern]:
        vowel = lemma_id.partition("-")[2][:1] or "u"  # the id of the few others tells none
        told = _BY_IMPERFECT.get(vowel) if _VOWEL_HIDDEN.fullmatch(word) else None
        for template in self._matching("verb", word, root):
            if told is None or template.letters == told:
                yield Pattern(wazn_of(template.letters + "a"), template.form, template.kind)

    def _nominals(self, kind: str, word: str, root: str) -> Iterator[Pattern]:
        for core, ending in _cores(word):
            for template in self._matching(kind, core, root):
                if ending and template.letters.endswith("ap"):
                    continue
                behind = "" if ending == "ap" and template.letters in _COMPENSATED else ending
                whole = template.kind if not behind or ("participle" in template.kind and behind == "ap") else ""
                yield Pattern(wazn_of(template.letters + behind), template.form, whole)

    def _matching(self, kind: str, word: str, root: str) -> Iterator[_Template]:
        places = "1234"[: len(root)]
        variants = ["".join(each) for each in product(*(_WEAK.get(letter, letter) for letter in root))]
        for template in self._templates[kind]:
            if ("4" in template.letters) is not ("4" in places) or ("1" not in template.letters and root[0] != "w"):
                continue
            if not _may_be(template.letters, word, root):
                continue
            if any(word in self._sounding(template, each) for each in variants):
                yield template

    def _sounding(self, template: _Template, root: str) -> set[str]:
        """Return how a root may sound in a template; what its shape gives is kept."""
        key = (template, shape_of(root))
        if key not in self._surfaces:
            short = template.of == "noun" and _SHORT_NOUN.fullmatch(template.letters) is not None
            bends, contracts = not short or template.letters == _HOLLOW_NOUN, not short
            self._surfaces[key] = surfaces(template.letters, key[1], bends=bends, contracts=contracts)
        letters = {ord(str(place)): letter for place, letter in enumerate(root, 1)}
        return {each.translate(letters) for each in self._surfaces[key]}


def _may_be(template: str, word: str, root: str) -> bool:
    """Return whether a word may be of a template, at a glance: by its length and its first sound."""
    if abs(len(template) - len(word)) > _MOST_CHANGED:
        return False
    first = root[0] if template[0] in "12" else template[0]
    return word[:1] == first or first in "wy"


def _cores(word: str) -> Iterator[tuple[str, str]]:
    """Yield a nominal with what is behind its pattern: nothing, tāʼ marbūṭa, or the ending of a relation."""
    yield word, ""
    if word.endswith("Ap"):
        yield word[:-1], "ap"
    for ending in ("ap", "iyy", "iyyap", "At"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word.removesuffix(ending), ending


def wazn_of(template: str) -> str:
    """Return a template in Arabic, vocalised (`ista12a3a` → اِسْتَفْعَلَ)."""
    text = re.sub("A$", "aY", template).translate(_PLACES)
    for pattern, head in _HEADS:
        text = re.sub(pattern, head, text)
    for short, long in _LONG:
        text = text.replace(short, long)
    text = _DOUBLE.sub(r"\1~", text)
    text = _CLOSED.sub("o", text.replace("~", "#")).replace("#", "~")
    return to_arabic(re.sub(r"(iy|uw)o", r"\1", text))
