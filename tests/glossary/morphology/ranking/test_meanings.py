"""Words of news that an old dictionary reads as rare ones."""

import pytest

from glossary.glossing import Glosser
from tests.glossary.morphology.glossed import brief, gloss_of, reading


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("أقمار زحل", "أقمار", "moons"),
        ("هنأ الرئيس نظيره الفرنسي", "هنأ", "congratulated"),
        ("تفتح السدود أبوابها", "السدود", "the dams"),
        ("يفلت من العقاب", "العقاب", "the punishment"),
        ("طار العقاب فوق الجبل", "العقاب", "the eagle"),
        ("سريان الهدنة في غزة", "سريان", "coming into force"),
        ("أدين بالقتل العمد", "أدين", "was convicted"),
        ("أعلنت المحكمة براءة المتهم", "براءة", "innocence"),
        ("حصل على براءة اختراع جديدة", "براءة", "license"),
        ("سقط في بئر مهجورة", "مهجورة", "abandoned"),
        ("هذه كلمة مهجورة", "مهجورة", "archaic"),
        ("الأول من شوال", "شوال", "Shawwal"),
        ("عثر على شوال دقيق", "شوال", "sack"),
        ("نظارة ذكية من الشركة", "نظارة", "glasses"),
        ("كوكب المشتري أكبر الكواكب", "المشتري", "Jupiter"),
        ("وقع البائع والمشتري العقد", "والمشتري", "and the buyer"),
        ("عادوا إلى بيوتهم المدمرة", "المدمرة", "destroyed"),
        ("آثار الحرب المدمرة", "المدمرة", "destructive"),
        ("استؤنفت المفاوضات أمس", "استؤنفت", "was resumed"),
        ("جلس مكتفيا بالإشارة إلى القرار", "مكتفيا", "contented"),
        ("كان مختفيا منذ شهر", "مختفيا", "hidden"),
        ("دوي انفجارات في كييف", "دوي", "boom"),
        ("نفوق مئات الأسماك", "نفوق", "dying"),
        ("زار البابا لبنان", "البابا", "the Pope"),
    ],
)
def test_the_meaning_that_news_have_comes_first(glosser: Glosser, text: str, word: str, english: str) -> None:
    """A rare homograph is told only where its neighbours ask for it."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("في مدينة عدن جنوبي اليمن", "عدن", ("عَدَن", "Aden")),
        ("قال حمد بن خليفة", "حمد", ("حَمَد", "Hamad")),
        ("تدعم الحكومة الأسعار", "تدعم", ("تَدْعَم", "supports")),
    ],
)
def test_words_are_vocalised_as_they_are_said(glosser: Glosser, text: str, word: str, told: tuple[str, str]) -> None:
    """The sea port, the man and the support have the vowels that they are said with."""
    assert reading(glosser, text, word) == told


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [("هنأ الرئيس الفائزين بالجائزة", "الفائزين", "the winners"), ("أنقذوا قاصرون", "قاصرون", "minors")],
)
def test_no_adjective_is_put_in_the_plural(glosser: Glosser, text: str, word: str, told: str) -> None:
    """Of many who win nobody says `victoriouses`, and of many who are under age nobody says `underages`."""
    assert gloss_of(glosser, text, word).text.split("; ")[0] == told
    assert not {"victoriouses", "underages"}.intersection(gloss_of(glosser, text, word).text.split("; "))
