"""One measured figure, and how it is taken: several runs, the median, beside its floor."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A figure, the least work in the same run, and the goal of `design.md`.

    `goal` is in the unit of the figure, or of the ratio when `goal_is_ratio`; None where a
    figure is only reported.
    """

    name: str
    value: float
    unit: str
    floor: float | None = None
    goal: float | None = None
    goal_is_ratio: bool = False

    @property
    def ratio(self) -> float | None:
        """The figure as a multiple of its floor."""
        return None if not self.floor else self.value / self.floor

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None without a goal."""
        if self.goal is None:
            return None
        measured = self.ratio if self.goal_is_ratio else self.value
        return measured is not None and measured <= self.goal

    def as_json(self) -> dict[str, object]:
        """The entry of `build/bench.json`."""
        kept = asdict(self)
        kept.pop("goal_is_ratio")
        goal = kept.pop("goal")
        return {**kept, "ratio": self.ratio, "goal": self._goal_text(goal), "met": self.met}

    def _goal_text(self, goal: float | None) -> str | None:
        if goal is None:
            return None
        return f"≤ {goal:g} × floor" if self.goal_is_ratio else f"≤ {goal:g} {self.unit}"


def seconds(work: Callable[[], object], *, runs: int = 3) -> float:
    """Return the median time of a piece of work, in seconds, the collector kept out."""
    taken = []
    for _ in range(runs):
        gc.collect()
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def work_seconds(work: Callable[[], object]) -> float:
    """Return the time that the processor worked on something once, whoever else is on it.

    For a ratio of pieces that run one after another and may meet a busy machine differently.
    """
    gc.collect()
    started = time.process_time()
    work()
    return time.process_time() - started


def percentile(values: list[float], share: float) -> float:
    """Return the value below which `share` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(results: list[Result]) -> str:
    """Return the figures as text, one a line."""
    lines = [f"{'what':<52}{'figure':>12}  {'floor':>10}{'ratio':>8}  {'goal':<18}met"]
    for each in results:
        entry = each.as_json()
        floor = "" if each.floor is None else f"{each.floor:.3g}"
        ratio = "" if each.ratio is None else f"{each.ratio:.2f}"
        met = {True: "yes", False: "NO", None: ""}[each.met]
        figure = f"{each.value:.4g} {each.unit}"
        lines.append(
            f"{each.name:<52}{figure:>12}  {floor:>10}{ratio:>8}  {entry['goal'] or '':<18}{met}"
        )
    return "\n".join(lines)
