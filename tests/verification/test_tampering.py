"""A corpus of forgeries, at every level and with one signer and three: each found out, and why."""

from dataclasses import replace

import pytest

from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.register import Registered
from dispute_exchange.verification.verdict import Integrity, Verdict, VerdictKind
from tests.verification import attacks, forgeries
from tests.verification.conftest import CHECKED, Case

FILES = ("b_b", "b_t", "b_lt", "b_lta", "archived")
MADE = [(who, file) for who in ("case", "panel") for file in FILES]
MADE += [("whole", "b_b"), ("whole", "archived")]
FORGED = [("case", "b_b"), ("case", "archived"), ("panel", "archived")]


def judge(case: Case, pdf: bytes) -> Verdict:
    return verify_decision(pdf, case.trust, CHECKED)


@pytest.fixture
def made(request: pytest.FixtureRequest) -> tuple[Case, bytes]:
    who, file = request.param
    case: Case = request.getfixturevalue(who)
    return case, getattr(case, file)


@pytest.mark.parametrize("made", MADE, ids="-".join, indirect=True)
def test_a_genuine_file_is_genuine(made: tuple[Case, bytes]) -> None:
    case, pdf = made
    verdict = judge(case, pdf)
    assert (verdict.kind, verdict.integrity) == (VerdictKind.GENUINE, frozenset())
    assert len(verdict.signers) == len(case.keys)
    assert verdict.record_sha256 == sha256_hex(canonical_json(case.record))


@pytest.mark.parametrize("made", FORGED, ids="-".join, indirect=True)
@pytest.mark.parametrize("name", attacks.INCREMENTS)
def test_what_is_added_after_signing_is_named(made: tuple[Case, bytes], name: str) -> None:
    case, pdf = made
    attack, found = attacks.INCREMENTS[name]
    verdict = judge(case, attack(pdf))
    assert verdict.kind is VerdictKind.CHANGED
    assert found in verdict.integrity


@pytest.mark.parametrize("made", FORGED, ids="-".join, indirect=True)
@pytest.mark.parametrize("name", forgeries.BYTES)
def test_bytes_that_were_changed_are_found(made: tuple[Case, bytes], name: str) -> None:
    case, pdf = made
    attack, found = forgeries.BYTES[name]
    forged = attack(pdf)
    assert forged != pdf
    verdict = judge(case, forged)
    assert verdict.kind is VerdictKind.CHANGED
    assert verdict.integrity
    assert found is None or found in verdict.integrity


@pytest.mark.parametrize("made", FORGED, ids="-".join, indirect=True)
@pytest.mark.parametrize("name", forgeries.REWRITINGS)
def test_a_file_written_anew_is_changed(made: tuple[Case, bytes], name: str) -> None:
    case, pdf = made
    verdict = judge(case, forgeries.REWRITINGS[name](pdf))
    assert verdict.kind is VerdictKind.CHANGED
    assert Integrity.DIGEST in verdict.integrity


@pytest.mark.parametrize("made", FORGED, ids="-".join, indirect=True)
def test_signatures_stripped(made: tuple[Case, bytes]) -> None:
    case, pdf = made
    bare = forgeries.strip(pdf)
    assert judge(case, bare).kind is VerdictKind.UNSIGNED
    known = Registered(
        case.record.number, sha256_hex(pdf), sha256_hex(canonical_json(case.record)), len(pdf)
    )
    verdict = verify_decision(bare, case.trust, CHECKED, lambda _asked: known)
    assert verdict.kind is VerdictKind.NOT_SIGNED_THOUGH_REGISTERED


@pytest.mark.parametrize("made", FORGED, ids="-".join, indirect=True)
def test_the_mediators_signature_emptied_by_an_increment(made: tuple[Case, bytes]) -> None:
    case, pdf = made
    verdict = judge(case, attacks.empty_signature(pdf))
    assert not verdict.genuine
    assert verdict.kind in (VerdictKind.UNSIGNED, VerdictKind.CHANGED, VerdictKind.INCOMPLETE)


@pytest.mark.parametrize("made", FORGED, ids="-".join, indirect=True)
def test_a_table_that_leaves_the_last_revision_out(made: tuple[Case, bytes]) -> None:
    """What the last revision signed is gone with it; what is left never passes for the whole."""
    case, pdf = made
    verdict = judge(case, forgeries.skip_revision(pdf))
    alone = len(case.keys) == 1 and pdf == case.b_b
    assert verdict.kind is (VerdictKind.UNSIGNED if alone else VerdictKind.CHANGED)


def test_the_signature_of_another_document(case: Case, panel: Case) -> None:
    verdict = judge(case, forgeries.replace_contents(case.b_b, panel.b_b))
    assert verdict.kind is VerdictKind.CHANGED
    assert Integrity.DIGEST in verdict.integrity


def test_the_time_stamp_of_another_signature(case: Case, panel: Case) -> None:
    verdict = judge(case, forgeries.swap_time(case.b_t, panel.b_t))
    assert verdict.kind is VerdictKind.CHANGED
    assert Integrity.TIMESTAMP in verdict.integrity


def test_a_register_sees_through_an_older_copy(case: Case) -> None:
    """What was issued archived is still recognised by the signed bytes it began with."""
    known = Registered(
        case.record.number,
        sha256_hex(case.b_b),
        sha256_hex(canonical_json(case.record)),
        len(case.b_b),
    )
    for pdf in (case.b_b, case.archived):
        assert verify_decision(pdf, case.trust, CHECKED, lambda _asked: known).genuine
    replaced = replace(known, replaced_by="FR-2")
    verdict = verify_decision(case.b_b, case.trust, CHECKED, lambda _asked: replaced)
    assert (verdict.kind, verdict.replaced_by) == (VerdictKind.GENUINE, "FR-2")
