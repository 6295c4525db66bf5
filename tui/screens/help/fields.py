"""What the help says of the fields of forms, by what stands before them."""

from collections.abc import Mapping

from tui.language.spoken import marked

FIELDS: Mapping[str, str] = {
    # of an entry
    "Arabic": marked("The Arabic term as a dictionary writes it, without the article; semicolons part several."),
    "English": marked("What it means; semicolons part several, the preferred one first."),
    "Text": marked("The term itself, as it is to be shown."),
    "Status": marked("Preferred is shown first; a deprecated term is struck through, with the one to use instead."),
    "Part of speech": marked("Tells the verb from the noun written alike, and which endings the term can have."),
    "Gender": marked("The grammatical gender, where it is not plain."),
    "Number": marked("Singular, dual, plural, or a word for many."),
    "Type": marked("A full form, an abbreviation, a symbol, a phrase and the like."),
    "Vocalised": marked("The term with its short vowels; they tell words apart that are written alike."),
    "Plurals": marked("Broken plurals, by which the term is found, too."),
    "Root": marked("The letters of the root, by which words of one family are found together."),
    "Masdar": marked("The verbal noun of a verb."),
    "Romanisation": marked("How it is said, in Latin letters, where it should not be worked out."),
    "Forbidden": marked("English that must not be used: checks of translations call it an error."),
    "Keep as it is": marked("Not to be translated: it stands in the English as it does in the Arabic."),
    "Register": marked("Whether the term is formal, technical, colloquial and so on."),
    "Used in": marked("The country or region in which the term is used, as a code such as EG."),
    "Look-up forms": marked("Other spellings that find the entry and are never shown as terms."),
    "Found in text": marked("Whether the term is found in any inflection, only as written, or never."),
    "Not within": marked("Phrases in which these words mean something else, and are not the term."),
    "Context": marked("A sentence in which the term stands, to show how it is used."),
    "Source": marked("Where that is from: a book, a page, a person."),
    "Date": marked("The day it was found, as 2026-11-20."),
    "Note": marked("When to use it, and what to use instead."),
    "Subjects": marked("The fields it belongs to, the most important first."),
    "Stage": marked("A draft is yours to finish; checks of translations go by approved entries only."),
    "Glossary": marked("The glossary it belongs to; that of the highest priority is shown first."),
    "Wikidata": marked("The item of Wikidata that is meant: Q and a number."),
    "Links": marked("Addresses that tell more."),
    "Definition": marked("What it means, in a sentence, in this language."),
    "  its source": marked("Where the definition is from."),
    "It is": marked("How the other entry stands to this one: broader, narrower, related and so on."),
    # of names
    "Bar.Arabic": marked("The Arabic name as it is called, not as it is inflected."),
    "Bar.English": marked("The name as English texts have it."),
    "Bar.Wikidata": marked("The item of Wikidata that is this name: Q and a number, or its address; empty for none."),
    "Spelling": marked("Another spelling that means this name wherever it stands."),
    "Description": marked("What it is, in some words: a town in Mali."),
    # of files
    "File": marked("The path of the file; ~ stands for your home."),
    "Format": marked("What the file is, where its name and its beginning do not tell."),
    "There already": marked("What becomes of an entry that is there: leave it, add to it, replace it, or keep both."),
    "Broken entries": marked("Whether lines that cannot be read are left out, or nothing is imported because of them."),
    "Columns": marked("What a column holds where it is guessed wrong, by its heading or number: 2=en."),
    "Entries": marked("Which entries: all of them, or those that a search of the glossary finds."),
}
"""A sentence for each label; one that is other in a certain form has the class of that form before it."""


def told_of(form: str, label: str) -> str:
    """Return the sentence on a field of a form, by the form's class; empty where there is none."""
    return FIELDS.get(f"{form}.{label}") or FIELDS.get(label, "")
