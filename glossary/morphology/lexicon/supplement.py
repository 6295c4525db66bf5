"""Our own additions to the lexicon: words it lacks or gets wrong, and names."""

from collections.abc import Iterator, Sequence

from glossary.morphology.grammar.buckwalter import from_arabic, vocalised_from_arabic
from glossary.morphology.lexicon.stem import Stem
from glossary.morphology.tables import table

_CATEGORIES = {
    "name": ("Nprop",),
    "name-al": ("N0",),
    "noun": ("NduAt",),
    "noun-ap": ("NapAt",),
    "person": ("Nall",),
    "plural": ("N",),
    "form": ("N",),
    "adj": ("Nall",),
    "verb": ("PV", "IV"),
    "verb-yu": ("PV", "IV_yu"),
    "imperative": ("CV",),
    "passive": ("PV_Pass",),
    "passive-hollow": ("PV_V_Pass",),
    "word": ("FW-WaBi",),
}
_VERBS = frozenset({"verb", "verb-yu"})


def supplement_stems() -> Iterator[tuple[str, Stem]]:
    """Yield the bare form in transliteration and the stem of every word of the table."""
    for row in table("supplement.tsv"):
        yield from _stems(row)


def _stems(row: dict[str, str]) -> Iterator[tuple[str, Stem]]:
    kind = row["inflection"]
    categories = _CATEGORIES[kind]
    forms = _vocalised_forms(row, len(categories))
    lemma = vocalised_from_arabic(row["lemma"] or (row["vocalised"] or row["form"]).partition("/")[0])
    for category, vocalised in zip(categories, forms, strict=True):
        stem = vocalised.removesuffix("ap").removesuffix("p") if kind == "noun-ap" else vocalised
        bare = from_arabic(row["form"]) if kind not in _VERBS else _unvocalised(stem)
        yield (
            bare.removesuffix("p") if kind == "noun-ap" else bare,
            Stem(
                stem,
                category,
                row["gloss"].replace("; ", ";"),
                "",
                row["pos"],
                f"{lemma}_ours",
                from_arabic(row["root"]),
                ours=True,
                plural=kind == "plural",
                weight=float(row["weight"]),
            ),
        )


def _vocalised_forms(row: dict[str, str], count: int) -> Sequence[str]:
    forms = [vocalised_from_arabic(form) for form in (row["vocalised"] or row["form"]).split("/")]
    return forms if len(forms) == count else forms[:1] * count


def _unvocalised(stem: str) -> str:
    return "".join(letter for letter in stem if letter not in "aiuoFNK~`").replace("{", "A")
