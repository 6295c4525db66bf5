import pytest

from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.lexicon.roots import drawn_root, header_root, is_borrowed, root_under


@pytest.mark.parametrize(
    ("line", "root"),
    [(" rhb(2)", "rhb"), (" Axw/y", "Axw"), (" Awn (cf. --- Ayn)", "Awn"), ("----------", ""), ("", "")],
)
def test_the_header_gives_the_root(line: str, root: str) -> None:
    """Numbers, remarks and second spellings are left out; a rule is no root."""
    assert header_root(line) == root


@pytest.mark.parametrize(
    ("block", "root"),
    [
        (";--- hd\n;; hab~-u_1\n;; habAb_1", "hbb"),
        (";--- qyd\n;; qAD-i_1\n;; qayoD_1", "qyD"),
        (";--- mcTr\n;; tamaxoTar_1", "mcTr"),
        (";--- Awl\n;; |l-u_1\n;; ma|l_1", "Awl"),
        (";--- bn(1)\n;; binot_1\n;; Aibon_1", "bn"),
        (";----------\n;; hab~-u_1", ""),
        (";--- yy\n; a remark", "yy"),
    ],
)
def test_a_header_with_other_letters_than_its_words_is_a_slip(block: str, root: str) -> None:
    """The root is drawn from the words then, where they show one; weak letters and hamzas may differ from form to form."""
    assert root_under(block) == root


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


@pytest.mark.parametrize(
    ("lemma", "category", "named", "borrowed"),
    [
        ("wA$inoTuwn_1", "N0", True, True),
        ("siynamA_1", "N0", False, True),
        ("banok_1", "Ndu", False, True),
        ("kitAb_1", "Ndu", False, False),
        ("<isolAm_1", "N", True, False),
    ],
)
def test_foreign_names_and_loanwords_have_no_root(lemma: str, category: str, named: bool, borrowed: bool) -> None:
    """Their letters are no root, whatever block of the lexicon they stand in."""
    assert is_borrowed(lemma, category, named=named) is borrowed


@pytest.mark.parametrize("word", ["واشنطن", "موسكو", "يوليو", "فيديو", "دولار", "باريس"])
def test_no_reading_of_a_foreign_word_tells_a_root(lexicon: Lexicon, word: str) -> None:
    """What a reader sees of a borrowed word has no root."""
    assert {each.root for each in lexicon.analyse(word) if not each.proclitics and each.pos in {"PROPN", "NOUN"}} == {
        ""
    }
