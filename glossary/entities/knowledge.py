"""What is known before an article is read: entities and the forms of their names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from corpus.arabic.normalise import bare, fold
from glossary.entities.identity import entity_id
from glossary.entities.tables import listed, load_rows
from glossary.model import Entity, EntityKind
from glossary.morphology.grammar.buckwalter import vocalised_from_arabic
from glossary.morphology.grammar.marks import marks_agree

_CARELESS_TA = "ةه"
_CARELESS_YA = "يى"
"""The last letter of a name and what is written for it without care, which makes another word of a short name."""
_SHORT = 4
_IS_BARE = frozenset(
    {
        ("\N{ARABIC LETTER YEH WITH HAMZA ABOVE}", "\N{ARABIC LETTER YEH}"),
        ("\N{ARABIC LETTER YEH WITH HAMZA ABOVE}", "\N{ARABIC LETTER ALEF MAKSURA}"),
        ("\N{ARABIC LETTER WAW WITH HAMZA ABOVE}", "\N{ARABIC LETTER WAW}"),
    }
)
"""A letter with its hamza as written, and the letter of a name that it is folded to."""
_NOTHING: frozenset[str] = frozenset()
"""What most forms need; one for all, since every empty set made anew is kept anew."""
_TABLES = (
    ("people", EntityKind.PERSON),
    ("organisations", EntityKind.ORGANISATION),
    ("places", EntityKind.PLACE),
    ("cities", EntityKind.PLACE),
)


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write a name, and when it is that name."""

    text: str
    """The form without the signs below."""
    exact: bool = False
    """`=`: hamza and madda must stand as written, since the folded form is another word too."""
    after: str = ""
    """`@class`: only after a type noun of this class, which is no part of the name."""
    topic: str = ""
    """`#topic`: only in an article about this."""
    short: bool = False
    """Only in an article that has another form of the same name."""
    needs: frozenset[str] = _NOTHING
    """Only in an article that has one of these entities, by id."""
    ruled: bool = False
    """A reader said that it is the name wherever it stands, whatever else its words mean."""

    @property
    def free(self) -> bool:
        """Whether the form is the name wherever it stands."""
        return not (self.after or self.topic or self.short or self.needs)


@dataclass(frozen=True, slots=True)
class KnownName:
    """An entity with the forms of its name."""

    entity: Entity
    forms: tuple[Form, ...]


def load_names(territories: dict[str, str], *, baked: bool = True) -> Iterator[KnownName]:
    """Yield the entities of the tables, `baked` ones too; `territories` gives the ids of countries by their codes."""
    for table, kind in _TABLES:
        for row in load_rows(table):
            needs = needed(row["needs"], territories)
            written = (row["ar"], *listed(row["aliases"]))
            forms = [form_of(text, needs=needs) for text in written]
            forms.extend(form_of(text, short=True) for text in listed(row["short"]))
            yield known_name(kind, row["en"], row["qid"], forms)
    for row in load_rows("large_cities") if baked else ():
        yield known_name(EntityKind.PLACE, row["en"], "", [form_of(row["ar"])])


def needed(cell: str, territories: Mapping[str, str]) -> frozenset[str]:
    """Return the ids of the places in a cell, countries by their codes and others by the names that head their rows."""
    names = listed(cell)
    return frozenset(territories.get(name) or entity_id(EntityKind.PLACE, fold(name)) for name in names) or _NOTHING


def known_name(kind: EntityKind, en: str, qid: str, forms: Iterable[Form]) -> KnownName:
    """Return a known entity whose canonical name is the first of its forms, without marks."""
    kept = tuple(forms)
    canonical = bare(kept[0].text)
    entity = Entity(entity_id(kind, fold(canonical)), kind, canonical, en, qid)
    return KnownName(entity, kept)


def form_of(text: str, *, short: bool = False, needs: frozenset[str] = _NOTHING) -> Form:
    """Return the form that a cell of a table describes; what an entity needs holds for names of one word."""
    exact, after, topic = False, "", ""
    while text[:1] in "=@#" and text[:1]:
        sign = text[0]
        if sign == "=":
            exact, text = True, text[1:]
            continue
        word, text = text[1:].split(" ", 1)
        if sign == "@":
            after = word
        else:
            topic = word
    return Form(text, exact, after, topic, short, needs if " " not in text else _NOTHING)


def agrees(form: Form, surfaces: tuple[str, ...]) -> bool:
    """Return whether the written words may be this form, beyond their folded letters."""
    wanted = bare(form.text)
    if wanted != form.text and not all(map(_voiced_alike, surfaces, form.text.split())):
        return False
    if form.exact:
        return bare(" ".join(surfaces)).endswith(wanted)
    if " " not in form.text and _has_hamza_of_its_own(bare(surfaces[-1]), wanted):
        return False
    if " " in form.text or wanted.startswith("ال"):
        return True
    pair = wanted[-1:] + bare(surfaces[-1])[-1:]
    return pair != _CARELESS_TA and (pair != _CARELESS_YA or len(wanted) > _SHORT)


def _has_hamza_of_its_own(surface: str, wanted: str) -> bool:
    """Return whether a word writes a hamza on a letter that the name has bare, which nobody does: مئتا is not ميتا."""
    return len(surface) == len(wanted) and any(map(_IS_BARE.__contains__, zip(surface, wanted, strict=True)))


def _voiced_alike(surface: str, word: str) -> bool:
    """Return whether no mark of a written word gainsays a vowelled word of a form: عُمان is not عَمّان."""
    return marks_agree(surface, vocalised_from_arabic(word))
