"""Words that are said to somebody or by somebody: `I do` beside elatives and perfects, `you`, `my son` beside `two sons of`."""

import pytest

from glossary.glossing import Glosser
from tests.glossary.morphology.glossed import brief


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("لا أعرف", "أعرف", "I know"),
        ("أنا لا أقبل هذا", "أقبل", "I accept"),
        ("ولا أخاف", "أخاف", "I am scared"),
        ("لا أملك مالا", "أملك", "I own"),
        ("ولا أحمل سلاحا", "أحمل", "I carry"),
        ("يمكن أن أقدم المساعدة", "أقدم", "I present"),
        ("عليّ أن أذهب", "أذهب", "I go"),
        ("أريد أن أقبل العرض", "أقبل", "I accept"),
        ("جاء قبل أن أعرف الخبر", "أعرف", "I know"),
    ],
)
def test_i_do_behind_not_and_to(glosser: Glosser, text: str, word: str, english: str) -> None:
    """What is written like an elative, a perfect or a noun is what I do, or shall do, behind `not` and `I must`."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("لا أكثر ولا أقل", "أكثر", "more"),
        ("لا أكثر ولا أقل", "أقل", "less"),
        ("لا أدنى شك في ذلك", "أدنى", "lowest"),
        ("لا أمل في الحل", "أمل", "hope"),
        ("لا أفضل من هذا", "أفضل", "best"),
        ("لا أثر للحياة هناك", "أثر", "effect"),
        ("بعد أن أعلن الوزير استقالته", "أعلن", "announced"),
        ("يعتقد أن أفضل الحلول هو السلام", "أفضل", "best"),
        ("أكد أن أول الأسرى وصل", "أول", "first"),
    ],
)
def test_nobody_speaks_of_himself(glosser: Glosser, text: str, word: str, english: str) -> None:
    """The elatives and nouns that do stand behind `not` and `that` are read as before."""
    found = brief(glosser, text, word)

    assert found.removeprefix("and no ") == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("شكرا لكم", "لكم", "to you"),
        ("أقول لكم إن العمل صعب", "لكم", "to you"),
        ("نتمنى لكم التوفيق", "لكم", "to you"),
        ("أهلا بكم في البيت", "بكم", "with you"),
        ("نرحب بكم", "بكم", "with you"),
        ("لكن العمل صعب", "لكن", "but"),
        ("قبور ومراصد فلك تشهد", "فلك", "celestial body"),
        ("كم كتابا قرأت", "كم", "how many"),
    ],
)
def test_people_are_spoken_to(glosser: Glosser, text: str, word: str, english: str) -> None:
    """`To you` goes before `to how many`, which is written alike; what is written like `to you women` does not."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("سيارتي مع ابني.", "ابني", "my son"),
        ("جاءت زوجتي وابنتي.", "وابنتي", "and my daughter"),
        ("جاءت ابنتي، وهي طالبة", "ابنتي", "my daughter"),
        ("عبرت عن امتناني", "امتناني", "my gratitude"),
        ("التقى وزيري الخارجية", "وزيري", "two ministers"),
        ("زار معلمي المدرسة", "معلمي", "teachers"),
    ],
)
def test_two_of_nothing_are_mine(glosser: Glosser, text: str, word: str, english: str) -> None:
    """`The two sons of` and `the teachers of` want somebody behind them: where the sentence ends it is `my`."""
    assert brief(glosser, text, word) == english
