"""The JSON shapes that are a contract with other programs."""

from typing import Any

from corpus.model import Article, Block, Summary
from glossary.model import Analysis, Clitic, Gloss
from glossary.terminology import Concept, Term, TermMatch

Shape = dict[str, Any]
_TERM_FIELDS = (
    "context", "source", "article", "noted", "forbidden", "untranslated", "gender", "number", "geography", "register",
    "root", "vocalised", "masdar", "romanisation",
)  # fmt: skip
"""Fields of a term that JSON has as they are."""


def article_shape(article: Article) -> Shape:
    """Return what `show --json` says of an article."""
    return {
        "id": article.id,
        "title": article.title,
        "title_is_lead": article.title_is_lead,
        "section": article.section,
        "kicker": article.kicker,
        "date": article.date.isoformat() if article.date else None,
        "source": article.source,
        "text_is_source": article.text_is_source,
        "blocks": [block_shape(block) for block in article.blocks],
    }


def summary_shape(summary: Summary | Article) -> Shape:
    """Return what JSON has of an article wherever one is named."""
    return {
        "id": summary.id,
        "title": summary.title,
        "source": summary.source,
        "date": summary.date.isoformat() if summary.date else None,
    }


def block_shape(block: Block) -> Shape:
    """Return a block with its offsets in code points of the stored text."""
    return {
        "index": block.index,
        "kind": block.kind.value,
        "text": block.text,
        "start": block.start,
        "end": block.end,
    }


def token_shape(block: int, gloss: Gloss) -> Shape:
    """Return what `gloss --json` says of a token; offsets in code points of its block's text."""
    return {
        "block": block,
        "start": gloss.token.start,
        "end": gloss.token.end,
        "surface": gloss.token.surface,
        "lemma": gloss.analysis.lemma,
        "vocalised": gloss.analysis.vocalised,
        "root": gloss.analysis.root,
        "pos": gloss.analysis.pos,
        "proclitics": [clitic_shape(clitic) for clitic in gloss.analysis.proclitics],
        "enclitics": [clitic_shape(clitic) for clitic in gloss.analysis.enclitics],
        "gloss": gloss.text,
        "source": gloss.source.value,
        "dictionary": gloss.dictionary,
        "confidence": round(gloss.confidence, 3),
        "term": None if gloss.match is None else term_reference(gloss.match),
        "analyses": [analysis_shape(analysis) for analysis in gloss.analyses],
    }


def clitic_shape(clitic: Clitic) -> Shape:
    """Return a clitic."""
    return {"text": clitic.text, "gloss": clitic.gloss}


def analysis_shape(analysis: Analysis) -> Shape:
    """Return one reading of a word."""
    return {
        "vocalised": analysis.vocalised,
        "lemma": analysis.lemma,
        "root": analysis.root,
        "pos": analysis.pos,
        "proclitics": [clitic_shape(clitic) for clitic in analysis.proclitics],
        "stem": analysis.stem,
        "enclitics": [clitic_shape(clitic) for clitic in analysis.enclitics],
        "gloss": analysis.gloss,
        "features": list(analysis.features),
        "dictionary": analysis.dictionary,
    }


def term_reference(match: TermMatch) -> Shape:
    """Return the term that covers a token."""
    return {"concept": match.concept_id, "ar": match.ar, "en": match.en, "status": match.status.value}


def match_shape(block: int, match: TermMatch) -> Shape:
    """Return what `term matches --json` says of a match; offsets in code points of its block's text."""
    return {
        **term_reference(match),
        "block": block,
        "start": match.start,
        "end": match.end,
        "surface": match.surface,
        "level": match.level,
        "nested": match.nested,
        "form": match.form,
        "rule": match.rule,
        "parts": [part._asdict() for part in match.parts],
    }


def concept_shape(concept: Concept) -> Shape:
    """Return a concept by its best terms, with everything else that is kept of it."""
    arabic, english = (concept.in_language(language) for language in ("ar", "en"))
    others = [term for term in concept.terms if term.language not in ("ar", "en")]
    best = next(iter((*arabic, *english)), None)
    return {
        "concept": concept.id,
        "ar": arabic[0].text if arabic else "",
        "en": english[0].text if english else "",
        "status": best.status.value if best else None,
        "pos": best.part_of_speech if best else None,
        "subject": concept.subjects[0] if concept.subjects else None,
        "definition": concept.definition("en", "ar"),
        "note": concept.note,
        "stage": concept.stage.value,
        "glossary": concept.glossary,
        "terms": [term_shape(term) for term in (*arabic, *english, *others)],
        "subjects": list(concept.subjects),
        "definitions": [each._asdict() for each in concept.definitions],
        "relations": [{"kind": each.kind.value, "concept": each.target} for each in concept.relations],
        "links": list(concept.links),
        "qid": concept.qid,
        "version": concept.version,
        "author": concept.author,
        "changed": concept.changed.isoformat() if concept.changed else None,
        "creator": concept.creator,
        "created": concept.created.isoformat() if concept.created else None,
        "extras": [each._asdict() for each in concept.extras],
    }


def term_shape(term: Term) -> Shape:
    """Return one term of a concept."""
    return {
        "language": term.language,
        "text": term.text,
        "status": term.status.value,
        "pos": term.part_of_speech,
        "note": term.note,
        "id": term.id,
        "type": term.term_type,
        "match": term.match.value,
        **{name: getattr(term, name) for name in _TERM_FIELDS},
        **{name: list(getattr(term, name)) for name in ("lookups", "plurals", "excluded")},
        "extras": [each._asdict() for each in term.extras],
    }
