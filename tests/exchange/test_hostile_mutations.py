"""Random damage: nothing crashes, and nothing is accepted that does not match what was signed."""

import hashlib
import io
import random

import pyrage
import pytest
from pyrage import x25519

from dispute_exchange.container import (
    MemoryScratch,
    errors,
    names,
    open_dispute_file,
    read_dispute,
)

from .forge import assemble, change, signed
from .material import COMPLAINT, NOW, Exhibits, Platform

SMALL: Exhibits = {"evidence/0001-mot.txt": ("text/plain", b"Ou est mon colis ? " * 4)}


@pytest.fixture(scope="module")
def small(platform: Platform) -> bytes:
    return platform.asice(exhibits=SMALL)


def mutated(blob: bytes, chance: random.Random) -> bytes:
    """``blob`` with one to five small wounds: a bit, a byte, a cut, a repeat, a move, a number."""
    data = bytearray(blob)
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(data))
        match chance.randrange(8):
            case 0:
                data[at] ^= 1 << chance.randrange(8)
            case 1 | 2 | 3:
                data[at] = chance.randrange(256)
            case 4:
                del data[at : at + chance.randint(1, 8)]
            case 5:
                data[at:at] = data[at : at + chance.randint(1, 40)]
            case 6:
                size = chance.randint(1, 20)
                there = chance.randrange(len(data))
                data[there : there + size] = data[at : at + size]
            case _:
                extreme = chance.choice([0, 1, 0xFF, 0xFFFF, 0xFFFFFFFF, 0x7FFFFFFF])
                data[at : at + 4] = extreme.to_bytes(4, "little")
    return bytes(data)


def accepted(platform: Platform, blob: bytes) -> dict[str, str] | None:
    """Digests of everything a container hands out, or ``None`` when it is refused."""
    try:
        with open_dispute_file(
            io.BytesIO(blob),
            identities=[platform.device.secret],
            trust_roots=[platform.root.der],
            scratch=MemoryScratch,
            at=NOW,
        ) as container:
            container.verify_all()
            read_dispute(container)
            given = {names.DISPUTE_JSON: hashlib.sha256(container.dispute_json).hexdigest()}
            given[names.COMPLAINT_PDF] = hashlib.sha256(container.complaint_pdf()).hexdigest()
            for path in container.members:
                given[path] = container.copy_member(path, io.BytesIO())
            return given
    except errors.ContainerRefused:
        return None


def test_two_thousand_damaged_containers(platform, small):
    truth = accepted(platform, small)
    assert truth is not None
    assert truth[names.COMPLAINT_PDF] == hashlib.sha256(COMPLAINT).hexdigest()
    chance = random.Random(20261122)
    survivors = 0
    for _ in range(2000):
        outcome = accepted(platform, mutated(small, chance))
        if outcome is not None:
            survivors += 1
            assert outcome == truth
    # What survives touched only dates and version numbers, which no reader believes.
    assert survivors < 200


@pytest.mark.parametrize("member", [names.MANIFEST, names.SIGNATURE, names.DISPUTE_JSON])
def test_damage_inside_a_member_of_a_sound_archive(platform, small, member):
    """The archive agrees with the damage, so that the parsers behind it meet the damaged bytes."""
    parts = signed(platform, exhibits=SMALL)
    data = next(part.data for part in parts if part.name == member)
    truth = accepted(platform, assemble(parts))
    chance = random.Random(member)
    for _ in range(200):
        damaged = assemble(change(parts, member, data=mutated(data, chance)))
        assert accepted(platform, damaged) in (None, truth)


@pytest.mark.parametrize("what", ["list", "document"])
def test_damage_that_a_good_seal_covers(platform, what):
    """A hostile platform may sign anything: it is refused or read, never a crash."""
    chance = random.Random(what)
    document = platform.dispute_json(exhibits=SMALL)
    for _ in range(100):
        if what == "list":
            parts = signed(
                platform, exhibits=SMALL, edit_manifest=lambda data: mutated(data, chance)
            )
        else:
            parts = signed(platform, exhibits=SMALL, dispute_json=mutated(document, chance))
        accepted(platform, assemble(parts))


def test_two_hundred_damaged_envelopes(platform, small):
    sealed = pyrage.encrypt(small, [x25519.Recipient.from_str(platform.device.recipient)])
    truth = accepted(platform, sealed)
    assert truth is not None
    chance = random.Random(1122)
    for _ in range(200):
        outcome = accepted(platform, mutated(sealed, chance))
        assert outcome in (None, truth)


def test_two_hundred_damaged_contents_of_good_envelopes(platform, small):
    chance = random.Random(2211)
    truth = accepted(platform, small)
    to = [x25519.Recipient.from_str(platform.device.recipient)]
    for _ in range(200):
        outcome = accepted(platform, pyrage.encrypt(mutated(small, chance), to))
        assert outcome in (None, truth)


def test_every_shorter_container_is_refused(platform, small):
    for length in range(0, len(small), 7):
        assert accepted(platform, small[:length]) is None
