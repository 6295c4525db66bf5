"""Whether the English of a paragraph keeps to the glossary and to the spelling of names, and what mends it."""
