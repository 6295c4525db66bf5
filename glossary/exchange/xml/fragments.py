"""Single elements out of strings."""

from glossary.exchange.xml.nodes import Node
from glossary.exchange.xml.parsing import Parsing


def parsed(content: str) -> Node:
    """Return the one element that a string holds; raises ValueError where it holds none."""
    parsing = Parsing(frozenset(("fragment",)), ["fragments"], 1)
    left = parsing.fed(f"<fragment>{content}</fragment></fragments>".encode("utf-8", "replace"), final=True)
    found = parsing.taken()
    if left is not None or len(found) != 1 or len(found[0].elements) != 1:
        raise ValueError(content)
    return found[0].elements[0]
