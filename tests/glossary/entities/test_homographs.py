"""Words that are names only where their neighbours say so."""

import pytest

from glossary.entities.tables import listed, load_rows
from glossary.entities.territories import load_territories
from tests.glossary.entities.passages import article, names


def known(recogniser, *texts):
    """The English of the known entities that an article names, in order."""
    found = recogniser.mentions(article(*texts))
    return [recogniser.entity(each.entity_id).en for each in found if each.entity_id]


@pytest.mark.parametrize(
    "text",
    [
        "شرب الطفل كوبا من الحليب",
        "أضيفي كوبا من السكر إلى الخليط",
        "تناول كوبا من الشاي كل صباح",
        "سكبت له كوبا ساخنا",
        "يشرب 8 أكواب أو 12 كوبا في اليوم",
        "وضع على الطاولة كوبا زجاجيا",
        "احتسى كوبا في المقهى",
        "أعطني كوبا ونصف الكوب",
        "أعدت لضيفها كوبا من القهوة",
        "ملأ كوبا ووضعه أمامه",
    ],
)
def test_a_cup_is_not_cuba(recogniser, text):
    """A cup that somebody drinks, fills or breaks is no country."""
    assert "Cuba" not in known(recogniser, text)


@pytest.mark.parametrize(
    "text",
    [
        "رفعت واشنطن كوبا من قائمة الدول الراعية للإرهاب",
        "صادرات كوبا من السكر",
        "عانت كوبا من الحصار",
        "سافر إلى كوبا أمس",
        "خرجت كوبا من العزلة",
        "تعتمد كوبا على السياحة",
        "كسرت كوبا الحصار المفروض عليها",
        "زار كوبا والمكسيك",
        "طالبت كوبا برفع العقوبات",
        "عام 1962 في كوبا",
    ],
)
def test_cuba_is_cuba(recogniser, text):
    """The island is found beside verbs, prepositions and other countries."""
    assert "Cuba" in known(recogniser, text)


@pytest.mark.parametrize(
    "text",
    [
        "عمل الفريق بحماس شديد",
        "أثار الهدف حماس الجماهير",
        "استقبله الطلاب بحماس",
        "تحدث بكل حماس عن مشروعه",
        "رحب المستثمرون بحماس بالقرار",
        "قوبل العرض بحماس كبير",
        "زاد الفوز من حماس اللاعبين",
        "شارك بحماس ورغبة في التعلم",
        "ألهب حماس المشجعين",
        "وسط حماس جماهيري",
    ],
)
def test_enthusiasm_is_not_hamas(recogniser, text):
    """Enthusiasm that is great, or that of spectators, is no movement."""
    assert "Hamas" not in known(recogniser, text)


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت حماس قبول المقترح",
        "دعت حماس الجماهير إلى التظاهر",
        "قيادي في حماس",
        "المفاوضات بين إسرائيل وحماس",
        "نفى صلته بحماس",
        "نددت إسرائيل بحماس",
        "حركة حماس ترفض",
        "سلاح حماس",
        "وفد حماس في القاهرة",
        "التقى الوفد قادة حماس",
    ],
)
def test_hamas_is_hamas(recogniser, text):
    """The movement is found as the subject of verbs and beside what is its own."""
    assert "Hamas" in known(recogniser, text)


@pytest.mark.parametrize(
    "text",
    [
        "تسببت أمطار وسيول جارفة في أضرار",
        "حذرت الأرصاد من سيول",
        "جرفته سيول الأودية",
        "تحولت الشوارع إلى سيول",
        "انهمرت سيول من الدموع",
        "سيول وفيضانات في الشمال",
        "فيضانات وسيول في السودان",
        "هطول أمطار وتشكل سيول",
        "سيول طينية ضربت القرية",
        "اجتاحت المنطقة سيول عارمة",
    ],
)
def test_torrents_are_not_seoul(recogniser, text):
    """Torrents come with rain, water and what they sweep away."""
    assert "Seoul" not in known(recogniser, text)


@pytest.mark.parametrize(
    "text",
    [
        "وصل الرئيس إلى سيول",
        "سيول تدين تجربة بيونغ يانغ",
        "بين طوكيو وسيول",
        "في سيول عاصمة كوريا الجنوبية",
        "أعلنت سيول موقفها",
        "من سيول إلى بكين",
        "قال رئيس بلدية سيول",
        "محادثات سيول",
    ],
)
def test_seoul_is_seoul(recogniser, text):
    """The city is found after prepositions and beside other capitals."""
    assert "Seoul" in known(recogniser, text)


@pytest.mark.parametrize(
    "text",
    [
        "رصد العلماء كويكبا بقطر 140 مترا",
        "احسب قطر الدائرة",
        "يساوي نصف قطر الكرة",
        "ماسورة بقطر 12 سنتيمترا",
        "حفرة قطر 30 مترا",
        "أنبوب بقطر نحو متر",
        "قطر الأنبوب",
        "أشجار بقطر يصل إلى مترين",
        "مسامير بقطر خمسة مليمترات",
        "من كل قطر جاء الحجاج",
    ],
)
def test_a_diameter_is_not_qatar(recogniser, text):
    """A diameter has a measure, or is that of something round."""
    assert "Qatar" not in known(recogniser, text)


@pytest.mark.parametrize(
    "text",
    [
        "كأس العالم قطر 2022",
        "على حساب قطر",
        "أطلقت قطر القمر الصناعي سهيل",
        "سكان قطر يبلغ عددهم ثلاثة ملايين",
        "مصر وقطر والولايات المتحدة",
        "أمير قطر",
        "في قطر",
        "علاقات مصر بقطر",
        "رحبت قطر بالاتفاق",
        "منعت قطر السيارات القديمة",
    ],
)
def test_qatar_is_qatar(recogniser, text):
    """The country is found with the year of a championship and with what it does."""
    assert "Qatar" in known(recogniser, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("افتتاح مدرسة بنين في القرية", "Benin"),
        ("مدرسة النصر الإعدادية بنين", "Benin"),
        ("له ثلاثة بنين", "Benin"),
        ("للطلاب بنين وبنات", "Benin"),
        ("يطل على البحرين الأحمر والمتوسط", "Bahrain"),
        ("الملاحة في البحرين الأسود وقزوين", "Bahrain"),
        ("عند مجمع البحرين", "Bahrain"),
        ("جنات عدن تجري من تحتها الأنهار", "Aden"),
        ("كأنها جنة عدن", "Aden"),
        ("صلى الناس المغرب والعشاء", "Morocco"),
        ("يصلي المغرب في المسجد", "Morocco"),
        ("جمع العصر والمغرب", "Morocco"),
        ("في سوريا حماة الديار", "Hama"),
    ],
)
def test_other_words_are_no_names(recogniser, text, name):
    """Sons, seas, gardens, prayers and defenders are common words."""
    assert name not in known(recogniser, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شمال بنين", "Benin"),
        ("بين بنين ونيجيريا", "Benin"),
        ("طلاب من بنين", "Benin"),
        ("السعودية والبحرين", "Bahrain"),
        ("ملك البحرين", "Bahrain"),
        ("وصل إلى عدن", "Aden"),
        ("ميناء عدن", "Aden"),
        ("زار المغرب", "Morocco"),
        ("ثاني أكبر منتج بعد المغرب", "Morocco"),
        ("المغرب وإسبانيا", "Morocco"),
        ("في سوريا دخلت القوات حماة", "Hama"),
        ("مدينة حماة في سوريا", "Hama"),
        ("المغرب: من فاس إلى وجدة", "Oujda"),
        ("الناظور ووجدة", "Oujda"),
        ("بغداد: وصل إلى الفاو وفد من العراق", "Al-Faw"),
    ],
)
def test_names_stay_names(recogniser, text, name):
    """The places of the same letters are found as before."""
    assert name in known(recogniser, text)


def test_a_party_is_known_whole(recogniser):
    """حماة in the name of a party are defenders."""
    assert known(recogniser, "أعلن حزب حماة الوطن مرشحيه") == ["Homeland Defenders Party"]


def test_jeddah_among_saudi_cities(recogniser):
    """وجدة beside Riyadh is a city with و before it, and not Oujda."""
    assert known(recogniser, "رحلات بين مكة والرياض وجدة والدمام") == ["Mecca", "Riyadh", "Jeddah", "Dammam"]
    assert "Oujda" not in known(recogniser, "قال إنه وجدة صديقان")


def test_a_written_vowel_tells_oman_from_amman(recogniser):
    """A damma is Oman's, even where the article speaks of Jordan; without it the capital is meant there."""
    assert known(recogniser, "التقى ملك الأردن سلطان عُمان") == ["Jordan", "Oman"]
    assert known(recogniser, "عاد ملك الأردن إلى عَمّان") == ["Jordan", "Amman"]
    assert known(recogniser, "عاد ملك الأردن إلى عمّان") == ["Jordan", "Amman"]
    assert known(recogniser, "عاد ملك الأردن إلى عمان") == ["Jordan", "Amman"]


def test_a_sultan_and_a_national_team_are_of_a_state(recogniser):
    """What no town has tells Oman from Amman, beside Jordan too."""
    assert known(recogniser, "التقى ملك الأردن سلطان عمان") == ["Jordan", "Oman"]
    assert known(recogniser, "فاز الأردن على منتخب عمان وعاد إلى عمان") == ["Jordan", "Oman", "Amman"]
    assert known(recogniser, "استقبل ملك الأردن وسفير عمان في عمان") == ["Jordan", "Oman", "Amman"]


def test_a_hamza_that_the_name_has_not_is_another_word(recogniser):
    """Two hundred is folded to what Meta is written like; the name without its hamza is still the name."""
    assert known(recogniser, "أرباح قدرها مئتا مليون ريال") == []
    assert known(recogniser, "أعلنت شركة ميتا أرباحها") == ["Meta"]
    assert known(recogniser, "قصفت اسراييل القرية") == ["Israel"]


def test_an_organisation_in_brackets_is_no_town(recogniser):
    """الفاو behind the name of an organisation is short for it, even in an article about Iraq."""
    text = "قالت منظمة الأغذية والزراعة (الفاو) إن العراق يواجه الجفاف"
    fao = "Food and Agriculture Organization"
    assert known(recogniser, text) == [fao, fao, "Iraq"]


def test_what_a_name_needs_is_known(recogniser):
    """Every place or country that a doubtful name needs beside it is one that we know."""
    codes = {territory.code for territory in load_territories()}
    known_places = {name.entity.ar for name in recogniser.known.values()}
    tables = ("homographs", "cities", "places")
    asked = {each for table in tables for row in load_rows(table) for each in listed(row["needs"])}
    assert asked <= codes | known_places


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("كسب 1500 ليرة سورية", "NAT"),
        ("سقطت طائرة سورية أمس", "NAT"),
        ("نزحت عائلة سورية", "NAT"),
        ("انتشرت قوات سورية", "NAT"),
        ("ذكرت مصادر سورية أن", "NAT"),
        ("وصلت لعائلة سورية رسالة", "NAT"),
        ("انسحبت القوات من سورية", "LOC"),
        ("وحدة سورية وسيادتها", "LOC"),
        ("بعد مغادرة سورية أمس", "LOC"),
        ("حكومة سورية الجديدة", "LOC"),
    ],
)
def test_syria_or_syrian(recogniser, text, kind):
    """Behind money, people, aircraft and the like the word is the adjective; a state belongs to the country."""
    assert names(recogniser, text) == [(kind, "سورية")]
