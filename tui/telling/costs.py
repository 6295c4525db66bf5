"""What something costs, as sentences have it."""

_LEAST = 0.01


def cost_told(cost: float) -> str:
    """Return a cost to two places: one that is not nothing is a hundredth at least."""
    return f"{max(cost, _LEAST) if cost else cost:,.2f}"
