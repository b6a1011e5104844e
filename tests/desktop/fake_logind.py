"""A logind on a bus of its own: ``python -m tests.desktop.fake_logind ADDRESS``.

Answers what the desk asks of the real one, emits what it is told to on its input (``lock``,
``hint``, ``sleep``, ``wake``, ``other``), and says on its output what it was asked and when a delay
was given back. ``saver`` makes it a screen saver that becomes active.
"""

import os
import sys
import threading

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

PATH = "/org/freedesktop/login1"
NAME = "org.freedesktop.login1"
OWN = f"{PATH}/session/_37"
OTHER = f"{PATH}/session/_38"
PROPERTIES = "org.freedesktop.DBus.Properties"
SAVER = "org.freedesktop.ScreenSaver"


def say(*words: str) -> None:
    """WHY in one piece: it is said on several threads, and a line must not be cut by another."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


class Logind:
    def __init__(self, address: str) -> None:
        self.connection = open_dbus_connection(address, enable_fds=True)
        self.hinted = False
        for name in (NAME, SAVER):
            self.connection.send_and_get_reply(message_bus.RequestName(name))

    def signal(self, path: str, interface: str, name: str, signature: str = "", *body) -> None:  # type: ignore[no-untyped-def]
        emitter = DBusAddress(path, interface=interface)
        self.connection.send(new_signal(emitter, name, signature or None, body))

    def obey(self) -> None:
        for line in sys.stdin:
            match line.strip():
                case "lock":
                    self.signal(OWN, f"{NAME}.Session", "Lock")
                case "other":
                    self.signal(OTHER, f"{NAME}.Session", "Lock")
                case "hint" | "unhint" as order:
                    self.hinted = order == "hint"
                    changed = {"LockedHint": ("b", self.hinted)}
                    body = (f"{NAME}.Session", changed, [])
                    self.signal(OWN, PROPERTIES, "PropertiesChanged", "sa{sv}as", *body)
                case "sleep" | "wake" as order:
                    self.signal(PATH, f"{NAME}.Manager", "PrepareForSleep", "b", order == "sleep")
                case "saver":
                    self.signal("/org/freedesktop/ScreenSaver", SAVER, "ActiveChanged", "b", True)
            say("emitted", line.strip())

    def answer(self) -> None:
        say("ready")
        while True:
            asked = self.connection.receive()
            if asked.header.message_type is not MessageType.method_call:
                continue
            name = asked.header.fields[HeaderFields.member]
            match name, asked.body:
                case "Get", (_, "Id"):
                    self.reply(asked, "v", ("s", "7"))
                case "Get", (_, "LockedHint"):
                    self.reply(asked, "v", ("b", self.hinted))
                case "GetSession", ("7",):
                    self.reply(asked, "o", OWN)
                case "Inhibit", (what, _, _, "delay"):
                    self.delay(asked)
                    name = f"Inhibit {what}"
            say("asked", name)

    def reply(self, asked, signature: str, value: object) -> None:  # type: ignore[no-untyped-def]
        self.connection.send(new_method_return(asked, signature, (value,)))

    def delay(self, asked) -> None:  # type: ignore[no-untyped-def]
        reading, writing = os.pipe()
        self.reply(asked, "h", writing)
        os.close(writing)

        def wait() -> None:
            os.read(reading, 1)
            say("given back")

        threading.Thread(target=wait, daemon=True).start()


if __name__ == "__main__":
    logind = Logind(sys.argv[1])
    threading.Thread(target=logind.obey, daemon=True).start()
    logind.answer()
