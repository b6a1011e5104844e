"""Fixtures of the verification tests: one decision at every level, by one person and by three."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from dispute_exchange.decision import DecisionRecord, Signatory
from dispute_exchange.verification.trust import Trust
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_for_signature
from mediator_desk.decisions.signing.keys import SigningKey
from tests.decisions import material
from tests.decisions.authority import Authority, authority
from tests.verification import lasting
from tests.verification.lasting import TimeAuthority

NOW = material.NOW
STAMPED = NOW + timedelta(hours=1)
CHECKED = NOW + timedelta(days=1)


@dataclass(frozen=True)
class Case:
    """A decision from its record to every file made of it."""

    ca: Authority
    time: TimeAuthority
    keys: tuple[SigningKey, ...]
    record: DecisionRecord
    unsigned: bytes
    b_b: bytes
    b_t: bytes
    b_lt: bytes
    b_lta: bytes
    archived: bytes

    @property
    def trust(self) -> Trust:
        return Trust((self.ca.root,))

    @property
    def key(self) -> SigningKey:
        return self.keys[0]


@pytest.fixture(scope="session")
def case() -> Case:
    """The mediator alone."""
    ca = authority()
    return make_case(ca, (ca.mediator(),))


@pytest.fixture(scope="session")
def panel() -> Case:
    """Two mediators and the body."""
    ca = authority()
    record = _record()
    names = (record.mediator.name, "Amadou Kéréven", "Médiation des Rives")
    fields = ("Mediator1", "Mediator2", "Body1")
    roles = ("mediator", "panel", "body")
    signatories = tuple(
        Signatory(field=field, role=role, name=name)  # type: ignore[arg-type]
        for field, role, name in zip(fields, roles, names, strict=True)
    )
    record = record.model_copy(update={"signatories": signatories})
    return make_case(ca, tuple(ca.mediator(name) for name in names), record)


@pytest.fixture(scope="session")
def whole() -> Case:
    """The mediator alone, with every section a decision has."""
    ca = authority()
    return make_case(ca, (ca.mediator(),), _record(brief=False))


_BRIEF = frozenset({"header", "discussion", "proposal"})


def _record(*, brief: bool = True) -> DecisionRecord:
    """WHY brief: two pages can be attacked like four, and are judged in half the time."""
    draft = material.draft_fr()
    if brief:
        sections = tuple(section for section in draft.sections if section.key in _BRIEF)
        draft = draft.model_copy(update={"sections": sections})
    return compose(draft, material.basis(), material.IDENTITY, material.NOW)


def make_case(
    ca: Authority, keys: tuple[SigningKey, ...], record: DecisionRecord | None = None
) -> Case:
    """Every file made of a decision signed by these keys."""
    record = record or _record()
    time = lasting.time_authority(ca)
    unsigned = render_for_signature(record, SignerMark(keys[0].subject, keys[0].issuer)).pdf
    fields = [one.field for one in record.signatories] or ["Mediator1"]
    b_b = b_t = unsigned
    for number, (field, key) in enumerate(zip(fields, keys, strict=True)):
        first = number == 0
        at = NOW + timedelta(minutes=number)
        b_b = lasting.sign(b_b, field, key, at, certify=first)
        b_t = lasting.sign(b_t, field, key, at, certify=first, time=time.at(at))
    lists = (ca.revocations(at=STAMPED), lasting.root_list(ca, STAMPED))
    b_lt = lasting.keep(b_t, (ca.issuing, ca.root, time.certificate), lists)
    return Case(
        ca=ca,
        time=time,
        keys=keys,
        record=record,
        unsigned=unsigned,
        b_b=b_b,
        b_t=b_t,
        b_lt=b_lt,
        b_lta=lasting.stamp(b_lt, "DocTS1", time.at(STAMPED)),
        archived=lasting.archive(b_b, ca, time, STAMPED),
    )
