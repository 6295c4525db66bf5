"""The heads of trained tables: they say what the tables were made with, and it is what there is.

Where the text that they were learned from is beside the checkout, it is looked at as it was then.
"""

from pathlib import Path

import pytest

from glossary.entities.tagging.training.__main__ import tagger_text
from glossary.entities.tagging.training.examples import Teacher
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.trained import (
    FREQUENCIES,
    NAMES,
    RANKING,
    TAGS,
    all_inputs,
    digest,
    head_line,
    inputs_of,
    text_line,
    text_of,
)
from glossary.morphology.training import inputs
from glossary.morphology.training.examples import examples
from glossary.morphology.training.files import counted
from glossary.morphology.training.frequencies import lemma_counts, load_newswire
from glossary.morphology.training.treebank import load_treebank
from glossary.naming.training.examples import Looker
from glossary.naming.training.inputs import judge_inputs, judge_text
from glossary.naming.training.tagged import newswire, treebank

TEXTS = Path(__file__).parents[3].parent / "shared" / "data"
UD, NER = TEXTS / "ud", TEXTS / "ner"
needs_text = pytest.mark.skipif(
    not (UD.is_dir() and NER.is_dir()), reason="the training text is not beside the checkout"
)

STALE = (
    "{} was trained with other tables or rules than those that are here: run `make models` and commit the four files "
    "it writes together."
)


@pytest.mark.parametrize("path", [RANKING, FREQUENCIES], ids=lambda path: path.name)
def test_what_ranks_readings_was_trained_with_the_tables_and_rules_of_now(path: Path, lexicon: Lexicon) -> None:
    """The digest in the head is that of our tables and of what our rules say of the samples."""
    assert inputs_of(path) == inputs.model_inputs(lexicon), STALE.format(path.name)


def test_what_judges_names_was_trained_with_the_tables_and_rules_of_now(lexicon: Lexicon) -> None:
    """The digest in the head is that of the tables, of what ranks readings, and of what the judge sees of the samples."""
    assert inputs_of(NAMES) == judge_inputs(Looker(lexicon)), STALE.format(NAMES.name)


@needs_text
def test_what_ranks_readings_sees_the_treebank_and_the_newswire_as_it_was_trained(lexicon: Lexicon) -> None:
    """Rules changed since then would see words of the text otherwise, though all of the samples alike."""
    counts = counted(lemma_counts(load_newswire(NER), lexicon))
    seen = inputs.ranking_text(examples(load_treebank(UD), lexicon, counts), counts)

    assert text_of(RANKING) == seen, STALE.format(RANKING.name)
    assert text_of(FREQUENCIES) == seen, STALE.format(FREQUENCIES.name)


@needs_text
def test_what_judges_names_sees_its_text_as_it_was_trained(lexicon: Lexicon) -> None:
    """Every tenth article is looked at."""
    assert text_of(NAMES) == judge_text(Looker(lexicon), [*newswire(NER), *treebank(UD)]), STALE.format(NAMES.name)


@needs_text
def test_what_tags_names_sees_its_text_as_it_was_trained(lexicon: Lexicon) -> None:
    """Every tenth article is looked at, and the sentences that were written for it."""
    assert text_of(TAGS) == tagger_text(Teacher(lexicon), newswire(NER)), STALE.format(TAGS.name)


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
    head = f"# Notice.\n# {head_line('0123abcd')}\n# {text_line('4567')}\n"
    written.write_text(f"{head}row\t1\n# {head_line('late')}\n", encoding="utf-8")
    bare = tmp_path / "bare.tsv"
    bare.write_text(f"row\t1\n# {head_line('late')}\n", encoding="utf-8")

    assert (inputs_of(written), inputs_of(bare), inputs_of(tmp_path / "none.tsv")) == ("0123abcd", "", "")
    assert (text_of(written), text_of(bare)) == ("4567", "")


def test_all_tables_have_their_say_in_who_counts_words() -> None:
    """Counts of words are told by the digests of the three tables, which are there."""
    assert all_inputs().split("-") == [inputs_of(RANKING), inputs_of(FREQUENCIES), inputs_of(NAMES)]
    assert "" not in all_inputs().split("-")
