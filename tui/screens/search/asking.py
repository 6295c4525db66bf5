"""What the search of articles understands, for the help."""

from tui.commands.model import Note

NOTES = (
    Note("gold mine", "Both words, in any form, English or Arabic; the last one may be unfinished."),
    Note('"gold mine"', "These words side by side; also «…» and “…”."),
    Note("gov*", "Every word that begins so."),
    Note("gold NEAR/5 mine", "At most 5 words between the two; NEAR alone: 10."),
    Note("gold -war", "Not this word; -(a b), -source:x too."),
    Note("gold OR oil", "One of the two; brackets hold together: (gold OR oil) Mali."),
    Note("source:bbc,reuters", "Of a source whose name has these letters, or those; section: too."),
    Note("date:>2025-09-01", "After a day; also <, 2025-09, 2024..2025, today, 7d, digits as ٢٠٢٥."),
    Note("added:7d", "Came into the library in the last seven days."),
    Note("words:>300", "Of more than 300 words; also <300, 100..300."),
    Note("title:gold", "In the title that the article prints."),
    Note('entity:"Mali"', "Speaks of this person, organisation or place, however it is spelt."),
    Note('term:"ceasefire"', "Has a term of this entry of the glossary, in any form."),
    Note("tag:war  in:report", "Marked with a tag; put into a collection."),
    Note("feed:bbc", "Came from a feed whose name, folder or address has these letters."),
    Note("copies:yes", "Versions and copies too that stand behind another article."),
    Note("read:no", "Not opened yet; read:yes was."),
    Note("sort:newest", "In this order; sort:best the nearest answers first."),
    Note("مصدر:رويترز", "Fields and their values have Arabic names too."),
)
"""Examples, and what each asks for."""
