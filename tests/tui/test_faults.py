"""A fault inside an app."""

import pytest

from tui.faults import QuietApp


class Faulty(QuietApp):
    def on_mount(self) -> None:
        raise ValueError("on purpose")


async def test_a_fault_ends_the_app_without_a_word(capfd: pytest.CaptureFixture[str]):
    """The fault is kept for who ran the app, is raised in tests as any other, and nothing is written of it."""
    app = Faulty()
    with pytest.raises(ValueError, match="on purpose"):
        async with app.run_test():
            pass
    assert isinstance(app.fault, ValueError)
    assert app.return_code == 1
    assert capfd.readouterr() == ("", "")
