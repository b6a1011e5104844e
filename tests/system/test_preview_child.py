"""The preview child: replaced when it fails, disbelieved when it lies, powerless when taken."""

import io
import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mediator_desk.system.preview import PreviewClient, PreviewSource, source_of_bytes
from mediator_desk.system.preview.limits import LARGEST_FILE
from mediator_desk.system.preview.process import ChildGone
from tests.patience import ENDLESS_S, PATIENCE_S, ends
from tests.system import hostile_worker
from tests.system.exhibits import mail, pdf, refusal


class TestChild:
    def test_the_layers_that_hold_are_told(self, preview: PreviewClient) -> None:
        if sys.platform == "linux":
            assert {"limits", "private"} <= set(preview.layers)

    def test_a_document_is_sent_once(self, preview: PreviewClient) -> None:
        opened = 0
        data = pdf("x", "y")

        def open_it() -> io.BytesIO:
            nonlocal opened
            opened += 1
            return io.BytesIO(data)

        source = PreviewSource("blob-1", "x.pdf", open_it)
        for page in (0, 1, 0):
            preview.render_pdf_page(source, page, 50)
        assert opened == 1

    def test_a_killed_child_is_replaced_unnoticed(self) -> None:
        with PreviewClient() as client:
            source = source_of_bytes(pdf("x"))
            client.inspect(source)
            child = client._child
            assert child is not None
            os.kill(child.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
            assert client.inspect(source).pages == 1
            assert client._child is not child

    def test_closing_ends_the_child(self) -> None:
        client = PreviewClient()
        assert isinstance(client.layers, tuple)
        child = client._child
        assert child is not None
        client.close()
        client.close()
        with pytest.raises(ChildGone):
            child.ask({"ask": "facts"}, seconds=1)

    def test_ending_it_does_not_wait_for_what_it_is_doing(self) -> None:
        """On lock: a child busy with a hostile file is stopped at once, and none replaces it."""
        command = [sys.executable, str(Path(hostile_worker.__file__)), "hang"]
        client = PreviewClient(seconds=ENDLESS_S, command=command)
        answers: list[str] = []
        source = source_of_bytes(b"x")
        asking = threading.Thread(
            target=lambda: answers.append(refusal(lambda: client.inspect(source))), daemon=True
        )
        asking.start()
        # What the child says once it holds the file, just before it hangs.
        while client._child is None or client._child.loaded is None:
            assert asking.is_alive()
        ends(client.end)
        asking.join(PATIENCE_S)
        assert answers == ["unavailable"]
        assert refusal(lambda: client.inspect(source)) == "unavailable"
        assert client._child is None

    def test_a_file_above_the_cap_is_refused_unread(self) -> None:
        class Endless(io.RawIOBase):
            def read(self, size: int = -1, /) -> bytes:
                return bytes(size)

        source = PreviewSource("big", "", lambda: Endless())  # type: ignore[arg-type,return-value]
        with PreviewClient() as client:
            assert refusal(lambda: client.inspect(source)) == "too_large"
        assert LARGEST_FILE == 256 << 20

    @pytest.mark.parametrize(
        ("manner", "reason"),
        [
            ("hang", "timeout"),
            ("die", "crashed"),
            ("lie-size", "crashed"),
            ("lie-pixels", "crashed"),
            ("lie-json", "crashed"),
            ("lie-reason", "damaged"),
            ("mute", "unavailable"),
        ],
    )
    def test_a_hostile_child_cannot_deceive(self, manner: str, reason: str) -> None:
        command = [sys.executable, str(Path(hostile_worker.__file__)), manner]
        seconds = 0.7 if manner == "hang" else PATIENCE_S
        with PreviewClient(seconds=seconds, command=command) as client:
            source = source_of_bytes(b"x")
            if manner == "lie-pixels":
                assert refusal(lambda: client.render_pdf_page(source, 0, 10)) == reason
            else:
                assert refusal(lambda: client.inspect(source)) == reason

    def test_a_worker_that_is_not_there_is_unavailable(self) -> None:
        with PreviewClient(command=["/no/such/program"]) as client:
            assert refusal(lambda: client.inspect(source_of_bytes(b"x"))) == "unavailable"


PRISONER = """
import json, os, resource, socket, subprocess, sys
from mediator_desk.system.preview.sandbox import give_up_powers
if sys.argv[2] == "nobody":
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
layers = give_up_powers()
def attempt(work):
    try:
        work()
    except BaseException as error:
        return type(error).__name__
    return "done"
tries = {
    "read a file": lambda: open("/etc/hostname").read(),
    "list a folder": lambda: os.listdir("/"),
    "write a file": lambda: open(sys.argv[1] + "/escaped", "w"),
    "open a socket": lambda: socket.socket().connect(("127.0.0.1", 9)),
    "start a program": lambda: subprocess.run(["/bin/true"]),
    "fork": os.fork,
    "become another program": lambda: os.execv("/bin/true", ["true"]),
    "open a local socket": lambda: socket.socket(socket.AF_UNIX).connect("/run/x"),
    "remove a file": lambda: os.unlink(sys.argv[1] + "/kept"),
    "change a mode": lambda: os.chmod(sys.argv[1] + "/kept", 0o777),
    "raise a limit": lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (99, 99)),
    "look into its parent": lambda: open(f"/proc/{os.getppid()}/environ", "rb").read(),
    "kill": lambda: os.kill(os.getppid(), 0),
    "take two gigabytes": lambda: bytearray(2 << 30),
}
print(json.dumps({"layers": layers, "tries": {n: attempt(w) for n, w in tries.items()}}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the layers of Linux")
@pytest.mark.parametrize("who", ["nobody", "oneself"])
def test_the_sandbox_answers_no(tmp_path: Path, who: str) -> None:
    """Whoever runs it: root has powers to lose, anybody else shows that none is needed."""
    reach = tmp_path / "reach"
    reach.mkdir()
    (reach / "kept").touch()
    reach.chmod(0o777)
    done = subprocess.run(
        [sys.executable, "-I", "-c", PRISONER, reach, who if os.geteuid() == 0 else "oneself"],
        check=False,
        capture_output=True,
        text=True,
        env={},
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    if "landlock" not in told["layers"] or "seccomp" not in told["layers"]:
        pytest.skip(f"this kernel offers only {told['layers']}")
    assert "done" not in told["tries"].values(), told["tries"]
    assert [path.name for path in reach.iterdir()] == ["kept"]


def test_the_preview_writes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    before = sorted(tmp_path.rglob("*"))
    with PreviewClient() as client:
        client.render_pdf_page(source_of_bytes(pdf("x")), 0, 100)
        client.preview_email(source_of_bytes(mail().as_bytes()))
    assert sorted(tmp_path.rglob("*")) == before
