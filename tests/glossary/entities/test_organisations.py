"""Organisations and places nobody knew before the article."""

import pytest

from glossary.entities.directory import EntityDirectory
from tests.glossary.entities.passages import article, names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أعلنت وزارة الدفاع الروسية الخبر", ["وزارة الدفاع الروسية"]),
        ("بيان وزارة الشؤون الخارجية والتعاون التونسية", ["وزارة الشؤون الخارجية والتعاون التونسية"]),
        ("قال وزير الخارجية الأمريكي إن", []),
        ("ردت الخارجية الأمريكية على السؤال", ["الخارجية الأمريكية"]),
        ("تقدم الجيش المالي ثم تراجع الجيش", ["الجيش المالي"]),
        ("ثمنه البنك المركزي المصري", ["البنك المركزي المصري"]),
        ("أقره مجلس النواب الليبي أمس", ["مجلس النواب الليبي"]),
        ("ذكر المعهد الوطني للإحصاء أن", ["المعهد الوطني للإحصاء"]),
        ("دراسة لمركز أو دغست للدراسات الإقليمية الكائن مقره هناك", ["مركز أو دغست للدراسات الإقليمية"]),
        ("أستاذ في جامعة محمد الخامس يونس العلوي", ["جامعة محمد الخامس"]),
        ("باحث من جامعة باماكو المالية", ["جامعة باماكو"]),
        ("موقف حزب العدالة والتنمية", ["حزب العدالة والتنمية"]),
        ('قال حزب "البيت المشترك" إن', ['حزب "البيت المشترك"']),
        ("معرض مؤسسة «ظلال» للفنون في المدينة", ["مؤسسة «ظلال» للفنون"]),
        ('نشرت صحيفة "الضفة" الخبر', ["الضفة"]),
        ("نشرت صحيفة الوطن الخبر", ["الوطن"]),
        ('اشترت شركة "نسيج" مصنعا', ["نسيج"]),
        ("قالت شركة دي إن أو إنها", ["دي إن أو"]),
        ("مقاتلو ميليشيا فاغنر", ["ميليشيا فاغنر"]),
    ],
)
def test_organisations_by_their_own_words(recogniser, text, found):
    """Type noun and name are one organisation; the noun of a medium or company is no part; armies and ministries go by country."""
    assert [surface for kind, surface in names(recogniser, text) if kind == "ORG"] == found


@pytest.mark.parametrize(
    "text",
    [
        "بدأ تنظيم البطولة أمس",
        "حركة المرور بطيئة",
        "مجموعة من الشباب",
        "مركز اهتمام الناس",
        "شركة طيران كبيرة",
        "مجلس إدارة المصنع",
        "لجنة تحكيم المسابقة",
        "بنك للدم",
        "اجتمع الحزب الحاكم أمس",
        "وصل وفد الوزارة",
    ],
)
def test_type_nouns_alone_are_none(recogniser, text):
    """A type noun with common words is no organisation."""
    assert names(recogniser, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقع في مدينة تيسمسيلت أمس", ["تيسمسيلت"]),
        ("سكان بلدة عين الطلح القديمة", ["عين الطلح"]),
        ("نزح أهالي قرية الباغوز", ["الباغوز"]),
        ("والي ولاية تيغزار يزور تيغزار", ["تيغزار", "تيغزار"]),
        ("على ضفاف نهر جامونا", ["نهر جامونا"]),
        ("مدينة كبيرة ومنطقة واسعة", []),
        ("المدينة القديمة", []),
        ("ولاية الرئيس الثانية", []),
        ("ميناء ينافس غيره", []),
    ],
)
def test_places_by_the_noun_before(recogniser, text, found):
    """A noun such as town, province or river shows a place; administrative nouns are no part of the name, natural ones are."""
    assert [surface for kind, surface in names(recogniser, text) if kind == "LOC"] == found


def test_a_place_learned_once_is_no_person(recogniser):
    """A province that the article names as one is no first name after the governor's title."""
    texts = ("أزمة في ولاية تيغزار", "قال والي تيغزار عبد الله ولد زيدون إن")
    assert names(recogniser, *texts) == [("LOC", "تيغزار"), ("LOC", "تيغزار"), ("PER", "عبد الله ولد زيدون")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أقيمت على ملعب الملك فهد الدولي أمس", ["ملعب الملك فهد الدولي"]),
        ("وصل إلى مطار محمد الخامس أمس", ["مطار محمد الخامس"]),
        ("في شارع محمود درويش أمس", ["شارع محمود درويش"]),
        ("زار مدينة الملك عبد الله الاقتصادية", ["مدينة الملك عبد الله الاقتصادية"]),
        ("على استاد القاهرة الدولي أمس", ["استاد القاهرة الدولي"]),
        ("في ميناء جيهان التركي", ["جيهان"]),
    ],
)
def test_places_called_after_people(recogniser, text, found):
    """A stadium, airport or street called after somebody is one place, its noun and rank with it."""
    assert [surface for kind, surface in names(recogniser, text) if kind == "LOC"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قضت محكمة النقض المصرية بذلك", ["محكمة النقض المصرية"]),
        ("الحكم الصادر عن محكمة الاستئناف أمس", ["محكمة الاستئناف"]),
        ("نظرت محكمة جنايات القاهرة القضية", ["محكمة جنايات القاهرة"]),
        ("رفضت المحكمة العليا البرازيلية الطعن", ["المحكمة العليا البرازيلية"]),
        ("أحيلت إلى المحكمة الدستورية العليا أمس", ["المحكمة الدستورية العليا"]),
        ("أمر قاضي المحكمة بحبسه وغادرت هيئة المحكمة", []),
        ("اجتمعت محكمة في المدينة", []),
    ],
)
def test_courts(recogniser, text, found):
    """A court is one by what it does, by where it sits, or by its rank."""
    assert [surface for kind, surface in names(recogniser, text) if kind == "ORG"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أعلن الجهاز المركزي للتعبئة العامة والإحصاء ارتفاعا", ["الجهاز المركزي للتعبئة العامة والإحصاء"]),
        ("أعلنت الهيئة العليا للانتخابات النتائج النهائية", ["الهيئة العليا للانتخابات"]),
        ("قال المركز الوطني لمكافحة الأمراض إن", ["المركز الوطني لمكافحة الأمراض"]),
        ("أصدرت النيابة العامة المصرية بيانا", ["النيابة العامة المصرية"]),
        ("قرر مجلس القضاء الأعلى ذلك", ["مجلس القضاء الأعلى"]),
        ("قررت هيئة الرقابة المالية ذلك", ["هيئة الرقابة المالية"]),
        ("أعلنت وزارة الداخلية النتائج الأولية", ["وزارة الداخلية"]),
        ("اشترى جهاز التحكم الجديد", []),
    ],
)
def test_authorities(recogniser, text, found):
    """An authority reaches from its noun over its adjectives to the end of what it is for, and not into the sentence."""
    assert [surface for kind, surface in names(recogniser, text) if kind == "ORG"] == found


SPORT = "في المباراة سجل لاعب الفريق هدفين، وقال المدرب إن الدوري صعب."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("فاز العين الإماراتي على الفتح السعودي", ["العين الإماراتي", "الفتح السعودي"]),
        ("خسر أمام الترجي التونسي والوداد المغربي", ["الترجي التونسي", "الوداد المغربي"]),
        ("لعب أمام بلاكسا البلجيكي أمس", ["بلاكسا"]),
        ("تعادل المنتخب السعودي مع نظيره الأردني", []),
        ("الظهير الأيسر المصري والجمهور السعودي والمدير الفني البرتغالي", []),
    ],
)
def test_clubs_with_their_nationality(recogniser, text, found):
    """In an article on sport a club called by a common word is one name with its nationality; teams of nations are none."""
    assert [surface for kind, surface in names(recogniser, SPORT, text) if kind == "ORG"] == found


def test_clubs_only_in_sport(recogniser):
    """Elsewhere the same words are what they say."""
    assert names(recogniser, "قال الرئيس إنه يدعم الشباب المغربي") == [("NAT", "المغربي")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تغلب بورتو على بوردو، وهو فخر بورتو", [("ORG", "بورتو"), ("ORG", "بوردو"), ("ORG", "بورتو")]),
        ("يلعب أمام هامبورغ في هامبورغ", [("ORG", "هامبورغ"), ("LOC", "هامبورغ")]),
        ("بورتو (البرتغال) - كوبنهاغن (الدنمارك)", [("ORG", "بورتو"), ("ORG", "كوبنهاغن")]),
        ("خسر اتحاد طنجة أمام الوداد البيضاوي", [("ORG", "اتحاد طنجة"), ("ORG", "الوداد البيضاوي")]),
        ("أقيمت البطولة في هامبورغ", [("LOC", "هامبورغ")]),
    ],
)
def test_clubs_called_by_their_towns(recogniser, text, found):
    """A town that plays is a club wherever the article does not say that it means the place."""
    territories = {"البرتغال", "الدنمارك"}
    assert [each for each in names(recogniser, SPORT, text) if each[1] not in territories] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('كتب موقع "مرسى نيوز" عن القضية', ["مرسى نيوز"]),
        ("قال لصحيفة واشنطن تايمز إن", ["واشنطن تايمز"]),
        ("نقلت ديلي رادفورد الخبر", ["ديلي رادفورد"]),
        ("سباق نحو آخر نيوز", ["آخر نيوز"]),
        ("قالت برس إن", []),
    ],
)
def test_names_of_the_press(recogniser, text, found):
    """The last word of a newspaper's or an agency's name shows it, and the word before belongs to it."""
    assert [surface for kind, surface in names(recogniser, text) if kind == "ORG"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("خريج الجامعة الأمريكية بالقاهرة وأستاذ فيها", ["الجامعة الأمريكية بالقاهرة"]),
        ("درس في الجامعة اللبنانية في طرابلس", ["الجامعة اللبنانية في طرابلس"]),
        ("أعلنته إدارة الطيران المدني التركية أمس", ["إدارة الطيران المدني التركية"]),
        ("قررت إدارة الهجرة نقله", []),
        ("نشاط الاستخبارات العسكرية الفرنسية هناك", ["الاستخبارات العسكرية الفرنسية"]),
        ("قال الهلال الأحمر التونسي إن", ["الهلال الأحمر التونسي"]),
        ('أسست الشركة الناشئة "بذرة" قبل عام', ["بذرة"]),
        ('قال إن الشركة "لن تعلق"', []),
    ],
)
def test_institutions_by_their_pattern(recogniser, text, found):
    """Nationality and town, matter and rank, or quotes after an adjective show an institution; the matter alone shows none."""
    assert [surface for kind, surface in names(recogniser, text) if kind == "ORG"] == found


def test_a_party_is_found_by_the_rest_of_its_name(recogniser):
    """Once a party stands with its noun, it is found without."""
    text = "فاز حزب العدالة الاجتماعية، ورحبت العدالة الاجتماعية بذلك"
    assert [surface for _, surface in names(recogniser, text)] == ["حزب العدالة الاجتماعية", "العدالة الاجتماعية"]


@pytest.mark.parametrize(
    ("name", "en"),
    [
        ("الجامعة الأمريكية بالقاهرة", "American University in Cairo"),
        ("الجامعة اللبنانية في طرابلس", "Lebanese University in Tripoli"),
        ("إدارة الفضاء الوطنية الصينية", "Chinese National Space Administration"),
        ("الاتحاد الوطني للجان السياحية", "National Union for Tourism Committees"),
        ("دار الآداب", "Dar al-Adab"),
        ("صدى نيوز", "Sada News"),
        ("مرسى نيوز", "Marsa News"),
    ],
)
def test_english_of_institutions_and_the_press(recogniser, name, en):
    """The town comes last, a house of books keeps its words, and the English words of the press are English again."""
    directory = EntityDirectory(recogniser=recogniser)
    directory.add(article(f"أعلنت {name} ذلك"))
    assert [each.entity.en for each in directory.entities() if each.entity.ar == name] == [en]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلنت شركة الكهرباء الوطنية أن التيار عاد", "شركة الكهرباء الوطنية"),
        ("قالت شركة الخطوط الجوية السعودية إن الرحلة تأخرت", "الخطوط الجوية السعودية"),
        ("قالت وزارة الزراعة واستصلاح الأراضي إن الموسم بدأ", "وزارة الزراعة واستصلاح الأراضي"),
    ],
)
def test_companies_and_matters_by_their_words(recogniser, text, name):
    """A national company, an airline of a country and a ministry of two matters are found whole."""
    assert names(recogniser, text) == [("ORG", name)]
