"""Numbers with their nouns, as sentences have them."""

from tui.language.spoken import ngettext


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun in the language that is spoken: `1 entry`, `1,200 entries`.

    `many` stands where the plural is not the noun and an s. Both are in the catalogue behind `{n}`.
    """
    plural = many or f"{one}s"
    return ngettext(f"{{n}} {one}", f"{{n}} {plural}", number).format(n=f"{number:,}")


def in_articles(number: int) -> str:
    """Return in how many articles something stands, behind what it is: `in 1 article`, `in 1,200 articles`."""
    return ngettext("in {n} article", "in {n} articles", number).format(n=f"{number:,}")
