import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.addresses import is_front_page, normalised_address

ADDRESSES = [
    ("https://News.Example/World/1", "https://news.example/World/1"),
    ("HTTP://news.example:80/a#top", "http://news.example/a"),
    ("https://news.example:8443/a", "https://news.example:8443/a"),
    ("https://me:secret@news.example/a", "https://news.example/a"),
    ("https://news.example", "https://news.example/"),
    ("https://news.example./a?", "https://news.example/a"),
    ("https://x.example/a?utm_source=b&id=7&fbclid=z&UTM_x=1", "https://x.example/a?id=7"),
    ("https://x.example/?id=7&gclid=a", "https://x.example/?id=7"),
    ("https://x.example/أخبار", "https://x.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1"),
    ("https://x.example/%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1", "https://x.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1"),
    ("https://مثال.example/a", "https://xn--mgbh0fb.example/a"),
    ("https://مثال24.example/a", "https://xn--24-btdp0kd.example/a"),
    ("https://مثال٢٤.example/a", "https://xn--mgbh0fb2mma.example/a"),
    ("https://مثال★.example/a", None),
    (f"https://{'مثال24' * 20}.example/a", None),
    ("\u202bhttps://x.example/a\u200f\u202c ", "https://x.example/a"),
    ("https://x.example/ن\u200cه", "https://x.example/%D9%86%E2%80%8C%D9%87"),
    ("https://[2001:DB8::1]:443/a", "https://[2001:db8::1]/a"),
    ("ftp://x.example/a", None),
    ("file.txt", None),
    ("https://", None),
    ("https://[::1", None),
    ("https://x.example:99999/", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("address", "expected"), ADDRESSES)
def test_the_same_page_has_the_same_address(address, expected):
    """Host, escapes and port are written one way, what tracks readers and fragments are gone; what is no web address is none."""
    assert normalised_address(address) == expected


@given(st.text())
def test_any_text_is_an_address_or_none(text):
    """No text fails, and an address is the same when it is normalised again."""
    for given_text in (text, f"https://x.example/{text}", f"http://{text}"):
        found = normalised_address(given_text)
        assert found is None or normalised_address(found) == found


def test_front_pages():
    """A site and nothing of it is a front page."""
    assert is_front_page("https://x.example/")
    assert not is_front_page("https://x.example/a")
    assert not is_front_page("https://x.example/?p=1")
