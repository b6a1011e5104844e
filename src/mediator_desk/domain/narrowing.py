"""Which cases a mediator wants to see, beside the view: amount, channel, stage, sector and so on.

Owns the question and its answer for one case, as pure functions; never a list.
"""

from dataclasses import dataclass, fields
from typing import Final

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language, ReferralChannel
from mediator_desk.domain.views import CaseView


@dataclass(frozen=True, slots=True)
class CaseTraits:
    """What of a case can be asked for; ``stage`` is one of ``domain.views.STAGES``."""

    disputed: Money
    channel: ReferralChannel
    stage: CaseView
    sector: str
    cross_border: bool
    vulnerable: bool
    language: Language


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What to keep; empty sets and None keep everything.

    ``least`` and ``most`` are the amount in dispute in minor units, both inclusive.
    """

    least: int | None = None
    most: int | None = None
    channels: frozenset[ReferralChannel] = frozenset()
    stages: frozenset[CaseView] = frozenset()
    sectors: frozenset[str] = frozenset()
    languages: frozenset[Language] = frozenset()
    cross_border: bool = False
    vulnerable: bool = False

    @property
    def count(self) -> int:
        """How many conditions there are."""
        named = [each.name for each in fields(self)]
        differing = [name for name in named if getattr(self, name) != getattr(EVERYTHING, name)]
        return len(differing) - ("least" in differing and "most" in differing)

    def keeps(self, traits: CaseTraits) -> bool:
        """Whether a case answers every condition."""
        return (
            (self.least is None or traits.disputed.minor >= self.least)
            and (self.most is None or traits.disputed.minor <= self.most)
            and (not self.channels or traits.channel in self.channels)
            and (not self.stages or traits.stage in self.stages)
            and (not self.sectors or traits.sector in self.sectors)
            and (not self.languages or traits.language in self.languages)
            and (not self.cross_border or traits.cross_border)
            and (not self.vulnerable or traits.vulnerable)
        )


EVERYTHING: Final = Narrowing()
"""No condition at all."""
