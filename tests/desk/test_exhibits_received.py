"""Papers that reach the mediator outside the platform: looked at, sealed at once, queued."""

import errno
import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from dispute_exchange.acts import FileEvidence
from dispute_exchange.vocabulary import Channel, Disclosure, EvidenceType
from mediator_desk.clock import system_clock
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts
from mediator_desk.system import files
from mediator_desk.usecases.exhibits import PreviewExhibit, list_exhibits, preview_exhibit
from mediator_desk.usecases.outbox import list_acts, read_act, withdraw_act
from mediator_desk.usecases.scanning import (
    ExhibitAlreadyHeld,
    FileReceived,
    ReceivedFileRefused,
    ReceptionIncomplete,
    file_received,
    inspect_files,
    send_again,
)
from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault
from mediator_desk.vault import VaultFull
from tests.desk.exhibit_material import PAPERS, held, paper, picture
from tests.desk.material import PASSPHRASE, C, T, make_desk, make_file, put_in
from tests.desk.test_killed import sealed_files
from tests.exchange.material import NOW
from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[2]


@pytest.fixture
def case(desk, platform, tmp_path):
    return held(desk, platform, tmp_path)


def came(case, *paths, **changes):
    usual = FileReceived(
        dispute_id=case,
        paths=paths,
        sent_by=C,
        received_on=NOW.date(),
        channel=Channel.LETTER,
        type=EvidenceType.LETTER,
        title="Lettre recommandée",
    )
    return replace(usual, **changes)


def written(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_paper_is_sealed_and_queued_at_once(desk, case, tmp_path):
    data = paper("Lettre du 2 novembre")
    made = file_received(desk, came(case, written(tmp_path, "scan.pdf", data), sent_by=T))
    act = read_act(desk, made.act_id)
    content = act.act.content
    assert isinstance(content, FileEvidence)
    assert (content.submitted_by, content.media_type) == (T, "application/pdf")
    assert (content.received.on, content.channel) == (NOW.date(), Channel.LETTER)
    assert act.file_size == len(data)
    shown = list_exhibits(desk, case)[-1]
    assert shown.filing is not None
    assert shown.filing.state is ActState.WAITING
    assert shown.number is None, "the platform numbers what it receives"
    assert not shown.may_be_relied_on
    assert shown.item.evidence_id == made.evidence_id
    look = preview_exhibit(desk, PreviewExhibit(case, made.evidence_id))
    assert "Lettre du 2 novembre" in look.text
    assert data not in b"".join(p.read_bytes() for p in desk.root.rglob("*") if p.is_file())


def test_pictures_become_one_pdf_in_their_order(desk, case, tmp_path):
    first = written(tmp_path, "a.png", picture(400, 300, "#cc0000"))
    second = written(tmp_path, "b.png", picture(300, 400, "#00cc00"))
    made = file_received(desk, came(case, second, first))
    shown = list_exhibits(desk, case)[-1].item
    assert (shown.media_type, shown.original_name) == ("application/pdf", "b.pdf")
    look = preview_exhibit(desk, PreviewExhibit(case, made.evidence_id, width=300))
    assert look.pages == 2
    assert look.picture is not None
    assert look.picture.height > look.picture.width
    corner = look.picture.pixels[:3]
    assert corner[1] > 150 > corner[2], "green first"


def test_one_of_several_that_is_no_picture_is_refused(desk, case, tmp_path):
    good = written(tmp_path, "a.png", picture())
    bad = written(tmp_path, "b.pdf", paper("x"))
    with pytest.raises(ReceivedFileRefused) as refused:
        file_received(desk, came(case, good, bad))
    assert refused.value.facts == {"name": "b.pdf", "reason": "not_combinable"}
    assert list_acts(desk) == ()


@pytest.mark.parametrize(
    ("name", "data", "problem", "warnings"),
    [
        ("vide.pdf", b"", "empty", ()),
        ("facture.pdf", picture(), None, ("wrong_name",)),
        ("facture.pdf", b"%PDF-1.7 broken", None, ("damaged",)),
        ("facture.pdf", b"MZ" + bytes(200), "program", ()),
        ("son.mp3", b"ID3" + bytes(200), None, ("not_shown",)),
        ("ok.pdf", paper("x"), None, ()),
    ],
)
def test_a_file_is_what_its_bytes_say(desk, tmp_path, name, data, problem, warnings):
    (found,) = inspect_files(desk, [written(tmp_path, name, data)])
    assert (found.problem, found.warnings) == (problem, warnings)


def test_a_name_that_reverses_is_made_plain_before_it_is_kept_or_shown(desk, case, tmp_path):
    path = written(tmp_path, "facture\u202egpj.pdf", paper("x"))
    (found,) = inspect_files(desk, [path])
    assert "\u202e" not in found.name
    file_received(desk, came(case, path))
    assert "\u202e" not in list_exhibits(desk, case)[-1].item.original_name


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX names and pipes")
def test_names_that_are_no_text_and_pipes_are_survived(desk, case, tmp_path):
    raw = os.fsencode(tmp_path) + b"/\xff\xfe.pdf"
    Path(os.fsdecode(raw)).write_bytes(paper("x"))
    made = file_received(desk, came(case, Path(os.fsdecode(raw))))
    assert made.act_id is not None
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    for path, reason in ((pipe, "not_a_file"), (tmp_path, "not_a_file")):
        with pytest.raises(ReceivedFileRefused) as refused:
            file_received(desk, came(case, path))
        assert refused.value.facts["reason"] == reason
    gone = inspect_files(desk, [tmp_path / "gone.pdf"])
    assert gone[0].problem == "unreadable"


def test_four_gigabytes_are_refused_before_they_are_read(desk, case, tmp_path):
    path = tmp_path / "film.pdf"
    with path.open("wb") as hollow:
        hollow.truncate(4 << 30)
    (found,) = inspect_files(desk, [path])
    assert (found.problem, found.size) == ("too_large", 4 << 30)
    with pytest.raises(ReceivedFileRefused):
        file_received(desk, came(case, path))


def test_the_same_bytes_are_not_filed_twice(desk, case, tmp_path):
    path = written(tmp_path, "again.pdf", PAPERS["evidence/0001-releve.pdf"][1])
    with pytest.raises(ExhibitAlreadyHeld) as known:
        file_received(desk, came(case, path))
    assert known.value.facts["piece_no"] == 1
    before = sealed_files(desk.root)
    fresh = written(tmp_path, "new.pdf", paper("nouvelle"))
    file_received(desk, came(case, fresh))
    with pytest.raises(ExhibitAlreadyHeld):
        file_received(desk, came(case, fresh, title="Autre titre"))
    assert sealed_files(desk.root) == before + 1


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"title": " \n "}, "title"),
        ({"paths": ()}, "files"),
        ({"received_on": NOW.date() + timedelta(days=1)}, "day"),
    ],
)
def test_what_is_missing_is_said(desk, case, tmp_path, changes, reason):
    path = written(tmp_path, "a.pdf", paper("x"))
    with pytest.raises(ReceptionIncomplete) as refused:
        file_received(desk, replace(came(case, path), **changes))
    assert refused.value.facts["reason"] == reason


def test_a_full_disk_leaves_nothing_behind(desk, case, tmp_path, monkeypatch):
    path, before = written(tmp_path, "a.pdf", paper("x")), sealed_files(desk.root)

    def full(*_args):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("mediator_desk.vault.blobs.write_all", full)
    with pytest.raises(VaultFull):
        file_received(desk, came(case, path))
    monkeypatch.undo()
    assert files.write_all is not full
    assert sealed_files(desk.root) == before
    assert list((desk.root / "tmp").iterdir()) == []
    assert list_acts(desk) == ()


def test_a_queue_that_fails_takes_the_sealed_file_back(desk, case, tmp_path, monkeypatch):
    path, before = written(tmp_path, "a.pdf", paper("x")), sealed_files(desk.root)

    def broken(*_args, **_more):
        raise RuntimeError("stopped here")

    monkeypatch.setattr(acts, "queue", broken)
    with pytest.raises(RuntimeError):
        file_received(desk, came(case, path))
    assert sealed_files(desk.root) == before
    assert len(list_exhibits(desk, case)) == len(PAPERS)


def test_a_file_withdrawn_from_the_outbox_can_be_sent_again(desk, case, tmp_path):
    made = file_received(desk, came(case, written(tmp_path, "a.pdf", paper("x"))))
    assert send_again(desk, case, made.evidence_id).act_id == made.act_id
    withdraw_act(desk, made.act_id)
    shown = list_exhibits(desk, case)[-1]
    assert shown.filing is not None
    assert shown.filing.state is ActState.WITHDRAWN
    again = send_again(desk, case, made.evidence_id)
    assert again.act_id != made.act_id
    assert list_exhibits(desk, case)[-1].filing.state is ActState.WAITING


def test_what_was_given_to_one_party_only_stays_so(desk, case, tmp_path):
    path = written(tmp_path, "a.pdf", paper("x"))
    made = file_received(desk, came(case, path, disclosure=Disclosure.CONSUMER_ONLY))
    content = read_act(desk, made.act_id).act.content
    assert isinstance(content, FileEvidence)
    assert content.disclosure is Disclosure.CONSUMER_ONLY


def test_a_picture_of_too_many_pixels_is_refused_and_nothing_is_kept(desk, case, tmp_path):
    big = tmp_path / "big.png"
    Image.new("1", (8000, 8000)).save(big)
    with pytest.raises(ReceivedFileRefused) as refused:
        file_received(desk, came(case, written(tmp_path, "a.png", picture()), big))
    assert refused.value.facts["reason"] == "too_large"
    assert list_acts(desk) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_killed_anywhere_it_is_whole_or_never_was(tmp_path, platform):
    vault = tmp_path / "vault"
    desk = make_desk(vault, platform, clock=system_clock)
    case = put_in(desk, make_file(platform), tmp_path).dispute_id
    before = sealed_files(vault)
    lock_vault(desk)
    scans = [written(tmp_path, f"{n}.png", picture(200 + n, 100)) for n in range(2)]
    place, finished = 1, False
    while not finished:
        command = [sys.executable, "-m", "tests.desk.killed_filing", str(vault), str(place)]
        done = subprocess.run(
            [*command, str(case), *map(str, scans)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_S,
        )
        assert done.returncode in (0, -9), done.stderr
        finished = done.stdout.strip() == "done"
        desk = unlock_vault(UnlockVault(vault, passphrase=PASSPHRASE))
        own = [row for row in list_exhibits(desk, case) if row.filing is not None]
        assert len(own) == len(list_acts(desk)) == sealed_files(vault) - before
        assert finished == (len(own) == 1)
        lock_vault(desk)
        place += 1
    assert place > 4, "it died at several places"
