"""The room a person sits in: a screen with a window manager, a bus, a platform, and the program.

Owns the processes and their end; ``Person`` has eyes and ears (AT-SPI) and hands (xdotool), and
waits for what a person would see or hear, never for a time.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from demo.screen import screen
from demo.stage import PASSPHRASE, ROOT, Stage
from dispute_platform import samples
from dispute_platform.disputes import register_dispute
from dispute_platform.mediators import issue_code, register_mediator
from dispute_platform.platform import open_platform
from tests.patience import PATIENCE_S, Deadline, until

BUILD = ROOT / "build" / "person"
SYSTEM_PYTHON = "/usr/bin/python3"
TOOLS = ("Xvfb", "openbox", "xdotool", "setxkbmap", "dbus-daemon", "import")
_EYES, _EARS = Path(__file__).with_name("eyes.py"), Path(__file__).with_name("ears.py")


def missing() -> str:
    """What is not installed, in words; empty when a person can sit down."""
    if sys.platform != "linux":
        return "a screen of X11 is needed"
    lacking = [tool for tool in TOOLS if shutil.which(tool) is None]
    asked = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False
    )
    if asked.returncode:
        lacking.append("python3-pyatspi")
    return f"not installed: {', '.join(lacking)}" if lacking else ""


def stage_of(folder: Path, numbers: Sequence[str]) -> Stage:
    """A platform on loopback with these disputes, told as of today, and a desk enrolled with it."""
    stage = Stage(folder=folder)
    stage.clear()
    platform = open_platform(stage.platform_home)
    register_mediator(platform, samples.MEDIATOR)
    for number in numbers:
        register_dispute(platform, samples.build(number, today=date.today()))  # noqa: DTZ011
    code = issue_code(platform, samples.MEDIATOR.mediator_id).code
    platform.close()
    stage.start_platform()
    stage.enrol(code)
    return stage


@contextmanager
def bus(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """A bus of the room's own, so that no other program is seen, or sees."""
    process = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    try:
        yield environment | {"DBUS_SESSION_BUS_ADDRESS": address}
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE_S)
        process.stdout.close()


def _managed(environment: dict[str, str]) -> None:
    """Wait until the window manager manages: a change of keyboard meanwhile would end it."""
    command = ["xdotool", "get_num_desktops"]

    def manages() -> bool:
        done = subprocess.run(command, env=environment, check=False, capture_output=True)
        return done.returncode == 0 and done.stdout.strip() not in (b"", b"0")

    until(manages, "the window manager never came")


class Person:
    """Eyes, ears and hands."""

    def __init__(self, environment: dict[str, str], pictures: Path) -> None:
        self._environment, self._pictures, self._count = environment, pictures, 0
        shutil.rmtree(pictures, ignore_errors=True)
        pictures.mkdir(parents=True)
        self._eyes = subprocess.Popen(
            [SYSTEM_PYTHON, str(_EYES)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._heard = pictures / "heard.jsonl"
        with self._heard.open("wb") as heard:
            self._ears = subprocess.Popen(
                [SYSTEM_PYTHON, str(_EARS)],
                env=environment,
                stdout=heard,
                stderr=subprocess.DEVNULL,
            )
        # WHY: what is said before they listen is lost.
        self.until(lambda: bool(self._heard.read_bytes()), "the ears")

    # -- ears --------------------------------------------------------------------------------

    def heard(self) -> list[str]:
        """All a screen reader was told to say, in its order; what is urgent ends in "!"."""
        lines = self._heard.read_text("utf-8").splitlines(keepends=True)
        told = [json.loads(line) for line in lines if line.endswith("\n")]
        return [one["words"] + "!" * one["urgent"] for one in told if one["words"]]

    def hears(self, words: str) -> None:
        """Wait until the words are said."""
        self.until(lambda: any(words in one for one in self.heard()), f"hearing {words!r}")

    # -- eyes --------------------------------------------------------------------------------

    def ask(self, do: str, **more: Any) -> Any:
        """Ask the eyes."""
        assert self._eyes.stdin is not None
        assert self._eyes.stdout is not None
        line = json.dumps({"do": do, "program": "mediator-desk", **more})
        self._eyes.stdin.write(line + "\n")
        self._eyes.stdin.flush()
        return json.loads(self._eyes.stdout.readline())["answer"]

    def everything(self) -> list[dict[str, Any]]:
        """All that is shown now."""
        return self.ask("all") or []

    def find(self, role: str, name: str = "", *, text: str = "") -> dict[str, Any]:
        """The thing of that role whose name (or text) holds the words; waits until it is seen."""
        found: list[dict[str, Any]] = []

        def seen() -> bool:
            found[:] = [
                one
                for one in self.everything()
                if role in one["role"] and name in one["name"] and text in one["text"]
            ]
            return bool(found)

        self.until(seen, f"{role} {name or text!r}")
        return found[0]

    def focus(self) -> dict[str, Any]:
        """What has the keyboard."""
        held = self.ask("focus") or []
        # WHY: the current row of every list says that it has the focus, whoever has it.
        held.sort(key=lambda one: one["role"] not in ("list item", "table cell", "page tab"))
        return held[-1] if held else {"role": "", "name": "", "text": "", "at": None}

    def roles_held(self) -> set[str]:
        """The roles of everything that says it has the keyboard."""
        return {one["role"] for one in self.ask("focus") or []}

    def holds(self, role: str, name: str = "") -> None:
        """Wait until the keyboard is on a thing of that role and name."""

        def there() -> bool:
            held = self.ask("focus") or []
            return any(role in one["role"] and name in one["name"] for one in held)

        self.until(there, f"the keyboard on {role} {name!r}", self.focus)

    def gone(self, role: str, name: str) -> None:
        """Wait until a dialog's thing is shown no more, and keys go to the window again.

        WHY the window: a key pressed before the window manager gives it the keyboard is lost.
        """

        def back() -> bool:
            every = self.everything()
            closed = not any(role in one["role"] and name in one["name"] for one in every)
            return closed and any(one["role"] == "frame" and one["active"] for one in every)

        self.until(back, f"the window without {role} {name!r}")

    def rows(self, name: str, first: int = 0, most: int = 50) -> dict[str, Any]:
        """The rows of a list by its name; waits until it has some."""
        found: list[dict[str, Any]] = []

        def seen() -> bool:
            told = self.ask("rows", name=name, first=first, most=most)
            found[:] = [told] if told and told["total"] else []
            return bool(found)

        self.until(seen, f"rows of {name!r}")
        return found[0]

    def says(self, words: str) -> None:
        """Wait until something shown says the words."""

        def said() -> bool:
            every = self.everything()
            return any(words in one["name"] or words in one["text"] for one in every)

        self.until(said, f"the words {words!r}")

    def until(
        self, condition: Callable[[], bool], what: str, instead: Callable[[], object] | None = None
    ) -> None:
        """Look again until it is so; else say what there was ``instead``."""
        deadline = Deadline()
        while not condition():
            if deadline.passed:
                self.picture("in-vain")
                there = "" if instead is None else f", not {instead()}"
                raise AssertionError(f"waited in vain for {what}{there}")

    # -- hands -------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys, one after the other (``alt+2``)."""
        self._do("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--clearmodifiers", "--delay", "12", text)

    def click(self, thing: dict[str, Any], *, double: bool = False) -> None:
        """Move the pointer there, and click."""
        left, top, width, height = thing["at"]
        self._do("mousemove", "--sync", str(left + width // 2), str(top + height // 2))
        self._do("click", *(("--repeat", "2", "--delay", "60") if double else ()), "1")

    def sit_down(self) -> None:
        """Wait for the window, and give it the screen."""
        self._do("search", "--sync", "--onlyvisible", "--name", "Mediator Desk")

        def taken() -> bool:
            # WHY again: the window manager may be later than the window it is to manage.
            window = self._do("search", "--onlyvisible", "--name", "Mediator Desk").split()[-1]
            return self._try("windowactivate", "--sync", window)

        self.until(taken, "the window")

    def picture(self, name: str) -> None:
        """Photograph the screen."""
        self._count += 1
        path = self._pictures / f"{self._count:02d}-{name}.png"
        command = ["import", "-window", "root", str(path)]
        subprocess.run(command, env=self._environment, check=False, capture_output=True)

    def _try(self, *words: str) -> bool:
        command = ["xdotool", *words]
        done = subprocess.run(command, env=self._environment, check=False, capture_output=True)
        return done.returncode == 0

    def _do(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self._environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        )
        return done.stdout

    def leave(self) -> None:
        """Close the eyes and the ears."""
        self._ears.terminate()
        self._ears.wait(timeout=PATIENCE_S)
        assert self._eyes.stdin is not None
        assert self._eyes.stdout is not None
        self._eyes.stdin.close()
        self._eyes.wait(timeout=PATIENCE_S)
        self._eyes.stdout.close()


@contextmanager
def seated(stage: Stage, name: str) -> Iterator[Person]:
    """A person in front of the running program, on that stage; in French."""
    choices = stage.desk_home / "configuration" / "preferences.json"
    choices.parent.mkdir(mode=0o700, exist_ok=True)
    choices.write_text(json.dumps({"language": "fr", "theme": "light"}), "utf-8")
    with ExitStack() as room:
        environment = room.enter_context(screen())
        environment |= {
            "MEDIATOR_DESK_HOME": str(stage.desk_home),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        environment = room.enter_context(bus(environment))
        _managed(environment)
        # WHY: xdotool lends keys to letters the keyboard lacks, and the first of them is lost.
        subprocess.run(["setxkbmap", "fr"], env=environment, check=True)
        log = room.enter_context((stage.folder / f"{name}.log").open("wb"))
        window = subprocess.Popen(
            [sys.executable, "-m", "mediator_desk.desktop"], env=environment, stdout=log, stderr=log
        )
        person = Person(environment, BUILD / name)
        try:
            person.sit_down()
            yield person
        finally:
            person.leave()
            window.terminate()
            window.wait(timeout=PATIENCE_S)


__all__ = ["BUILD", "PASSPHRASE", "Person", "missing", "seated", "stage_of"]
