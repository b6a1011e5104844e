"""The bundle of scenario 38 as fourteen files: one event, one airline, a file for each passenger.

Owns what each passenger's own file says; the event, the trader and the first words are those of
the story 38, whose own dispute stays the one of all fourteen together.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from dispute_platform.samples.library import story_source

GROUP: Final = "38"
"""The story of the fourteen passengers together."""

_STREETS: Final = (
    "rue du Phare",
    "quai des Gabares",
    "allée des Tamaris",
    "rue des Salorges",
    "impasse du Moulin-Brûlé",
    "place aux Ormes",
    "chemin des Douaniers",
)
_HOTEL: Final = 6
"""The passenger who also asks for a night's hotel: another head, another amount."""
_EARLY: Final = 13
"""The passenger whose file came last: the airline has not answered the invitation yet."""


def passenger_keys() -> tuple[str, ...]:
    """The names of the fourteen files, ``38-01`` to ``38-14``."""
    return tuple(f"{GROUP}-{number:02}" for number in range(1, len(_people()) + 1))


def passenger_source(key: str) -> dict[str, Any]:
    """One passenger's story as it would be written; KeyError when there is no such passenger."""
    if key not in passenger_keys():
        raise KeyError(key)
    whole, number = story_source(GROUP), int(key.rpartition("-")[2])
    name = _people()[number - 1]
    later = number == _EARLY
    steps = {"refer": "10-22 17:30", "notify": "11-10 09:30"}
    return {
        "file_no": f"{whole['file_no']}-{number:02}",
        "title": f"Vol PO 512 retardé, passager n° {number}",
        "sector": whole["sector"],
        "stage": "NOTIFIED" if later else "IN_MEDIATION",
        "bundle": whole["bundle"],
        "steps": steps if later else steps | {"enter": "11-17 14:20"},
        "consumer": {"name": name, "address": _address(number)},
        "trader": whole["trader"],
        "order": {
            "no": f"TAP-512-{number:02}",
            "item": "Vol PO 512, Portclair–Sarrance",
            "ordered": "02-20",
            "delivered": "07-03",
        },
        "claim": whole["claim"],
        "heads": list(_heads(number)),
        "events": list(_events(number)),
        "exhibits": list(_exhibits(number, name)),
    }


def _people() -> tuple[str, ...]:
    whole: Mapping[str, Any] = story_source(GROUP)
    return (whole["consumer"]["name"], *(person["name"] for person in whole["companions"]))


def _address(number: int) -> str:
    return f"{3 * number + 1}, {_STREETS[number % len(_STREETS)]}; 44990 Portclair"


def _heads(number: int) -> Iterator[list[str]]:
    yield ["A", "Indemnité forfaitaire (CE 261/2004, art. 7)", "250.00"]
    if number == _HOTEL:
        yield ["B", "Nuit d'hôtel", "84.00"]


def _events(number: int) -> Iterator[list[str]]:
    asked, more, offered = "250", "", "100 A=100"
    if number == _HOTEL:
        asked, more, offered = "334", " B=84", "100 A=100 B=0"
    yield [
        f"07-08 {8 + number % 12:02}:{7 * number % 60:02}",
        "C claim #1-2",
        (
            "Le vol PO 512 du {0703} est arrivé avec quatre heures et cinq minutes de retard. "
            "Je demande l'indemnité prévue par le règlement."
        ),
    ]
    yield [
        "07-15 11:10",
        "T reply",
        "Le retard est dû à un voyant de bord dont la vérification était obligatoire.",
    ]
    yield [
        "07-28 16:20",
        f"T offer {offered} remedy=VOUCHER valid=2027-06-30",
        "Un bon de voyage de 100,00 €.",
    ]
    yield [
        "07-28 21:02",
        f"C ask {asked} A=250{more}",
        "Le règlement prévoit une somme d'argent. Je maintiens ma demande.",
    ]


def _exhibits(number: int, name: str) -> Iterator[list[Any]]:
    seat = f"{10 + (number - 1) // 6}{'ABCDEF'[(number - 1) % 6]}"
    last = name.rpartition(" ")[2].upper()
    rows = [
        [f"Passager|{last}", "Vol|PO 512", "Date|{0703n}"],
        ["De|Portclair", "Vers|Sarrance", f"Siège|{seat}"],
    ]
    yield [
        "ticket",
        "C",
        f"Carte d'embarquement, siège {seat}",
        {"no": f"TAP-512-{number:02}", "rows": rows},
    ]
    board = "# PO 512 Portclair\nPrévu 08:20\n! Arrivé 12:25\nTapis 1"
    yield [
        "shot",
        "C",
        "Arrivée du vol PO 512",
        {"phone": True, "site": "Arrivées", "clock": f"12:{31 + number}", "text": board},
    ]
