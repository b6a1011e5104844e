"""``python -m dispute_platform.samples``: writes sample disputes as files.

Owns the command line; what it writes is made by ``assembly``, ``large`` and ``containers``.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from dispute_exchange.errors import ExchangeError
from dispute_platform.material import DisputeMaterial
from dispute_platform.samples.assembly import build, build_all, build_bundle
from dispute_platform.samples.calendar import REFERENCE_DAY
from dispute_platform.samples.containers import given_seal, throw_away_seal, write_sample
from dispute_platform.samples.large import build_large


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns its exit status."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if not asked.plain and not asked.recipient:
        parser.error("give at least one --recipient age1…, or --plain")
    if (asked.seal_key is None) != (asked.seal_cert is None):
        parser.error("--seal-key and --seal-cert go together")
    try:
        return _write(asked)
    except (ExchangeError, KeyError, ValueError, OSError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1


def _write(asked: argparse.Namespace) -> int:
    asked.out.mkdir(parents=True, exist_ok=True)
    if asked.seal_key is not None:
        seal = given_seal(asked.seal_key, asked.seal_cert)
    else:
        began = datetime.combine(min(asked.today, datetime.now(UTC).date()), datetime.min.time())
        # WHY a year back: files are sealed on the day of their last event, the oldest in spring.
        seal = throw_away_seal(began.replace(year=began.year - 1, day=1, tzinfo=UTC))
        (asked.out / "seal-root.pem").write_text(seal.root_pem or "", encoding="ascii")
    for material in _materials(asked):
        path = write_sample(material, asked.out, seal, asked.recipient, plain=asked.plain)
        record = material.record
        print(f"{path.name}  {len(record.events)} events  {len(record.evidence)} exhibits")
    return 0


def _materials(asked: argparse.Namespace) -> Iterator[DisputeMaterial]:
    if asked.events or asked.evidence_mb or asked.pages:
        yield build_large(
            events=asked.events or 2_000,
            evidence_mb=asked.evidence_mb,
            pages=asked.pages,
            seed=asked.seed,
        )
    elif asked.bundle:
        yield from build_bundle(today=asked.today, seed=asked.seed)
    elif asked.only:
        yield build(asked.only, today=asked.today, seed=asked.seed)
    else:
        yield from build_all(today=asked.today, seed=asked.seed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m dispute_platform.samples",
        description="Write invented disputes as .dispute files (42 unless told otherwise).",
    )
    parser.add_argument("--out", type=Path, required=True, help="folder to write into")
    parser.add_argument(
        "--recipient",
        action="append",
        default=[],
        metavar="age1…",
        help="encrypt to this age recipient; may be repeated",
    )
    parser.add_argument("--plain", action="store_true", help="signed .asice files, not encrypted")
    parser.add_argument(
        "--only", metavar="ID", help="one scenario number, file number, or 'demonstration'"
    )
    parser.add_argument(
        "--bundle", action="store_true", help="the passengers of scenario 38, a file each"
    )
    parser.add_argument("--events", type=int, default=0, help="one large dispute of so many events")
    parser.add_argument("--evidence-mb", type=int, default=0, help="and so many megabytes")
    parser.add_argument("--pages", type=int, default=0, help="and one PDF of so many pages")
    parser.add_argument("--seed", type=int, default=0, help="another seed, other bytes")
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        default=REFERENCE_DAY,
        help="the day the stories are told on (%(default)s)",
    )
    parser.add_argument("--seal-key", type=Path, help="PEM key to seal with")
    parser.add_argument("--seal-cert", type=Path, help="PEM certificates, the seal's own first")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
