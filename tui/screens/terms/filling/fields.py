"""The fields of an entry in the order and under the headings of the form."""

from enum import StrEnum
from typing import NamedTuple

from glossary.categories import GENDERS, NUMBERS, PARTS_OF_SPEECH, REGISTERS, TERM_TYPES
from glossary.terminology import MatchMode, Stage, Status


class Shape(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    LIST = "list"
    """Several texts, a semicolon between."""
    CHOICE = "choice"
    FLAG = "flag"


class Field(NamedTuple):
    """A field of a concept or of a term."""

    name: str
    """The attribute it fills."""
    label: str
    shape: Shape = Shape.LINE
    hint: str = ""
    answers: tuple[str, ...] = ()
    """Of a choice; an empty one for none."""


YES, NO = "yes", "no"
FLAG = (NO, YES)

TEXT = Field("text", "Text")
STATUS = Field("status", "Status", Shape.CHOICE, answers=tuple(Status))
GRAMMAR = (
    Field(
        "part_of_speech",
        "Part of speech",
        Shape.CHOICE,
        answers=("", *PARTS_OF_SPEECH),
    ),
    Field("gender", "Gender", Shape.CHOICE, answers=("", *GENDERS)),
    Field("number", "Number", Shape.CHOICE, answers=("", *NUMBERS)),
    Field(
        "term_type",
        "Type",
        Shape.CHOICE,
        answers=("", *TERM_TYPES),
    ),
)
ARABIC = (
    Field("vocalised", "Vocalised", hint="with its short vowels"),
    Field("plurals", "Plurals", Shape.LIST, "one; another"),
    Field("root", "Root", hint="its letters, none between"),
    Field("masdar", "Masdar", hint="the noun of a verb"),
    Field("romanisation", "Romanisation", hint="in Latin letters"),
)
USE = (
    Field("forbidden", "Forbidden", Shape.FLAG, answers=FLAG),
    Field("untranslated", "Keep as it is", Shape.FLAG, answers=FLAG),
    Field(
        "register",
        "Register",
        Shape.CHOICE,
        answers=("", *REGISTERS),
    ),
    Field("geography", "Used in", hint="a country, such as EG"),
)
FOUND_BY = (
    Field("lookups", "Look-up forms", Shape.LIST, "find the entry, are never shown: one; another"),
    Field("match", "Found in text", Shape.CHOICE, answers=tuple(MatchMode)),
    Field("excluded", "Not within", Shape.LIST, "where it means something else: one; another"),
)
STANDS = (
    Field("context", "Context", hint="a sentence in which it stands"),
    Field("source", "Source", hint="where that is from"),
    Field("noted", "Date", hint="2026-11-20"),
    Field("note", "Note", hint="when to use it, what instead"),
)
OF_TERM = (*GRAMMAR, *USE, *FOUND_BY, *STANDS)
OF_ARABIC_TERM = (*ARABIC, *GRAMMAR, *FOUND_BY, *USE, *STANDS)

SUBJECTS = Field("subjects", "Subjects", Shape.LIST, "the most important first: military; politics")
CONCEPT_NOTE = Field("note", "Note", hint="on the entry as a whole")
STAGE = Field("stage", "Stage", Shape.CHOICE, answers=tuple(Stage))
GLOSSARY = Field("glossary", "Glossary", Shape.CHOICE)
LINKS = (
    Field("qid", "Wikidata", hint="Q and a number"),
    Field("links", "Links", Shape.LIST, "https://…"),
)


def fields_of_term(language: str) -> tuple[Field, ...]:
    """Return what is asked of a term beside its text and status."""
    return OF_ARABIC_TERM if language == "ar" else OF_TERM
