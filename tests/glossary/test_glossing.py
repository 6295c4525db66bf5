from corpus.arabic.tokenise import tokens
from glossary.glossing import Findings, Glosser
from glossary.model import Entity, EntityKind, Gloss, GlossSource, Mention, MentionKind
from glossary.terminology import Status, TermMatch

MALI = Entity("mali", EntityKind.PLACE, "مالي", "Mali")
GOITA = Entity("goita", EntityKind.PERSON, "آسيمي غويتا", "Assimi Goïta")
NOBODY = Entity("nobody", EntityKind.PERSON, "نفات تونكارا", "")
GUESSED = Entity("guessed", EntityKind.PERSON, "عمرو ديالو", "Amr Diallo", confirmed=False)
ENTITIES = {entity.id: entity for entity in (MALI, GOITA, NOBODY, GUESSED)}


def mention(text: str, surface: str, entity: Entity, kind: MentionKind = MentionKind.NAME) -> Mention:
    start = text.index(surface)
    return Mention(entity.id, "a", 0, start, start + len(surface), surface, kind)


def match(text: str, surface: str, en: str) -> TermMatch:
    start = text.index(surface)
    return TermMatch("c", surface, en, Status.PREFERRED, start, start + len(surface), surface, "exact")


def glosses(glosser: Glosser, text: str, *mentions: Mention, matches: tuple[TermMatch, ...] = ()) -> list[Gloss]:
    return glosser.gloss(text, tokens(text), Findings(mentions, matches, ENTITIES.get))


def test_every_token_has_a_gloss_that_says_something(glosser: Glosser) -> None:
    """There is one gloss a token, in order, never blank, with its reading first among all readings."""
    text = "وبكتابهم قال تونكارا إن الوضع يسير نحو تأزم كبير"
    found = glosses(glosser, text)

    assert [gloss.token for gloss in found] == tokens(text)
    assert all(gloss.text and gloss.analyses[0] == gloss.analysis for gloss in found)


def test_a_gloss_reads_as_english_of_the_whole_word(glosser: Glosser) -> None:
    """Conjunction, preposition and possessor are part of the English."""
    assert glosses(glosser, "وبكتابهم")[0].brief == "and with their book"


def test_a_term_of_the_glossary_comes_first(glosser: Glosser) -> None:
    """The user's English is shown on each word of the term; lemma, root and part of speech stay the lexicon's."""
    text = "شدد على الأمن القومي اليوم"
    first, second = glosses(glosser, text, matches=(match(text, "الأمن القومي", "national security"),))[2:4]

    assert (first.text, first.source, first.match is not None) == ("national security", GlossSource.TERM, True)
    assert (second.text, second.source) == ("national security", GlossSource.TERM)
    assert (first.analysis.lemma, first.analysis.root, first.analysis.pos) == ("أَمْن", "أمن", "NOUN")
    assert (first.brief, second.brief) == ("national security", "")


def test_of_nested_terms_the_longest_is_shown(glosser: Glosser) -> None:
    """A word inside two terms has the English of the longer one."""
    text = "مجلس الأمن القومي"
    both = (match(text, "الأمن", "security"), match(text, "الأمن القومي", "national security"))

    assert glosses(glosser, text, matches=both)[1].text == "national security"


def test_a_term_without_english_does_not_hide_the_lexicon(glosser: Glosser) -> None:
    """A concept that has no English yet leaves the word its gloss, and is told all the same."""
    (found,) = glosses(glosser, "كتاب", matches=(match("كتاب", "كتاب", ""),))

    assert (found.text.split("; ")[0], found.source) == ("book", GlossSource.LEXICON)
    assert found.match is not None


def test_a_name_never_has_a_common_words_gloss(glosser: Glosser) -> None:
    """Words inside a mention have the entity's English, with conjunction or without."""
    text = "وآسيمي غويتا رئيس"
    found = glosses(glosser, text, mention(text, "آسيمي غويتا", GOITA))

    assert [(gloss.text, gloss.source, gloss.entity_id) for gloss in found[:2]] == [
        ("and Assimi Goïta", GlossSource.NAME, "goita"),
        ("Assimi Goïta", GlossSource.NAME, "goita"),
    ]
    assert found[2].source is GlossSource.LEXICON


def test_something_is_in_a_place_and_with_a_person(glosser: Glosser) -> None:
    """The preposition before a place says where; before anybody else it does not."""
    text = "اجتمع بمالي وبآسيمي غويتا"
    found = glosses(glosser, text, mention(text, "مالي", MALI), mention(text, "آسيمي غويتا", GOITA))

    assert [gloss.brief for gloss in found[1:3]] == ["in Mali", "and with Assimi Goïta"]


def test_a_guessed_name_within_an_expression_is_none(glosser: Glosser) -> None:
    """What the rules took for a person is a part of the expression around it; somebody who is known is himself."""
    text = "توفي عن عمر ناهز التسعين"
    guessed, known = (glosses(glosser, text, mention(text, "عمر ناهز", each))[1:4] for each in (GUESSED, GOITA))

    assert [(each.brief, each.entity_id) for each in guessed] == [("at the age of about", None), ("", None), ("", None)]
    assert [each.entity_id for each in known] == [None, "goita", "goita"]


def test_torrents_are_no_city_where_no_city_is_named(glosser: Glosser) -> None:
    """A word that is written as the name of a city has the English of the word, and that of the city where it is mentioned."""
    seoul = Entity("seoul", EntityKind.PLACE, "سيول", "Seoul")
    text = "حذرت الأرصاد من سيول"
    assert glosses(glosser, text)[-1].text == "flood; torrent"
    told = glosser.gloss(text, tokens(text), Findings((mention(text, "سيول", seoul),), (), {"seoul": seoul}.get))
    assert told[-1].text == "Seoul"


def test_a_name_without_english_is_romanised_and_marked(glosser: Glosser) -> None:
    """An entity whose English nobody knows is shown in Latin letters, marked as a guess."""
    text = "قال نفات تونكارا"
    found = glosses(glosser, text, mention(text, "نفات تونكارا", NOBODY))

    assert found[1].text.startswith("~Nafat")
    assert found[1].source is GlossSource.NAME


def test_a_word_of_a_name_is_not_taken_apart(glosser: Glosser) -> None:
    """What the lexicon could read as two words written together stays one word where a name stands."""
    text = "قال عبد الله الصالحي"
    found = glosses(glosser, text, mention(text, "عبد الله الصالحي", NOBODY))
    assert " " not in found[-1].analysis.vocalised


def test_a_clause_about_a_name_fits_what_it_names(glosser: Glosser) -> None:
    """After a person's name the relative is `who`, after a country's `which`."""
    country, person = "زار مالي التي يحبها", "زار آسيمي غويتا الذي يحبه"

    assert glosses(glosser, country, mention(country, "مالي", MALI))[2].brief == "which"
    assert glosses(glosser, person, mention(person, "آسيمي غويتا", GOITA))[3].brief == "who"


def test_a_guessed_spelling_of_a_name_is_marked(glosser: Glosser) -> None:
    """An entity whose English was put together, not known, has the mark of a guess."""
    text = "وقال عمرو ديالو"
    found = glosses(glosser, text, mention(text, "عمرو ديالو", GUESSED))

    assert [gloss.text for gloss in found[1:]] == ["~Amr Diallo", "~Amr Diallo"]
    assert {gloss.source for gloss in found[1:]} == {GlossSource.NAME}


def test_a_nationality_chooses_the_reading(glosser: Glosser) -> None:
    """`mālī` said of Mali is Malian, not financial; the words stay words of the lexicon."""
    text = "مصدر سياسي مالي"
    found = glosses(glosser, text, mention(text, "مالي", MALI, MentionKind.NATIONALITY))[2]

    assert found.text == "Malian"
    assert found.entity_id == "mali"


def test_a_later_word_of_an_expression_is_silent_in_a_line(glosser: Glosser) -> None:
    """In a line of words an expression's English stands once, at its first word."""
    found = glosses(glosser, "في ظل الحصار")

    assert [gloss.brief for gloss in found] == ["amid", "", "the siege"]
    assert found[1].text.startswith("amid")


def test_text_between_the_words_does_not_matter(glosser: Glosser) -> None:
    """Digits, Latin, emoji, tatweel, marks and controls between and inside words do no harm."""
    text = '🔥 \u200fالعام 2025 «كِتـــاب» NATO\u200c و\u200d ١٢٪ ؟؟ لـ"إرم" \n\n ه'
    found = glosses(glosser, text)

    assert [gloss.token for gloss in found] == tokens(text)


def test_nothing_gives_nothing(glosser: Glosser) -> None:
    """A block without Arabic has no glosses."""
    assert glosses(glosser, "NATO 2025") == []


def test_without_a_lexicon_names_and_terms_still_have_english() -> None:
    """Where the lexicon is missing the rest is romanised and marked."""
    text = "قال آسيمي غويتا"
    found = glosses(Glosser(None), text, mention(text, "آسيمي غويتا", GOITA))

    assert [gloss.source for gloss in found] == [GlossSource.GUESS, GlossSource.NAME, GlossSource.NAME]
