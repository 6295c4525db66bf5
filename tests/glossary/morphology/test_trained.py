"""The heads of trained tables: they say what the tables were made with, and it is what there is."""

from pathlib import Path

import pytest

from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.trained import FREQUENCIES, NAMES, RANKING, all_inputs, digest, head_line, inputs_of
from glossary.morphology.training import inputs
from glossary.naming.training.examples import Looker
from glossary.naming.training.inputs import judge_inputs

STALE = (
    "{} was trained with other tables or rules than those that are here: run `make models` and commit the three files "
    "it writes together."
)


@pytest.mark.parametrize("path", [RANKING, FREQUENCIES], ids=lambda path: path.name)
def test_what_ranks_readings_was_trained_with_the_tables_and_rules_of_now(path: Path, lexicon: Lexicon) -> None:
    """The digest in the head is that of our tables and of what our rules say of the samples."""
    assert inputs_of(path) == inputs.model_inputs(lexicon), STALE.format(path.name)


def test_what_judges_names_was_trained_with_the_tables_and_rules_of_now(lexicon: Lexicon) -> None:
    """The digest in the head is that of the tables, of what ranks readings, and of what the judge sees of the samples."""
    assert inputs_of(NAMES) == judge_inputs(Looker(lexicon)), STALE.format(NAMES.name)


def test_another_table_is_another_digest(lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row more in any of our tables changes the digest; the trained tables themselves do not."""
    before = inputs.model_inputs(lexicon)
    texts = list(inputs.table_texts("glossary.morphology", {RANKING.name, FREQUENCIES.name}))
    monkeypatch.setattr(inputs, "table_texts", lambda *_: iter([*texts[:-1], texts[-1] + "another\trow\n"]))

    assert "contexts.tsv" in texts
    assert RANKING.name not in texts
    assert inputs.model_inputs(lexicon) != before


def test_a_digest_tells_where_one_part_ends() -> None:
    """The same letters cut otherwise, or in another order, are another digest."""
    assert len({digest(parts) for parts in (["ab", "c"], ["a", "bc"], ["c", "ab"], ["ab", "c", ""])}) == 4


def test_the_head_is_read_back(tmp_path: Path) -> None:
    """What is written into the head is found there; a table without it, or none, has nothing to say."""
    written = tmp_path / "written.tsv"
    written.write_text(f"# Notice.\n# {head_line('0123abcd')}\nrow\t1\n# {head_line('late')}\n", encoding="utf-8")
    bare = tmp_path / "bare.tsv"
    bare.write_text(f"row\t1\n# {head_line('late')}\n", encoding="utf-8")

    assert (inputs_of(written), inputs_of(bare), inputs_of(tmp_path / "none.tsv")) == ("0123abcd", "", "")


def test_all_tables_have_their_say_in_who_counts_words() -> None:
    """Counts of words are told by the digests of the three tables, which are there."""
    assert all_inputs().split("-") == [inputs_of(RANKING), inputs_of(FREQUENCIES), inputs_of(NAMES)]
    assert "" not in all_inputs().split("-")
