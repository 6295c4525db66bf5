"""Asking an engine within what the user allows, and again where it failed in passing."""

import pytest

from glossary.translate.port import Passage
from tests.glossary.translate.guard.engine import HOST, Clock, Engine, failing, guarded, records, results, sentence


def test_nothing_is_sent_that_the_user_did_not_allow(tmp_path):
    """Without consent no text reaches a remote engine, and one sentence says which, where it would go, and how to allow it."""
    engine = Engine()
    guard = guarded(tmp_path, engine, is_allowed=False)
    assert results(guard, "نص", "ثان") == ["!consent", "!consent"]
    assert engine.sent == []
    said = sentence(guard)
    assert all(part in said for part in (engine.title, HOST, "`warraq engine allow testing`"))
    records(tmp_path, Clock()).consents.allow("testing", HOST)
    assert results(guard, "نص") == ["[نص]"]


def test_consent_is_for_an_engine_and_a_host(tmp_path):
    """Who allowed an engine at one address is asked again for another address and for another engine."""
    consents = records(tmp_path, Clock()).consents
    consents.allow("testing", "elsewhere.example")
    consents.allow("other", HOST)
    guard = guarded(tmp_path, Engine(), is_allowed=False)
    assert results(guard, "نص") == ["!consent"]
    consents.allow("testing", HOST)
    assert results(guard, "نص") == ["[نص]"]
    assert consents.forbid("testing")
    assert results(guard, "نص") == ["!consent"]
    assert not consents.forbid("testing")


def test_an_engine_on_this_machine_needs_no_consent(tmp_path):
    """What does not leave the machine needs nobody's word, and nothing is written down."""
    assert results(guarded(tmp_path / "none", Engine(is_remote=False), is_allowed=False), "نص") == ["[نص]"]
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("kind", ["limit", "dropped", "unreachable", "server"])
def test_what_fails_in_passing_is_tried_again(tmp_path, kind):
    """A passage that fails in passing is sent again after longer and longer waits, and then translated."""
    clock, engine = Clock(), Engine(failing(kind, 2))
    assert results(guarded(tmp_path, engine, clock), "نص") == ["[نص]"]
    assert len(engine.sent) == 3
    first, second = clock.waits
    assert 0 < first < second


@pytest.mark.parametrize("kind", ["key", "answer", "refused", "deadline", "tls", "empty", "crash"])
def test_what_will_fail_again_is_not(tmp_path, kind):
    """A failure that another try does not mend is told at once; the other passages are sent."""
    engine = Engine(lambda text, times: failing(kind)(text, times) if text == "سيئ" else None)
    clock = Clock()
    assert results(guarded(tmp_path, engine, clock), "سيئ", "نص") == [f"!{kind}", "[نص]"]
    assert (engine.sent, clock.waits) == (["سيئ", "نص"], [])


def test_tries_come_to_an_end(tmp_path):
    """After three tries a failure is told; where the engine cannot be reached at all the others are not tried for long, too."""
    engine = Engine(failing("dropped"))
    assert results(guarded(tmp_path, engine), "نص", "ثان") == ["!dropped", "!dropped"]
    assert engine.sent.count("نص") == 3
    offline = Engine(failing("unreachable"))
    assert set(results(guarded(tmp_path, offline), *map(str, range(200)))) == {"!unreachable"}
    assert len(offline.sent) <= 48 * 3


def test_after_a_limit_all_wait(tmp_path):
    """Once the engine says that it was asked too much nothing more is sent until the time it named is over."""
    clock = Clock()
    moments = []

    def behaviour(text, times):
        moments.append((text, clock.moment))
        return failing("limit", 1, 30.0)(text, times) if text == "ب" else None

    assert results(guarded(tmp_path, Engine(behaviour), clock), "ا", "ب", "ج") == ["[ا]", "[ب]", "[ج]"]
    start = moments[0][1]
    assert [(text, moment - start) for text, moment in moments] == [("ا", 0), ("ب", 0), ("ب", 30), ("ج", 30)]


def test_a_long_wait_is_told_and_not_waited(tmp_path):
    """Who asks for hours is not waited for: the failure says how long and until when, and another program asks nothing."""
    clock, engine = Clock(), Engine(failing("limit", 1, 3 * 3600.0))
    guard = guarded(tmp_path, engine, clock)
    assert results(guard, "نص", "ثان") == ["!limit", "!limit"]
    assert clock.waits == []
    assert "asks to wait 3 hours, until " in sentence(guarded(tmp_path, engine, clock))
    assert engine.sent == ["نص"]
    clock.moment += 3 * 3600 + 1
    assert results(guarded(tmp_path, engine, clock), "نص") == ["[نص]"]


@pytest.mark.parametrize("retry_after", [0.0, -5.0, float("nan"), None])
def test_no_engine_is_hammered(tmp_path, retry_after):
    """An engine that names no time, or one that is over, is still left alone for a moment before each try."""
    clock = Clock()
    assert results(guarded(tmp_path, Engine(failing("limit", 1, retry_after)), clock), "نص") == ["[نص]"]
    assert clock.waits == [2.0]


def test_a_time_without_end_is_a_day(tmp_path):
    """Whatever an engine asks for, it is asked again a day later."""
    clock, engine = Clock(), Engine(failing("limit", 1, float("inf")))
    assert results(guarded(tmp_path, engine, clock), "نص") == ["!limit"]
    clock.moment += 86_401
    assert results(guarded(tmp_path, engine, clock), "نص") == ["[نص]"]


@pytest.mark.parametrize("has_time", [True, False])
def test_an_allowance_that_is_used_up(tmp_path, has_time):
    """Once an engine's own allowance is used up the rest is not sent, and where it says when that ends nobody asks before."""
    clock = Clock()
    engine = Engine(
        lambda text, times: failing("quota", 9, 7200.0 if has_time else None)(text, times) if text == "ب" else None
    )
    kind = "!limit" if has_time else "!quota"
    assert results(guarded(tmp_path, engine, clock), "ا", "ب", "ج") == ["[ا]", kind, kind]
    assert (engine.sent, clock.waits) == (["ا", "ب"], [])
    assert results(guarded(tmp_path, Engine(), clock), "د") == ["!limit" if has_time else "[د]"]


def test_a_wrong_key_is_not_sent_for_long(tmp_path):
    """What no passage can overcome, such as a wrong key, is not sent all of a long text."""
    engine = Engine(failing("key"))
    assert set(results(guarded(tmp_path, engine), *map(str, range(200)))) == {"!key"}
    assert len(engine.sent) <= 48


def test_a_server_in_trouble_may_name_a_time(tmp_path):
    """A server that says when its trouble is over is left alone until then, by the other passages, too."""
    clock, engine = Clock(), Engine(failing("server", 1, 20.0))
    assert results(guarded(tmp_path, engine, clock), "ا", "ب") == ["[ا]", "[ب]"]
    assert clock.waits == [20.0]


def test_closing_ends_a_wait(tmp_path):
    """Whoever closes a translator that waits has the passages fail at once, and the engine's calls end."""
    clock, engine = Clock(), Engine(failing("limit", 1, 50.0))
    guard = guarded(tmp_path, engine, clock)
    clock.waited = guard.close
    assert results(guard, "نص", "ثان") == ["!closed", "!closed"]
    assert engine.is_closed
    assert len(clock.waits) == 1


def test_a_wait_is_told(tmp_path):
    """Who waits is told for how long, and when it is over."""
    clock, told = Clock(), []
    guard = guarded(tmp_path, Engine(failing("limit", 1, 40.0)), clock)
    guard._tell = told.append
    results(guard, "نص")
    assert told == ["Waiting 40 seconds before The test engine is asked again.", ""]


def test_the_pace_is_kept_by_two_programs_together(tmp_path):
    """No more requests begin in any minute than the setting says, whoever begins them."""
    clock = Clock()
    one, other = (Engine() for _ in range(2))
    assert len(results(guarded(tmp_path, one, clock, requests_a_minute=5), *"ابجد")) == 4
    assert clock.waits == []
    assert len(results(guarded(tmp_path, other, clock, requests_a_minute=5), *"هوز")) == 3
    assert sum(clock.waits) == pytest.approx(60.0)
    assert len(other.sent) == 3


def test_a_passage_of_many_requests_counts_as_many(tmp_path):
    """A passage that an engine takes in pieces counts for each, and one of more than a minute has is sent all the same."""
    clock = Clock()
    guard = guarded(tmp_path, Engine(), clock, requests_a_minute=3)
    guard.gate.requests = len
    assert results(guard, "ابجد", "اب") == ["[ابجد]", "[اب]"]
    assert sum(clock.waits) == pytest.approx(60.0)


def test_the_clock_may_be_set_back(tmp_path):
    """Moments that are still to come stop nobody: neither requests nor rests of a clock that went ahead."""
    clock = Clock()
    clock.moment += 5 * 3600
    ahead = guarded(tmp_path, Engine(failing("limit", 1, 45.0)), clock, requests_a_minute=2)
    results(ahead, "ا")
    clock.moment -= 5 * 3600
    clock.waits.clear()
    assert results(guarded(tmp_path, Engine(), clock, requests_a_minute=2), "ا", "ب") == ["[ا]", "[ب]"]
    assert clock.waits == []


def test_who_stops_listening_ends_the_engine(tmp_path):
    """A caller that goes away after the first answer leaves no call of the engine open, and what was not begun is not counted."""
    engine = Engine()
    clock = Clock()
    guard = guarded(tmp_path, engine, clock, budget=1000, parallel=2)
    answers = guard.answers([Passage("نص") for _ in range(10)])
    next(answers)
    answers.close()
    assert engine.sent == ["نص"]
    assert records(tmp_path, clock).spending.used("testing") == 6


def test_a_silent_engine_is_no_endless_wait(tmp_path):
    """A passage of which an engine says nothing has failed; one it was not asked for is nobody's."""

    class Silent(Engine):
        def answers(self, passages, deadline=20.0):
            yield from (each._replace(place=each.place + 1) for each in super().answers(passages, deadline))

    assert results(guarded(tmp_path, Silent()), "ا", "ب") == ["!empty", "[ا]"]
