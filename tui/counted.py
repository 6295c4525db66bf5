"""Numbers with their nouns, as sentences have them."""


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 entry`, `1,200 entries`; `many` where the plural is not the noun and an s."""
    return f"1 {one}" if number == 1 else f"{number:,} {many or f'{one}s'}"
