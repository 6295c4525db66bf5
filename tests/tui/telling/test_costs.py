"""Costs in sentences."""

import pytest

from tui.telling.costs import cost_told


@pytest.mark.parametrize(("cost", "told"), [(0.0, "0.00"), (0.0004, "0.01"), (0.126, "0.13"), (1234.5, "1,234.50")])
def test_what_costs_something_is_not_told_as_nothing(cost: float, told: str) -> None:
    """A short article at a small price costs a hundredth, and not 0.00, which is what is free."""
    assert cost_told(cost) == told
