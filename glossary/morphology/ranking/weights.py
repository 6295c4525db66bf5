"""How likely a reading is in any text, from what it is made of: hand-made points."""

from typing import NamedTuple

from glossary.morphology.grammar.buckwalter import unmarked
from glossary.morphology.lexicon.affixes import Affix
from glossary.morphology.lexicon.stem import Stem

_FUNCTION_WEIGHT = {"PROPN": -4, "INTJ": 0, "NOUN": 1}
_SHOWN = (("DET", "D"), ("PREP", "P"), ("CONJ", "C"))


class Frame(NamedTuple):
    """A prefix and a suffix, and what they tell of any word between them."""

    weight: float
    """What speaks for such a word, in points."""
    kind: str
    """Their share of the word's kind, in a few letters."""
    tags: tuple[str, ...]
    before: Affix
    after: Affix
    written_before: str
    """The prefix without marks, in transliteration."""
    written_after: str
    in_first_person: bool
    """Whether the prefix says `I`."""
    begins_clause: bool
    """Whether the prefix is a `fa` that stands before a perfect rather than before a noun."""
    with_preposition: bool


def framed(before: Affix, after: Affix) -> Frame:
    """Return a prefix and a suffix as the frame of a word."""
    tags = before.tags
    letters = "".join(letter for tag, letter in _SHOWN if tag in tags) if tags else ""
    in_first_person = before.person == "1S"
    weight = -_person_cost(before.person or after.person) - _prefix_cost(before) - _suffix_cost(after)
    if in_first_person and "SUBJUNC" in tags:
        weight -= 1.5
    return Frame(
        weight,
        f"{letters}{before.person or after.person}{_ending_kind(after)}",
        (*sorted(tags), *sorted(after.tags)),
        before,
        after,
        unmarked(before.vocalised),
        unmarked(after.vocalised),
        in_first_person,
        before.vocalised.startswith("fa") and "CONJ" in tags and not before.person,
        "PREP" in tags,
    )


def own_weight(stem: Stem, frame: Frame, form: str) -> float:
    """Return how likely a reading is in any text, in points: sound ones lie above 0, hardly used ones under -3."""
    category, pos = stem.category, stem.pos
    score = stem.weight + frame.weight
    head = category[:2]
    if pos == "X":
        score -= 8
    elif head == "FW":
        score += _FUNCTION_WEIGHT.get(pos, 3)
    elif pos == "PROPN":
        score -= _name_cost(stem.vocalised, frame.after.vocalised)
    elif pos == "ADJ" and frame.with_preposition:
        score -= 0.8
    if head in {"PV", "IV", "CV"}:
        score += _verb_weight(stem, head, frame)
    elif category.startswith("Nap"):
        score += -2 if "(language)" in stem.gloss else 0.7
    if stem.tag and "PRON_2" in stem.tag:
        score -= _addressed_cost(stem, frame)
    if frame.in_first_person and form[:1] == "A" and "SUBJUNC" not in frame.before.tags:
        score -= 1.5
    return score


def _verb_weight(stem: Stem, head: str, frame: Frame) -> float:
    category = stem.category
    score = 0.0
    if "Pass" in category:
        score -= 0.7 if head == "PV" else 1.5
    if head == "CV":
        score -= 3
    elif head == "PV":
        score -= -0.5 if frame.begins_clause else 0.5
        if stem.vocalised.startswith("ta") and not frame.after.vocalised.strip("a"):
            score -= 1.5
    elif category.startswith("IV_C") and not frame.after.vocalised:
        score -= 4
    return score


def _name_cost(vocalised: str, ending: str) -> float:
    """Return what speaks against a name: little where it is long, nothing where a country's ending would be a case ending."""
    if ending:
        return 1.5
    if vocalised.endswith("iyA"):
        return -1.5
    return 0.5 if len(vocalised) > 6 else 1.5


def _person_cost(person: str) -> float:
    cost = {"2": 3.0, "1": 1.5}.get(person[:1], 0.0)
    if person.endswith("D"):
        cost += 2
    if person.endswith("FP"):
        cost += 2.5
    return cost


def _addressed_cost(stem: Stem, frame: Frame) -> float:
    """Return what speaks against an entry that holds `you`: nothing behind a preposition, unless women are spoken to.

    Of `lakum` and `bikum` texts have many, but `lakunna` is written like `but`, and `fa-laka` like `orbit`.
    """
    plain = stem.pos == "ADP" and not frame.written_before.startswith("f")
    return 0.0 if plain and "PRON_2FP" not in stem.tag else 4.0


def _prefix_cost(before: Affix) -> float:
    cost = 0.4 * len(before.clitics)
    if before.vocalised.startswith("fa") and "CONJ" in before.tags:
        cost += -0.4 if before.person else 0.6
    if "DET" in before.tags:
        cost -= 1.0
    if "EMPHATIC_PARTICLE" in before.tags or "RESULT_CLAUSE_PARTICLE" in before.tags:
        cost += 2
    return cost


def _suffix_cost(after: Affix) -> float:
    tags = after.tags
    cost = 0.4 * len(after.clitics)
    if any(tag.endswith(("_1S", ":1S")) and "SUBJ" not in tag for tag in tags):
        cost += 1.5
    if any("_2" in tag or "DO:2" in tag for tag in tags):
        cost += 2.5
    if "PVSUFF_DO:1P" in tags:
        cost += 1.2
    if any("_DU" in tag for tag in tags):
        cost += 1.5
    if "NSUFF_MASC_SG_ACC_INDEF" in tags:
        cost += 0.8
    return cost


def _ending_kind(after: Affix) -> str:
    features = after.features
    return (
        ("+" if after.clitics else "")
        + ("f" if "feminine" in features else "")
        + ("p" if "plural" in features else "")
        + ("d" if "dual" in features else "")
        + ("A" if "accusative" in features else "")
    )
