"""What is noted, as it lies on the blocks of a page, and the signs beside its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus.annotation import AnnotationKind, Placed
from corpus.model import Article
from tui.widgets.page.layers import Layer

SIGNS = {AnnotationKind.NOTE: "✎", AnnotationKind.MARK: "◂", AnnotationKind.HIGHLIGHT: " "}
"""Signs of what is noted, each one cell wide."""
_MARK = "marked-place"


def ink_of(placed: Placed) -> str:
    """Return the name of the ink of something noted."""
    annotation = placed.annotation
    return _MARK if annotation.kind is AnnotationKind.MARK else f"marked-{annotation.style.value}"


def layers_of(article: Article, placed: Sequence[Placed]) -> Mapping[int, Sequence[Layer]]:
    """Return what lies on each block, longer passages below those inside them."""
    found: dict[int, list[Layer]] = {}
    for each in placed:
        if each.passage is None:
            continue
        for block in range(each.passage.start.block, each.passage.end.block + 1):
            if span := each.passage.span_in(block, len(article.blocks[block].text)):
                found.setdefault(block, []).append(Layer(*span, ink_of(each)))
    return {block: sorted(layers, key=lambda layer: layer.start - layer.end) for block, layers in found.items()}
