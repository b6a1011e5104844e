"""The cues of a screenplay line, and what each verb makes a participant do.

A cue reads ``WHO VERB [WORD…] [AMOUNT] [HEAD=AMOUNT…] [KEY=VALUE…] [#EXHIBIT…] [@DISCLOSURE]``,
such as ``T offer 100 B=85.10 C=14.90 #9 read=10-14T19:20``. Owns that grammar and the payloads of
the verbs; never when anything happens nor in which order.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from dispute_exchange import events
from dispute_exchange.claims import Remedy
from dispute_exchange.money import Money
from dispute_exchange.parties import Mediator
from dispute_exchange.vocabulary import Disclosure, PartyRole, RemedyKind
from dispute_platform.samples.library import made_id
from dispute_platform.samples.story import Story

ROLES: Final = {
    "C": PartyRole.CONSUMER,
    "T": PartyRole.TRADER,
    "M": PartyRole.MEDIATOR,
    "P": PartyRole.PLATFORM,
}
_AMOUNT: Final = re.compile(r"^-?\d+(\.\d{1,2})?$")
_HEAD: Final = re.compile(r"^[A-Z]{1,2}$")

Payload = Any
"""One of the payloads of ``dispute_exchange.events``."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue, taken apart."""

    by: PartyRole
    verb: str
    words: tuple[str, ...]
    amount: Money | None
    heads: Mapping[str, Money]
    options: Mapping[str, str]
    exhibits: tuple[int, ...]
    disclosure: Disclosure

    def says(self, word: str) -> bool:
        """Whether the bare word stands in the cue."""
        return word in self.words

    def role(self, name: str, otherwise: PartyRole) -> PartyRole:
        """The role an option names by its letter."""
        return ROLES[self.options[name]] if name in self.options else otherwise


@dataclass(frozen=True, slots=True)
class Scene:
    """What a verb may look at: the story, who mediates and the words spoken."""

    story: Story
    mediator: Mediator
    text: str

    def day(self, cue: Cue, name: str) -> Any:
        """The calendar day an option names, or None."""
        return self.story.calendar.day(cue.options[name]) if name in cue.options else None


def parse(written: str) -> Cue:
    """The cue ``written``; ValueError when it does not follow the grammar."""
    who, verb, *tokens = written.split()
    words: list[str] = []
    heads: dict[str, Money] = {}
    options: dict[str, str] = {}
    exhibits: list[int] = []
    amount, disclosure = None, Disclosure.ALL_PARTIES
    for token in tokens:
        name, equals, value = token.partition("=")
        if token.startswith("#"):
            first, _, last = token[1:].partition("-")
            exhibits.extend(range(int(first), int(last or first) + 1))
        elif token.startswith("@"):
            disclosure = Disclosure(token[1:])
        elif equals and _HEAD.match(name):
            heads[name] = Money.of(value)
        elif equals:
            options[name] = value
        elif _AMOUNT.match(token):
            amount = Money.of(token)
        else:
            words.append(token)
    return Cue(ROLES[who], verb, tuple(words), amount, heads, options, tuple(exhibits), disclosure)


def payload_of(cue: Cue, scene: Scene) -> Payload:
    """What the cue's verb makes the participant do; KeyError for an unknown verb."""
    return _VERBS[cue.verb](cue, scene)


def _claim(_cue: Cue, scene: Scene) -> Payload:
    return events.ClaimFiled(text=scene.text)


def _say(_cue: Cue, scene: Scene) -> Payload:
    return events.MessageSent(text=scene.text)


def _offer(cue: Cue, scene: Scene) -> Payload:
    if cue.amount is None:
        raise ValueError(f"{scene.story.key}: an offer without its total")
    remedy = None
    if "remedy" in cue.options:
        remedy = Remedy(
            kind=RemedyKind(cue.options["remedy"]),
            amount=cue.amount if cue.amount.minor else None,
            conditions=cue.options.get("if", "").replace("_", " ") or None,
            valid_until=scene.day(cue, "valid"),
        )
    return events.OfferMade(
        text=scene.text,
        amount=cue.amount,
        heads=tuple(
            events.HeadAmount(head_id=scene.story.head(letter).head_id, amount=amount)
            for letter, amount in cue.heads.items()
        ),
        remedy=remedy,
    )


def _file(_cue: Cue, scene: Scene) -> Payload:
    return events.EvidenceFiled(text=scene.text)


def _reply(_cue: Cue, scene: Scene) -> Payload:
    return events.TraderReplied(text=scene.text)


def _refer(cue: Cue, scene: Scene) -> Payload:
    return events.Referred(by=cue.by, text=scene.text)


def _assign(cue: Cue, scene: Scene) -> Payload:
    name = cue.options.get("to", "").replace("_", " ")
    if not name:
        return events.MediatorAssigned(
            mediator_id=scene.mediator.mediator_id, mediator_name=scene.mediator.name
        )
    return events.MediatorAssigned(mediator_id=made_id("mediator", name), mediator_name=name)


def _independence(cue: Cue, scene: Scene) -> Payload:
    return events.IndependenceDeclared(
        circumstances=scene.text, objections_until=scene.day(cue, "until")
    )


def _conflict(cue: Cue, scene: Scene) -> Payload:
    return events.ConflictRaised(by=cue.by, text=scene.text)


def _need(cue: Cue, scene: Scene) -> Payload:
    return events.PiecesRequested.model_validate(
        {
            "to": cue.role("to", PartyRole.CONSUMER),
            "text": scene.text,
            "due_on": scene.day(cue, "due"),
            "defect": cue.options.get("defect"),
        }
    )


def _inadmissible(cue: Cue, scene: Scene) -> Payload:
    return events.FoundInadmissible.model_validate(
        {"ground": cue.options.get("ground") or scene.story.scenario.ground, "reasons": scene.text}
    )


def _notify(_cue: Cue, scene: Scene) -> Payload:
    return events.PartiesNotified(text=scene.text)


def _enter(cue: Cue, _scene: Scene) -> Payload:
    return events.EntryAnswered.model_validate({"answer": (*cue.words, "ACCEPTED")[0]})


def _meet(cue: Cue, scene: Scene) -> Payload:
    parties = tuple(ROLES[letter] for letter in cue.options["with"])
    return events.MeetingHeld.model_validate(
        {"with_parties": parties, "minutes": int(cue.options["min"]), "text": scene.text}
    )


def _extend(cue: Cue, scene: Scene) -> Payload:
    return events.DeadlineExtended(until=scene.day(cue, "until"), reason=scene.text)


def _settle(cue: Cue, scene: Scene) -> Payload:
    return events.Settled(
        remedy=Remedy(
            kind=RemedyKind(cue.options["remedy"]),
            amount=cue.amount,
            conditions=cue.options.get("if", "").replace("_", " ") or None,
        ),
        text=scene.text,
        implement_by=scene.day(cue, "by"),
    )


def _implement(cue: Cue, scene: Scene) -> Payload:
    return events.ImplementationReported.model_validate(
        {"by": cue.by, "status": (*cue.words, "IMPLEMENTED")[0], "text": scene.text}
    )


def _withdraw(cue: Cue, scene: Scene) -> Payload:
    return events.Withdrew.model_validate({"party": cue.by, "text": scene.text})


def _remind(cue: Cue, scene: Scene) -> Payload:
    return events.ReminderSent(to=cue.role("to", PartyRole.TRADER), text=scene.text)


def _verify(cue: Cue, _scene: Scene) -> Payload:
    return events.IdentityChecked.model_validate(
        {"party": cue.role("who", PartyRole.CONSUMER), "verified": not cue.says("failed")}
    )


def _close(_cue: Cue, scene: Scene) -> Payload:
    return events.Closed(text=scene.text)


_VERBS: Final[Mapping[str, Callable[[Cue, Scene], Payload]]] = {
    "claim": _claim,
    "say": _say,
    "ask": _offer,
    "offer": _offer,
    "file": _file,
    "reply": _reply,
    "refer": _refer,
    "assign": _assign,
    "independence": _independence,
    "conflict": _conflict,
    "need": _need,
    "inadmissible": _inadmissible,
    "notify": _notify,
    "enter": _enter,
    "meet": _meet,
    "extend": _extend,
    "settle": _settle,
    "implement": _implement,
    "withdraw": _withdraw,
    "remind": _remind,
    "verify": _verify,
    "close": _close,
}

WORDLESS: Final = frozenset({"assign", "enter", "verify"})
"""Verbs whose event carries no words."""
