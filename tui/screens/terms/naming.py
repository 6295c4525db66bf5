"""What the entries are called that others refer to, in place of their ids."""

from collections.abc import Iterable, Mapping

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from glossary.terminology import Concept
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, marked
from tui.services.services import Services

NOT_HERE = marked("an entry that is not here")


def name_of(concept: Concept) -> str:
    """Return what an entry is called in both languages."""
    named = (concept.in_language(language)[:1] for language in ("en", "ar"))
    return listed(term.text for found in named for term in found)


def names_of_related(services: Services, concepts: Iterable[Concept | None]) -> dict[str, str]:
    """Return what the entries are called that others refer to, by their ids; it is asked in a worker."""
    names: dict[str, str] = {}
    for relation in dict.fromkeys(each for concept in concepts if concept for each in concept.relations):
        try:
            names[relation.target] = name_of(services.terms.get(relation.target))
        except (CorpusError, GlossaryError):
            names[relation.target] = _(NOT_HERE)
    return names


def with_names(text: str | None, names: Mapping[str, str]) -> str | None:
    """Return a text with names where the ids of entries stand."""
    for concept_id, name in names.items():
        text = text.replace(concept_id, name) if text else text
    return text
