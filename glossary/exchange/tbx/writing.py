"""A concept as an entry of a TBX file, in the order that ISO 30042:2019 asks for."""

from collections.abc import Sequence

from glossary.exchange.tbx.grammar import OF_TERM, is_language
from glossary.exchange.tbx.ids import written_id
from glossary.exchange.tbx.outline import LanguagePart, TermPart, outline
from glossary.exchange.tbx.sections import Sections
from glossary.exchange.xml.nodes import Node, element
from glossary.terminology import Concept, Extra

_ORDER = {"term": 0, **dict.fromkeys(OF_TERM, 1)}
"""What stands first in a `termSec`; everything else follows."""


class EntryWriter:
    """Makes entries of concepts."""

    def __init__(self, sections: Sections) -> None:
        self._sections = sections

    def entry(self, concept: Concept) -> Node:
        """Return a concept as a `conceptEntry`; its references may lead to entries that are not in the file."""
        parts = outline(concept)
        here = {f"language:{part.written}" for part in parts.languages}
        own = [each for each in concept.extras if each.place not in here]
        elsewhere = [claim for part in parts.languages for claim in part.claims]
        nodes, taken = self._sections.written("concept", parts.claims, own, elsewhere)
        entry = Node("conceptEntry", {"id": written_id(concept.id)}, [*nodes])
        for part in parts.languages:
            part.claims = [claim for claim in part.claims if claim not in taken]
            entry.children.append(self._language(part, concept.extras))
        return entry

    def _language(self, part: LanguagePart, extras: Sequence[Extra]) -> Node:
        place = f"language:{part.written}"
        nodes, _ = self._sections.written(place, part.claims, [each for each in extras if each.place == place])
        language = part.written if is_language(part.written) else "und"
        return element("langSec", *nodes, *map(self._term, part.terms), xml_lang=language)

    def _term(self, part: TermPart) -> Node:
        nodes, _ = self._sections.written("term", part.claims, part.term.extras)
        section = Node("termSec", {}, [*sorted(nodes, key=lambda node: _ORDER.get(node.tag, 2))])
        if part.term.id:
            section.attributes["id"] = written_id(part.term.id, "t")
        return section
