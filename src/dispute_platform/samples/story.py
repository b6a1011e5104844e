"""A story: everything a person wrote about one invented dispute, read and checked.

Owns the form of ``resources/samples/stories/*.toml``; never invents a fact. Turning a story into
events is the business of ``screenplay``, into files that of ``exhibits``.
"""

import random
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from dispute_exchange.claims import Claim, ClaimHead, Order
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money, total
from dispute_exchange.parties import Party, PostalAddress, Representative
from dispute_exchange.vocabulary import PartyRole
from dispute_platform.samples.calendar import REFERENCE_DAY, Calendar
from dispute_platform.samples.library import (
    Expected,
    Scenario,
    dice,
    expected_of,
    made_id,
    wording,
)
from dispute_platform.samples.typography import typeset

_POSTCODE: Final = re.compile(r"^(?:([A-Z]{2})-)?(\d{4,5}) (.+)$")
_EXHIBITS: Final = re.compile(r"#(\d+)(?:-(\d+))?")


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One exhibit as written: its kind of document and what stands in it."""

    number: int
    kind: str
    by: PartyRole
    title: str
    content: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the screenplay: when, the cue, the words."""

    when: str
    cue: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """One dispute as written, told on the day its calendar says."""

    key: str
    scenario: Scenario
    calendar: Calendar
    seed: int
    file_no: str
    title: str
    sector: str
    language: str
    stage: str
    consumers: tuple[Party, ...]
    trader: Party
    order: Order | None
    heads: tuple[ClaimHead, ...]
    claim_facts: Mapping[str, Any]
    lines: tuple[Line, ...]
    exhibits: tuple[Exhibit, ...]
    expected: Expected
    bundle: str | None = None

    @property
    def dispute_id(self) -> Any:
        """The identifier of the dispute."""
        return made_id(self.seed, self.key, "dispute")

    def told(self, text: str, language: str | None = None) -> str:
        """``text`` with dates in words and the typography of its language."""
        chosen = language or self.language
        return typeset(self.calendar.told(text, chosen), chosen)

    def head(self, letter: str) -> ClaimHead:
        """The head of claim ``letter``; KeyError when the story has none."""
        for head in self.heads:
            if head.letter == letter:
                return head
        raise KeyError(f"{self.key}: no head {letter}")


def read_story(key: str, source: dict[str, Any], told: "Telling") -> Story:
    """The story ``key`` from its ``source`` as parsed from TOML."""
    calendar, language = told.calendar, source.get("language", "fr")
    consumers = [source["consumer"], *source.get("companions", [])]
    return Story(
        key=key,
        scenario=told.scenario,
        calendar=calendar,
        seed=told.seed,
        file_no=source["file_no"],
        title=typeset(calendar.told(source["title"], language), language),
        sector=source["sector"],
        language=language,
        stage=source["stage"],
        consumers=tuple(_party(PartyRole.CONSUMER, row, key) for row in consumers),
        trader=_party(PartyRole.TRADER, source["trader"], key),
        order=_order(source.get("order"), calendar, language),
        heads=tuple(
            ClaimHead(
                head_id=made_id(told.seed, key, "head", letter),
                letter=letter,
                title=typeset(_plain_dates(calendar, title, language), language),
                claimed=Money.of(amount) if amount else None,
            )
            for letter, title, amount in source["heads"]
        ),
        claim_facts=source.get("claim", {}),
        lines=(*_renumbered(source), *usual_steps(source)),
        exhibits=tuple(
            Exhibit(
                number,
                kind,
                _ROLES[by],
                typeset(_plain_dates(calendar, title, language), language),
                content[0] if content else {},
            )
            for number, (kind, by, title, *content) in enumerate(_exhibits(source), 1)
        ),
        expected=expected_of(key, told.scenario),
        bundle=source.get("bundle"),
    )


def usual_steps(source: Mapping[str, Any]) -> tuple[Line, ...]:
    """The steps every file goes through, from their days alone: ``steps`` of the source.

    ``refer`` brings assignment the next day and the declaration of independence two days later,
    with eight days to object (R613-1); ``notify`` and ``enter`` stand for themselves.
    """
    steps, lines = source.get("steps", {}), []
    claimed = source["events"][0][0]
    identity = source["consumer"].get("identity", "VERIFIED")
    if identity != "UNVERIFIED" and " " in claimed:
        failed = "failed " if identity == "FAILED" else ""
        # WHY later by telephone: the claim is written down after the call.
        late = 150 if "via=phone" in source["events"][0][1] else 17
        lines.append(Line(_later(claimed, minutes=late), f"P verify {failed}who=C", None))
    if "refer" in steps:
        refer = steps["refer"]
        lines.append(Line(refer, "C refer", steps.get("words")))
        declared = _later(refer, days=2, minutes=25)
        if "assign" not in steps:
            lines.append(Line(_later(refer, days=1), "P assign", None))
        if "independence" not in steps and declared[:10] <= REFERENCE_DAY.isoformat():
            until = _later(declared, days=8)[:10]
            lines.append(Line(declared, f"M independence until={until}", None))
    for verb, who in (("notify", "M"), ("enter", "T")):
        if verb in steps:
            lines.append(Line(steps[verb], f"{who} {verb}", None))
    return tuple(lines)


def _filed_with_claim(source: Mapping[str, Any]) -> int:
    """How many exhibits the claim itself brings, as written."""
    numbers = _EXHIBITS.findall(source["events"][0][1])
    return max((int(last or first) for first, last in numbers), default=0)


def _plain_dates(calendar: Calendar, title: str, language: str) -> str:
    """A title with its dates in words, their parts parted by plain spaces as people type them."""
    return calendar.told(title, language).replace("\u00a0", " ")


def _proves_complaint(source: Mapping[str, Any]) -> bool:
    """Whether the prior written complaint is still to be added (L612-2 1°)."""
    facts = source.get("claim", {})
    return "complained" in facts and facts.get("complaint_as", "mail") != ""


def _exhibits(source: Mapping[str, Any]) -> list[Any]:
    """The exhibits as written, the prior written complaint last among those of the claim."""
    rows, facts = list(source.get("exhibits", ())), source.get("claim", {})
    if not _proves_complaint(source):
        return rows
    day, language = facts["complained"], source.get("language", "fr")
    chance = dice("complaint", source["file_no"])
    words = wording()["complaint"][language]
    filed, statement = source["events"][0][0], source["events"][0][2]
    statement = facts.get("complaint", statement).strip()
    text = "\n\n".join(
        (
            chance.choice(words["opening"]),
            statement,
            chance.choice(words["closing"]),
            source["consumer"]["name"],
        )
    )
    order = source.get("order", {}).get("no", "")
    content = {
        "on": day,
        "at": _complained_at(day, filed, chance),
        "subject": chance.choice(words["subject"]).replace("[no]", order),
        "text": text.replace("[no]", order),
    }
    mark = re.sub(r"^(?:\d\d(\d\d)-)?(\d\d)-(\d\d)$", r"{\1\2\3}", day)
    title = words["title"].replace("[day]", mark)
    rows.insert(_filed_with_claim(source), [facts.get("complaint_as", "mail"), "C", title, content])
    return rows


def _complained_at(day: str, filed: str, chance: random.Random) -> str:
    """The hour of the complaint: shortly before the claim when both fall on one day."""
    if filed.startswith(f"{day} "):
        return _later(filed, minutes=-12)[-5:]
    return f"{chance.randrange(7, 18):02}:{chance.randrange(60):02}"


def _renumbered(source: Mapping[str, Any]) -> Iterator[Line]:
    """The lines as written, their exhibits numbered past the complaint that was put among them."""
    last, moved = _filed_with_claim(source), _proves_complaint(source)
    for place, (when, written, *words) in enumerate(source["events"]):
        cue = written
        if moved:
            cue = _EXHIBITS.sub(lambda match: _after(match, last), written)
            cue += f" #{last + 1}" if place == 0 else ""
        yield Line(when, cue, words[0] if words else None)


def _after(match: re.Match[str], last: int) -> str:
    first, end = int(match[1]), int(match[2] or match[1])
    return match[0] if end <= last else f"#{first + 1}-{end + 1}"


def _later(written: str, *, days: int = 0, minutes: int = 0) -> str:
    """A written moment, moved on."""
    day, _, clock = written.partition(" ")
    year = "" if day.count("-") == 2 else f"{REFERENCE_DAY.year}-"
    moved = datetime.fromisoformat(f"{year}{day} {clock or '09:00'}")
    return (moved + timedelta(days=days, minutes=minutes)).strftime("%Y-%m-%d %H:%M")


@dataclass(frozen=True, slots=True)
class Telling:
    """How a story is told: which scenario it fills, on which calendar, by which seed."""

    scenario: Scenario
    calendar: Calendar
    seed: int


def claim_of(story: Story, statement: str, filed: Moment) -> Claim:
    """The claim as filed, with ``statement`` in the consumer's words."""
    facts, scenario = story.claim_facts, story.scenario
    complained = facts.get("complained")
    charged = {
        name: Money.of(facts[name]) for name in ("agreed_price", "charged_amount") if name in facts
    }
    return Claim.model_validate(
        {
            "problem": facts.get("problem", scenario.problem),
            "subproblem": facts.get("subproblem", scenario.subproblem),
            "scope": facts.get("scope", "WHOLE_ORDER"),
            "statement": story.told(facts["statement"]) if "statement" in facts else statement,
            "wished": facts.get("wished", scenario.wished),
            "complained_on": Moment(on=story.calendar.day(complained)) if complained else None,
            "filed": filed,
            "disputed": total(head.claimed for head in story.heads if head.claimed is not None),
            "heads": story.heads,
            **charged,
        }
    )


def siren_is_valid(siren: str) -> bool:
    """Whether the company number passes its check (Luhn, ISO/IEC 7812-1)."""
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(siren))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


_ROLES: Final = {
    "C": PartyRole.CONSUMER,
    "T": PartyRole.TRADER,
    "M": PartyRole.MEDIATOR,
    "P": PartyRole.PLATFORM,
}


def _party(role: PartyRole, row: dict[str, Any], key: str) -> Party:
    chance = dice("party", key, role, row["name"])
    legal = role is PartyRole.TRADER and row.get("kind") != "NATURAL_PERSON"
    representative = row.get("representative")
    values = {
        "role": role,
        "kind": row.get("kind", "LEGAL_PERSON" if legal else "NATURAL_PERSON"),
        "name": typeset(row["name"], "fr"),
        "shop": row.get("shop"),
        "contact_name": row.get("contact"),
        "address": _address(row["address"]) if row.get("address") else None,
        "email": row.get("email", _email(row.get("shop") or row["name"])) or None,
        "phone": row.get("phone", f"01 99 00 {chance.randrange(100):02} {chance.randrange(100):02}")
        or None,
        "siren": row.get("siren", _siren(row["name"]) if legal else None),
        "identity": row.get("identity", "VERIFIED"),
        "preferred_channel": row.get("channel", "PLATFORM"),
        "language": row.get("language", "fr"),
        "accessibility_needs": row.get("needs"),
        "vulnerable": row.get("vulnerable", False),
        "representative": Representative(**representative) if representative else None,
    }
    return Party.model_validate(values)


def _address(written: str) -> PostalAddress:
    *lines, last = [part.strip() for part in written.split(";")]
    match = _POSTCODE.match(last)
    if match is None:
        raise ValueError(f"no postcode in {written!r}")
    country, postcode, city = match.groups()
    return PostalAddress(lines=tuple(lines), postcode=postcode, city=city, country=country or "FR")


def _email(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = [w for w in re.split(r"[^a-z]+", plain) if w and w not in _TITLES]
    return f"{'.'.join(words[:3]) or 'contact'}@exemple.invalid"


_TITLES: Final = frozenset({"m", "mme", "d", "l", "de", "la", "le", "les", "du", "des", "et"})


def _siren(name: str) -> str:
    """A company number that passes its check three times out of four, as typed by hand.

    Drawn from the name alone: every file against one company bears one number.
    """
    chance = dice("company", name)
    stem = f"900{chance.randrange(100_000):05}"
    right = next(d for d in "0123456789" if siren_is_valid(stem + d))
    wrong = str((int(right) + 3) % 10)
    return stem + (right if chance.random() < 0.75 else wrong)


def _order(row: dict[str, Any] | None, calendar: Calendar, language: str) -> Order | None:
    if row is None:
        return None

    def day(name: str) -> date | None:
        return calendar.day(row[name]) if name in row else None

    return Order(
        order_no=row["no"],
        item=typeset(row["item"], language),
        item_code=row.get("code"),
        price=Money.of(row["price"]) if "price" in row else None,
        ordered_on=day("ordered"),
        delivered_on=day("delivered"),
    )
