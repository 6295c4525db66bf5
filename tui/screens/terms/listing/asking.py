"""What the search of the glossary understands, for the help."""

from tui.commands.model import Note

NOTES = (
    Note("gas prices", "Words of either language, in any form."),
    Note('"gas price"', "These words side by side, as they are written."),
    Note("gov*  m?n", "* stands for any letters of a word, ? for one."),
    Note("-war", "Not this; (a or b) one of two."),
    Note("status:admitted", "Or preferred, deprecated, superseded, proposed."),
    Note("stage:draft", "draft, approved, obsolete."),
    Note("subject:law", "Of a subject field; glossary:NAME of a glossary."),
    Note("author:NAME", "Changed last by; creator:NAME added by."),
    Note("changed:>2026-01", "Also today, 7d, 2026-01..2026-03; created: too."),
    Note("forbidden:yes", "Terms not to be used; untranslated:yes too."),
    Note("root:كتب", "Likewise pos:noun, gender:, number:, type:, lang:."),
    Note("note:word", "Also definition:, context:, source:, link:."),
    Note("has:definition", "Has one at all; -has:context lacks one."),
    Note("sort:changed", "Or alphabet, english, root, created, use."),
    Note("حالة:مهجور", "Fields and values have Arabic names too."),
)
"""Examples, and what each asks for."""
