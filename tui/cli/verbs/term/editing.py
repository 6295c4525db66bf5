"""An entry as the options of `term edit` change it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from glossary.terminology import Concept, Definition, MatchMode, Relation, Stage, Status, Term
from tui.cli.errors import Misused

_CONCEPT_TEXTS = ("note", "qid")
_TERM_TEXTS = {
    **{name: name for name in ("language", "context", "source", "article", "noted", "gender", "number", "geography")},
    **{name: name for name in ("register", "root", "vocalised", "masdar", "text")},
    "pos": "part_of_speech",
    "term_note": "note",
    "type": "term_type",
    "romanised": "romanisation",
}
_TERM_LISTS = {"lookup": "lookups", "plural": "plurals", "excluded": "excluded"}
_CONCEPT_LISTS = {"subject": "subjects", "link": "links"}
_WORDS = {"status": Status, "match": MatchMode}
_FLAGS = ("forbidden", "untranslated")


def edited(concept: Concept, options: Mapping[str, Any]) -> Concept:
    """Return the entry with what the options say; raises Misused where they name no term, or one that is not there."""
    changes: dict[str, Any] = {name: options[name] or None for name in _CONCEPT_TEXTS if options[name] is not None}
    if options["glossary"] is not None:
        changes["glossary"] = options["glossary"]
    if options["stage"]:
        changes["stage"] = Stage(options["stage"])
    for name, field in _CONCEPT_LISTS.items():
        changes[field] = _listed(getattr(concept, field), name, options)
    changes["definitions"] = _definitions(concept, options["definition"] or ())
    changes["relations"] = _relations(concept, options)
    changes["terms"] = _terms(concept, options)
    return replace(concept, **changes)


def _terms(concept: Concept, options: Mapping[str, Any]) -> tuple[Term, ...]:
    terms = list(concept.terms)
    said = _said_of_term(options)
    if said or any(_is_listed(name, options) for name in _TERM_LISTS):
        place = _place(terms, options["term"])
        for name, field in _TERM_LISTS.items():
            said[field] = _listed(getattr(terms[place], field), name, options)
        terms[place] = replace(terms[place], **said)
    for text in options["remove_term"] or ():
        del terms[_place(terms, text)]
    for language, text in options["add_term"] or ():
        has_preferred = any(term.language == language and term.status is Status.PREFERRED for term in terms)
        terms.append(Term("", language, text, Status.ADMITTED if has_preferred else Status.PREFERRED))
    return tuple(terms)


def _said_of_term(options: Mapping[str, Any]) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for name, field in _TERM_TEXTS.items():
        if (text := options[name]) is not None:
            said[field] = text if field in ("text", "language") else text or None
    said.update({name: kind(options[name]) for name, kind in _WORDS.items() if options[name]})
    said.update({name: options[name] == "yes" for name in _FLAGS if options[name]})
    return said


def _place(terms: Sequence[Term], name: str | None) -> int:
    """Return which term is meant: the one that is so written, or the only one."""
    places = [place for place, term in enumerate(terms) if name is None or name in (term.text, term.id)]
    if len(places) == 1:
        return places[0]
    own = ", ".join(term.text for term in terms)
    if not places:
        raise Misused(f"The entry has no term {name}: it has {own}.")
    raise Misused(f"The entry has several terms; say which by --term: {own}.")


def _listed(kept: Sequence[str], name: str, options: Mapping[str, Any]) -> tuple[str, ...]:
    """Return a list in which others stand, or some more or fewer."""
    new = options[name]
    values = list(kept) if new is None else [each for each in new if each.strip()]
    values += options[f"add_{name}"] or ()
    gone = set(options[f"remove_{name}"] or ())
    if missing := gone - set(values):
        raise Misused(
            f"There is no {name} {', '.join(sorted(missing))} to remove; there are {', '.join(values) or 'none'}."
        )
    return tuple(each for each in dict.fromkeys(values) if each not in gone)


def _is_listed(name: str, options: Mapping[str, Any]) -> bool:
    return any(options[each] is not None for each in (name, f"add_{name}", f"remove_{name}"))


def _definitions(concept: Concept, given: Sequence[tuple[str, str]]) -> tuple[Definition, ...]:
    """Return the definitions with others in place of those of the same languages."""
    definitions = list(concept.definitions)
    for language, text in given:
        places = [place for place, each in enumerate(definitions) if each.language == language]
        new = [Definition(language, text)] if text else []
        place = places[0] if places else len(definitions)
        definitions[place : place + (1 if places else 0)] = new
    return tuple(definitions)


def _relations(concept: Concept, options: Mapping[str, Any]) -> tuple[Relation, ...]:
    gone = {Relation(*each) for each in options["remove_relation"] or ()}
    if missing := gone - set(concept.relations):
        told = ", ".join(f"{each.kind.value}:{each.target}" for each in missing)
        raise Misused(f"The entry has no relation {told}.")
    added = [Relation(*each) for each in options["add_relation"] or ()]
    return tuple(each for each in dict.fromkeys((*concept.relations, *added)) if each not in gone)
