"""A mediator's day on a real dispute: what was read and written is nowhere in clear afterwards."""

import hashlib
import io
import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication

from dispute_exchange.events import MessageSent
from dispute_platform.material import DisputeMaterial
from dispute_platform.samples import build
from dispute_platform.samples.containers import throw_away_seal, write_sample
from mediator_desk.clock import fixed_clock
from mediator_desk.desktop.letters.printing import lay_out, print_pages
from mediator_desk.store import settings
from mediator_desk.store.settings import Fact, Secret
from mediator_desk.system.hardening import harden_process
from mediator_desk.system.logs import start_logging, stop_logging
from mediator_desk.system.paths import desk_paths
from mediator_desk.system.preview.process import ChildGone
from mediator_desk.usecases import _previews
from mediator_desk.usecases._preview_views import PixelPage
from mediator_desk.usecases.backups import back_up
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.exhibits import PreviewExhibit, list_exhibits, preview_exhibit
from mediator_desk.usecases.files import OpenDisputeFile, open_dispute_file
from mediator_desk.usecases.notes import NoteTarget, WriteNote, search_notes, write_note
from mediator_desk.usecases.timelines import read_events, read_timeline, search_timeline
from mediator_desk.usecases.vaults import (
    CreateVault,
    UnlockVault,
    create_vault,
    lock_vault,
    unlock_vault,
)
from mediator_desk.vault import VaultLocked
from tests.exchange.material import make_device
from tests.vault.conftest import CHEAP, PASSPHRASE

SAID, NOTED, FILED, HUNTED = "Zinzolin47", "Amarante58", "Pervenche69", "Smaragdin70"
"""Words placed in a message, a note and an exhibit, and one that was only searched for."""
ISSUED = datetime(2026, 8, 1, tzinfo=UTC)
NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def marked(material: DisputeMaterial) -> DisputeMaterial:
    """The same dispute with a word of ours in a message and in an e-mail filed as evidence."""
    record = material.record
    events = list(record.events)
    place = next(n for n, event in enumerate(events) if isinstance(event.payload, MessageSent))
    said = events[place].payload.model_copy(update={"text": f"Le {SAID} est arrivé."})
    events[place] = events[place].model_copy(update={"payload": said})
    letter = next(item for item in record.evidence if item.media_type == "message/rfc822")
    with material.exhibits[letter.evidence_id]() as source:
        content = source.read() + f"\nLe {FILED} est ci-joint.\n".encode() * 2000
    filed = letter.model_copy(
        update={"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    )
    return replace(
        material,
        record=record.model_copy(
            update={
                "events": tuple(events),
                "evidence": tuple(filed if item is letter else item for item in record.evidence),
            }
        ),
        exhibits={**material.exhibits, letter.evidence_id: lambda: io.BytesIO(content)},
    )


@pytest.fixture
def places(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """The folders that a desk can write to, with the log as talkative as it gets."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for variable in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(variable, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(temporary)
    handler = start_logging(desk_paths().logs, logging.DEBUG)
    yield [tmp_path / "vault", temporary, home, Path(os.environ["XDG_RUNTIME_DIR"])]
    stop_logging(handler)
    logging.getLogger().setLevel(logging.WARNING)


def trusting(desk: Desk, root_pem: str, device_secret: str) -> None:
    """What enrolment leaves in the vault, as far as opening files is concerned."""
    with desk.vault.writer.begin() as connection:
        settings.put_fact(connection, Fact.EXTRA_ANCHORS, [root_pem])
        settings.put_secret(connection, desk.vault, Secret.AGE_IDENTITY, device_secret.encode())


def live(desk: Desk, file: Path) -> list[str]:
    """Everything of a day that shows texts; returns what was shown."""
    dispute_id = open_dispute_file(desk, OpenDisputeFile(file)).dispute_id
    read_caseload(desk, CaseQuery(search=SAID))
    entries = read_timeline(desk, dispute_id).entries
    shown = [str(read_events(desk, dispute_id, [entry.seq for entry in entries[:400]]))]
    note = write_note(desk, WriteNote(NoteTarget(dispute_id), f"Revoir le {NOTED}. " * 300))
    changed = f"Le {NOTED} ne tient pas."
    write_note(desk, WriteNote(NoteTarget(dispute_id), changed, note.note_id, note.version))
    assert search_timeline(desk, dispute_id, SAID)
    assert search_timeline(desk, dispute_id, HUNTED) == ()
    shown.append(str(search_notes(desk, NOTED)))
    for row in list_exhibits(desk, dispute_id):
        look = preview_exhibit(desk, PreviewExhibit(dispute_id, row.item.evidence_id, width=300))
        assert look.refusal is None, (row.item.path, look.refusal)
        shown.append(look.text)
    return shown


def pages_of(desk: Desk) -> list[PixelPage]:
    """A page of each exhibit, as a printer would have it."""
    found = []
    for case in read_caseload(desk, CaseQuery()).rows:
        for row in list_exhibits(desk, case.dispute_id)[:3]:
            asked = PreviewExhibit(case.dispute_id, row.item.evidence_id, width=600)
            found += [look.picture] if (look := preview_exhibit(desk, asked)).picture else []
    return found


def look_at_it_printed(shown: list[str], pages: Iterable[PixelPage]) -> int:
    """The preview of what would go to paper: the words as words, the pages as pictures."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    lay_out(printer)
    preview = QPrintPreviewWidget(printer)
    preview.paintRequested.connect(QTextDocument("\n".join(shown)[:20_000]).print_)
    preview.updatePreview()
    seen = preview.pageCount()
    pictures = QPrintPreviewWidget(printer)
    pictures.paintRequested.connect(lambda on: print_pages(on, tuple(pages)))
    pictures.updatePreview()
    seen += pictures.pageCount()
    for each in (preview, pictures):
        each.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return seen


def crash(root: Path, search: str) -> None:
    """The desk dies of a fault, with the words in its memory."""
    child = os.fork()
    if child == 0:
        try:
            harden_process()
            desk = unlock_vault(UnlockVault(root, PASSPHRASE), fixed_clock(NOW))
            held = str(search_notes(desk, search))
            os.kill(os.getpid(), signal.SIGSEGV if held else signal.SIGTERM)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGSEGV
    assert not os.WCOREDUMP(status)


def found_in_clear(places: list[Path]) -> list[str]:
    """Each file that holds a canary as text, as UTF-16 or in hexadecimal, by ``grep`` itself."""
    patterns = []
    for word in (SAID, NOTED, FILED, HUNTED):
        spaced = "".join(f"{letter}\\x00" for letter in word)
        patterns += [word, spaced, word.encode().hex()]
    looked = subprocess.run(
        ["grep", "-raliP", "|".join(patterns), *map(str, places)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    assert looked.returncode in {0, 1}, looked.stderr
    return looked.stdout.split()


@pytest.mark.skipif(
    sys.platform == "win32" or shutil.which("grep") is None, reason="looks with grep"
)
def test_a_day_leaves_nothing_in_clear(
    tmp_path: Path, places: list[Path], qapp: QApplication
) -> None:
    supplied = tmp_path / "supplied"
    supplied.mkdir()
    # A date when the seal was in force, whatever the computer says of today.
    device, seal = make_device(), throw_away_seal(min(ISSUED, datetime.now(UTC)))
    assert seal.root_pem is not None
    files = [
        write_sample(marked(build(key)), supplied, seal, [device.recipient], plain=plain)
        for key, plain in (("05", False), ("01", True))
    ]
    assert [file.suffix for file in files] == [".dispute", ".asice"]
    desk = create_vault(
        CreateVault(tmp_path / "vault", "Essai", PASSPHRASE), fixed_clock(NOW), cost=CHEAP
    ).desk
    try:
        trusting(desk, seal.root_pem, device.secret)
        for file in files:
            shown = live(desk, file)
            assert all(any(word in text for text in shown) for word in (SAID, NOTED, FILED))
        kept = tmp_path / "disque"
        kept.mkdir()
        places.append(kept)
        assert back_up(desk, kept).size > 100_000
        assert look_at_it_printed(shown, pages_of(desk)) > 1
        assert found_in_clear(places) == [], "while the vault is open"
        child = _previews._clients[desk.vault]._child
        assert child is not None, "its memory holds what was shown last"
    finally:
        lock_vault(desk)
    with pytest.raises(ChildGone):
        child.ask({"ask": "facts"}, seconds=5)
    with pytest.raises(VaultLocked):
        live(desk, files[0])
    assert (tmp_path / "vault" / "vault.db").stat().st_size > 100_000
    assert (desk_paths().logs / "mediator-desk.log").stat().st_size > 0
    assert found_in_clear(places) == [], "once it is locked"
    crash(tmp_path / "vault", NOTED)
    assert (tmp_path / "vault" / "vault.db-wal").exists(), "it did not end well"
    assert found_in_clear(places) == [], "after a crash"
    left = places[1] / "left.txt"
    for trace in (SAID, FILED.encode("utf-16-le").decode("latin-1"), NOTED.encode().hex()):
        left.write_text(trace, encoding="latin-1")
        assert found_in_clear(places) == [str(left)], "the search would find one"
