"""The priority of a glossary."""

import pytest


@pytest.mark.parametrize("number", ["3000000000", "-1000001", "9" * 30, "9" * 5000, "high", ""])
def test_a_priority_that_no_database_keeps_is_refused(warraq, number):
    """A number that is too large, or none, is told with what it may be, and nothing is changed."""
    warraq("term", "glossaries", "add", "court", "--priority", "-1000000")
    for arguments in (("priority", "court", number), ("add", "other", f"--priority={number}")):
        answer = warraq("term", "glossaries", *arguments)
        assert (answer.code, "from -1000000 to 1000000" in answer.said) == (2, True)
    priorities = {each["name"]: each["priority"] for each in warraq("term", "glossaries", "--json").json["glossaries"]}
    assert priorities["court"] == -1_000_000
    assert "other" not in priorities
