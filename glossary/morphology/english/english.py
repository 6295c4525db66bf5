"""English words in the form a sentence needs: plurals, past and present of verbs."""

import re

from glossary.morphology.tables import table

_FIXED = frozenset({"is", "are", "was", "must", "can", "may", "should"})
_SIBILANT = ("s", "x", "z", "ch", "sh")
_WITHOUT_PLURAL = ("ics", "ings", "ness", "ous", "less")
"""How nouns that are not counted end, and adjectives: of many who win nobody says `victoriouses`."""
_SHORTEST_PARTICIPLE = 4
_GREEK = ("sis", "xis")
_NO_MORE_MEN = frozenset({"human", "German", "Roman", "Ottoman", "Oman", "talisman", "shaman"})
_OF_A_NATION = ("ese", "ish")
_AGAIN = re.compile(r"(?:re|over|out|un|fore|mis|under|up|inter)(?=...)")
_SHORT = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")
_STRESSED_LAST = re.compile(
    r"(?:ad|com|e|o|per|sub|trans|re)mit|(?:con|de|in|pre|re|trans)fer|.*(?:cur|pel)|abhor|allot|annul|abet|acquit|control|"
    r"deter|disinter|dispel|equip|excel|extol|patrol|rebel|rebut|regret|label|quarrel|travel|signal|cancel|counsel|"
    r"kidnap|outwit|overstep|eavesdrop|sharecrop|handicap|program|format|zigzag|worship"
)
_ONE = re.compile(r"^one[ -]")
_HEAD_END = re.compile(r" (?:of|for|in|to|from|with|on|at|by|and|or|out)\b| \(")


class English:
    """Inflects English words; it owns the tables of irregular verbs and nouns."""

    def __init__(self) -> None:
        """Read the tables."""
        self._verbs = {row["verb"]: (row["past"], row["participle"]) for row in table("irregular_verbs.tsv")}
        self._plurals = {row["noun"]: row["plural"] for row in table("irregular_nouns.tsv")}
        self._plural_already = frozenset(self._plurals.values())

    def past(self, phrase: str, *, many: bool = False) -> str:
        """Return a verb phrase in the past tense (`cut off`, `be sent` → `was sent`)."""
        verb, rest = _first(phrase)
        if verb in _FIXED:
            return phrase
        if verb == "be":
            return ("were" if many else "was") + rest
        return self._forms(verb)[0] + rest

    def participle(self, phrase: str) -> str:
        """Return a verb phrase as it stands after `has` (`taken over`, `been sent`)."""
        verb, rest = _first(phrase)
        if verb in _FIXED:
            return phrase
        return ("been" if verb == "be" else self._forms(verb)[1]) + rest

    def passive(self, phrase: str) -> str:
        """Return a verb phrase in the passive (`take over` → `be taken over`)."""
        verb, rest = _first(phrase)
        return phrase if verb == "be" else f"be {self._forms(verb)[1]}{rest}"

    def present(self, phrase: str) -> str:
        """Return a verb phrase in the third person singular (`carries out`, `is sent`)."""
        verb, rest = _first(phrase)
        if verb in _FIXED:
            return phrase
        irregular = {"be": "is", "have": "has"}
        ending = f"{verb}es" if verb.endswith("o") else "/".join(map(_with_s, verb.split("/")))
        return (irregular.get(verb) or ending) + rest

    def plural(self, phrase: str) -> str:
        """Return a noun phrase in the plural (`points of view`); proper names and plurals stay."""
        cut = _HEAD_END.search(phrase)
        head, rest = (phrase[: cut.start()], phrase[cut.start() :]) if cut else (phrase, "")
        before, space, noun = head.rpartition(" ")
        return before + space + self._plural_noun(noun) + rest

    def two(self, phrase: str) -> str:
        """Return two of what a noun phrase names (`two cities`), and of what is one part (`one third` → `two thirds`)."""
        return f"two {self.plural(_ONE.sub('', phrase))}"

    def _plural_noun(self, noun: str) -> str:
        irregular = self._plurals.get(noun)
        if irregular is not None:
            return irregular
        if noun in self._plural_already or not noun.replace("-", "").isalpha() or noun.endswith(_WITHOUT_PLURAL):
            return noun
        if noun.endswith("ed") and not noun.endswith("eed") and len(noun) > _SHORTEST_PARTICIPLE:
            return noun
        if noun.endswith("man") and noun not in _NO_MORE_MEN:
            return f"{noun[:-3]}men"
        if noun[:1].isupper() and noun.endswith(_OF_A_NATION):
            return noun
        if noun.endswith(_GREEK):
            return f"{noun[:-2]}es"
        return noun if noun.endswith("s") and not noun.endswith(("us", "ss")) else _with_s(noun)

    def _forms(self, verb: str) -> tuple[str, str]:
        """Return a verb's past and participle; one with a prefix is inflected like the one without (`rewrote`)."""
        beginning, hyphen, last = verb.rpartition("-")
        if hyphen:
            past, participle = self._forms(last)
            return f"{beginning}-{past}", f"{beginning}-{participle}"
        if "/" in verb:
            pasts, participles = zip(*map(self._forms, verb.split("/")), strict=True)
            return "/".join(pasts), "/".join(participles)
        known = self._verbs.get(verb)
        if known is not None:
            return known
        prefix = _AGAIN.match(verb)
        known = self._verbs.get(verb[prefix.end() :]) if prefix else None
        if prefix and known:
            return prefix[0] + known[0], prefix[0] + known[1]
        return _regular_past(verb), _regular_past(verb)


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
    if verb.endswith("ic"):
        return f"{verb}ked"
    doubled = _SHORT.fullmatch(verb) or _STRESSED_LAST.fullmatch(verb)
    return f"{verb}{verb[-1]}ed" if doubled else f"{verb}ed"
