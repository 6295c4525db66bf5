"""What is known of an engine before it is asked."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from corpus.worded import worded
from glossary.translate.engines import Engine, Need
from glossary.translate.guard.keys import key_variable
from glossary.translate.guard.policy import Policy, manners_of
from glossary.translate.places import host_of, is_loopback, receiver_of
from tui.language.spoken import gettext as _
from tui.language.spoken import listed
from tui.language.wordings import spoken
from tui.settings.engines import EngineSettings

ALLOWING_VARIABLE = "WARRAQ_ALLOW_ENGINES"
"""The environment variable with the names of engines that may be sent texts in this run."""


class KnownEngine(NamedTuple):
    """An engine by the user's name for it."""

    engine: Engine
    """Its kind."""
    settings: EngineSettings
    """What the user says of it, wherever that was said."""
    places: tuple[tuple[str, str], ...] = ()
    """Where each thing that is said of it is written; nothing where it was told in the app, or by nobody."""

    @property
    def name(self) -> str:
        """Return the user's name for it."""
        return self.settings.name

    @property
    def title(self) -> str:
        """Return what a sentence for the user calls it."""
        is_own = self.name != self.engine.name
        own = worded("{title} ({name})", title=self.engine.title, name=self.name)
        return own if is_own else self.engine.title

    @property
    def url(self) -> str:
        """Return where it answers, empty where that is not known."""
        return self.settings.url or self.engine.url

    @property
    def host(self) -> str:
        """Return who receives the texts, with a port that is not the usual one; empty where nobody does or that is not known."""
        if Need.FOLDER in self.engine.needs or not sound_host(self.url):
            return ""
        return receiver_of(self.url) if self.is_remote else host_of(self.url)

    @property
    def is_remote(self) -> bool:
        """Return whether texts would leave this machine, as they may where it is not known to whom they go."""
        return Need.FOLDER not in self.engine.needs and not is_loopback(sound_host(self.url))

    @property
    def missing(self) -> tuple[Need, ...]:
        """Return what it needs to be told and was not, but for its key."""
        return tuple(need for need in self.engine.needs if need is not Need.KEY and not self.value(need))

    def value(self, need: Need) -> str:
        """Return what it was told; nothing of its key."""
        return self.url if need is Need.URL else "" if need is Need.KEY else str(getattr(self.settings, need.value))

    def place(self, detail: str) -> str:
        """Return where something that is said of it is written, empty where it was told in the app, or by nobody."""
        return dict(self.places).get(detail, "")

    @property
    def needs_key(self) -> bool:
        """Return whether it does nothing without a key."""
        return Need.KEY in self.engine.needs

    @property
    def takes_key(self) -> bool:
        """Return whether a key is of use."""
        return self.needs_key or Need.KEY in self.engine.takes

    def policy(self, *, is_allowed: bool = False) -> Policy:
        """Return how it is asked; `is_allowed` where the user said so for this run."""
        manners = manners_of(self.engine.name, is_remote=self.is_remote)
        own = self.settings
        return Policy(
            name=self.name,
            title=self.title,
            host=self.host,
            requests_a_minute=manners.requests_a_minute if own.requests_a_minute is None else own.requests_a_minute,
            budget=manners.budget if own.budget is None else own.budget,
            deadline=own.deadline or self.engine.deadline,
            parallel=own.parallel or self.engine.parallel,
            is_allowed=is_allowed,
        )


def sound_host(url: str) -> str:
    """Return the host of an address, empty where it is none or where programs differ in which host it names."""
    return "" if any(sign == "\\" or sign.isspace() or not sign.isprintable() for sign in url.strip()) else host_of(url)


def keyless(known: KnownEngine) -> str:
    """Return the sentence that says how an engine is given its key."""
    said = _("{title} needs a key: keep it with {command}, or set {variable}.")
    return said.format(
        title=spoken(known.title), command=f"`warraq engine key {known.name}`", variable=key_variable(known.name)
    )


def lacking(known: KnownEngine) -> str:
    """Return the sentence that says what an engine needs to be told, and how."""
    wanted = _(" and ").join(_(need.value) for need in known.missing)
    said = _("{title} needs to be told its {wanted}: choose it with {command}, or write it into {place}.")
    command = f"`warraq engine use {known.name} --{known.missing[0].value} …`"
    return said.format(title=spoken(known.title), wanted=wanted, command=command, place=f"[engines.{known.name}]")


def no_address(url: str, place: str = "") -> str:
    """Return the sentence for an address that is none, with the place where it is written if that is to be mended."""
    said = _("{place} is no address: it begins with http:// or https://, and then names a host.").format(
        place=repr(url)
    )
    return listed((said, _("Mend it in {place}.").format(place=place)), " ") if place else said


def overruled(known: KnownEngine, told: Mapping[str, str]) -> str:
    """Return the sentence on what an engine was told and is not asked with, since a place says otherwise; empty where none does."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for detail, value in told.items():
        if known.place(detail) and getattr(known.settings, detail) != value:
            places[known.place(detail)].append(_(detail))
    said = _("The {what} of {title} is as {place} says, whatever is told here: change it there.")
    sentences = (
        said.format(what=_(" and ").join(details), title=spoken(known.title), place=place)
        for place, details in places.items()
    )
    return listed(sentences, " ")


def still_allowed(name: str) -> str:
    """Return the sentence on an engine that may be sent texts whatever was forbidden, as the environment says."""
    return _("{variable} still allows {name} to be sent texts in this run.").format(
        variable=ALLOWING_VARIABLE, name=name
    )
