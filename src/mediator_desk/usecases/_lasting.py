"""Making a decision last: the part that loads the signature library.

Owns the check that what was added changes nothing and will still be good in years.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from io import BytesIO
from typing import Final
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.acts import SupplementDecision
from dispute_exchange.canonical import sha256_hex
from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.trust import Trust
from mediator_desk.decisions.signing import lasting
from mediator_desk.decisions.signing.errors import UpgradeImpossible
from mediator_desk.decisions.signing.lasting import Lasting, SignatureLevel
from mediator_desk.store import acts, disputes, lasting_forms
from mediator_desk.store.decisions import SignedRow
from mediator_desk.store.lasting_forms import LastingRow
from mediator_desk.usecases import _signing
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import make_act

_YEARS: Final = (1, 4, 10)
"""How far ahead the new form is judged as a reader will then (decision-document checks)."""
_YEAR: Final = timedelta(days=365)
_SILENT: Final = frozenset({"silent_signer", "silent_authority", "silent_time"})
"""Why a document cannot be proven for later: an authority tells nowhere whom it withdrew."""


@dataclass(frozen=True, slots=True)
class Made:
    """The new bytes and how long they last. ``problem``: what keeps them from the level asked."""

    pdf: bytes
    lasting: Lasting
    problem: str | None = None


def made_to_last(desk: Desk, pdf: bytes, level: str | None, *, stamp_due: bool) -> Made:
    """``pdf`` continued to ``level``, once it is checked that it will hold.

    Where an authority does not tell whom it withdrew, a time stamp alone is added if one is due.
    Raises ServiceUnavailable, UpgradeImpossible, SigningKeyUnusable ``revoked``.
    """
    with desk.vault.engine.connect() as connection:
        services = _signing.services(desk, connection)
        trust = _signing.trust(connection)
    wanted = SignatureLevel(level) if level is not None else SignatureLevel.LTA
    problem = None
    try:
        made = lasting.upgrade(pdf, services, wanted)
    except UpgradeImpossible as failure:
        problem = str(failure.facts["reason"])
        if problem not in _SILENT or not stamp_due:
            raise
        made = lasting.upgrade(pdf, services, SignatureLevel.T)
    reached = _judged(made, trust, desk)
    if reached.level is SignatureLevel.B:
        raise UpgradeImpossible(reason="not_proven")
    order = list(SignatureLevel)
    if problem is None and order.index(reached.level) < order.index(wanted):
        problem = "not_proven"
    return Made(made, reached, problem)


def level_of(desk: Desk, connection: Connection, pdf: bytes) -> str:
    """The level a verification here finds in ``pdf``."""
    verdict = verify_decision(pdf, _signing.trust(connection), desk.clock())
    return lasting.level_of(verdict).value


def _judged(made: bytes, trust: Trust, desk: Desk) -> Lasting:
    """How long ``made`` lasts, judged now and years ahead. Raises UpgradeImpossible."""
    # WHY both clocks: a time stamp is not yet good by a desk clock that is slow.
    now = max(desk.clock(), lasting.stamped_at(made) or desk.clock()) + timedelta(seconds=1)
    verdict = verify_decision(made, trust, now)
    if not verdict.genuine:
        raise UpgradeImpossible(reason="not_lasting")
    reached = lasting.lasting_of(made, verdict)
    moments = []
    if reached.level is SignatureLevel.LTA and reached.expires_at is not None:
        ahead = [now + years * _YEAR for years in _YEARS]
        moments = [moment for moment in ahead if moment < reached.expires_at]
    for moment in moments:
        if not verify_decision(made, trust, moment).genuine:
            raise UpgradeImpossible(reason="not_lasting")
    return reached


def keep(
    desk: Desk, connection: Connection, signed: SignedRow, row: LastingRow, made: Made
) -> None:
    """Seals the new form in place of the one before."""
    blob = desk.vault.blobs.put(connection, signed.dispute_id, BytesIO(made.pdf))
    lasting_forms.write(
        connection,
        replace(
            row,
            tries=0,
            next_try_at=None,
            problem=made.problem,
            level=made.lasting.level.value,
            blob_id=blob.blob_id,
            pdf_sha256=sha256_hex(made.pdf),
            size=len(made.pdf),
            stamped_at=made.lasting.stamped_at,
            expires_at=made.lasting.expires_at,
            free=made.lasting.free,
            act_id=None,
        ),
    )


def queue(desk: Desk, connection: Connection, signed: SignedRow, row: LastingRow) -> UUID:
    """Queues the act that hands the present form over."""
    assert row.blob_id is not None
    held = disputes.get(connection, signed.dispute_id)
    content = SupplementDecision.model_validate(
        {
            "decision_id": signed.decision_id,
            "issued_sha256": signed.pdf_sha256,
            "pdf_sha256": row.pdf_sha256,
            "size": row.size,
            "level": row.level,
        }
    )
    act = make_act(desk, held, content)
    acts.queue(connection, act, desk.clock(), file=desk.vault.blobs.find(row.blob_id, connection))
    return act.act_id
