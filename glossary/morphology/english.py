"""English words in the form a sentence needs: plurals, past and present of verbs."""

import re

from glossary.morphology.tables import table

_FIXED = frozenset({"is", "are", "was", "must", "can", "may"})
_SIBILANT = ("s", "x", "z", "ch", "sh")
_UNCOUNTED = ("ss", "ics", "ings", "ness")
_PLURALS = {
    "another": "others",
    "other": "others",
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "foot": "feet",
    "tooth": "teeth",
    "crisis": "crises",
    "basis": "bases",
    "analysis": "analyses",
    "policeman": "policemen",
    "wife": "wives",
    "knife": "knives",
    "life": "lives",
    "leaf": "leaves",
    "half": "halves",
    "wolf": "wolves",
    "thief": "thieves",
    "shelf": "shelves",
}
_UNCOUNTABLE = frozenset(
    {
        "data", "equipment", "information", "media", "advice", "software", "luggage", "furniture", "ammunition", "research",
        "aid", "police", "livestock", "traffic", "progress", "knowledge", "cattle", "weaponry", "infrastructure", "personnel",
        "staff", "evidence", "news", "rain", "violence", "electricity", "water", "money", "gold", "oil", "fish", "sheep",
        "wheat", "cotton", "meat", "milk", "food", "clothing", "housing", "jewellery", "machinery", "feedback", "damage", "rubble",
    }
)  # fmt: skip
_DOUBLED = re.compile(r"^(?:[^aeiou]*[aeiou][bdgklmnprt]|.*(?:mit|fer|cur|pel|gin|tal|tol|bel))$")
_NOT_DOUBLED = re.compile(r"(?:offer|suffer|differ|utter|enter)$")
_HEAD_END = re.compile(r" (?:of|for|in|to|from|with|on|at|by|and|or)\b| \(")


class English:
    """Inflects English words; it owns the table of irregular verbs."""

    def __init__(self) -> None:
        """Read the table."""
        rows = list(table("irregular_verbs.tsv"))
        self._past = {row["verb"]: row["past"] for row in rows}
        self._participles = {row["verb"]: row["participle"] for row in rows}

    def past(self, phrase: str, *, many: bool = False) -> str:
        """Return a verb phrase in the past tense (`cut off`, `be sent` → `was sent`)."""
        verb, rest = _first(phrase)
        if verb in _FIXED:
            return phrase
        if verb == "be":
            return ("were" if many else "was") + rest
        return (self._past.get(verb) or _regular_past(verb)) + rest

    def participle(self, phrase: str) -> str:
        """Return a verb phrase as it stands after `has` (`taken over`, `been sent`)."""
        verb, rest = _first(phrase)
        if verb in _FIXED:
            return phrase
        return ("been" if verb == "be" else self._participles.get(verb) or _regular_past(verb)) + rest

    def passive(self, phrase: str) -> str:
        """Return a verb phrase in the passive (`take over` → `be taken over`)."""
        verb, rest = _first(phrase)
        return phrase if verb == "be" else f"be {self._participles.get(verb) or _regular_past(verb)}{rest}"

    def present(self, phrase: str) -> str:
        """Return a verb phrase in the third person singular (`carries out`, `is sent`)."""
        verb, rest = _first(phrase)
        if verb in _FIXED:
            return phrase
        irregular = {"be": "is", "have": "has", "do": "does", "go": "goes"}
        return (irregular.get(verb) or _with_s(verb)) + rest

    def plural(self, phrase: str) -> str:
        """Return a noun phrase in the plural (`points of view`); proper names and plurals stay."""
        cut = _HEAD_END.search(phrase)
        head, rest = (phrase[: cut.start()], phrase[cut.start() :]) if cut else (phrase, "")
        before, space, noun = head.rpartition(" ")
        if noun.endswith("man") and noun not in {"human", "German", "Roman", "Ottoman"}:
            return f"{before}{space}{noun[:-3]}men{rest}"
        if noun in _UNCOUNTABLE or noun in _PLURALS.values() or noun.endswith("ed"):
            return phrase
        if noun in _PLURALS:
            return before + space + _PLURALS[noun] + rest
        if not noun.isalpha() or noun.endswith(_UNCOUNTED) or (noun.endswith("s") and not noun.endswith(("us", "is"))):
            return phrase
        return before + space + _with_s(noun) + rest


def _first(phrase: str) -> tuple[str, str]:
    verb, space, rest = phrase.partition(" ")
    return verb, space + rest


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return word + ("es" if word.endswith(_SIBILANT) else "s")


def _regular_past(verb: str) -> str:
    if not verb.isalpha():
        return verb
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ied"
    if _DOUBLED.match(verb) and not _NOT_DOUBLED.search(verb):
        return f"{verb}{verb[-1]}ed"
    return f"{verb}ed"
