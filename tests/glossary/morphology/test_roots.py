import pytest

from glossary.morphology.roots import drawn_root, header_root


@pytest.mark.parametrize(
    ("line", "root"),
    [(" rhb(2)", "rhb"), (" Axw/y", "Axw"), (" Awn (cf. --- Ayn)", "Awn"), ("----------", ""), ("", "")],
)
def test_the_header_gives_the_root(line: str, root: str) -> None:
    """Numbers, remarks and second spellings are left out; a rule is no root."""
    assert header_root(line) == root


@pytest.mark.parametrize(
    ("lemmas", "root"),
    [
        (";; baEav-a_1\n;; baEovap_1", "bEv"),
        (";; bat~-u_1", "btt"),
        (";; >amon_1", "Amn"),
        (";; qAl-u_1", ""),
        (";; fiydoyuw_1", ""),
    ],
)
def test_a_block_without_a_header_shows_its_root_in_its_plainest_word(lemmas: str, root: str) -> None:
    """Three bare consonants are taken for the root; hidden or foreign ones are not guessed."""
    assert drawn_root(lemmas) == root
