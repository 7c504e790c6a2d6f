"""What a change of post brings with it, a line for each thing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.cadre import CadreFile
from cadredesk.services.post_change import PostChangeEffects
from cadredesk.ui import alert_text

translate = QCoreApplication.translate


def effect_lines(file: CadreFile, effects: PostChangeEffects) -> Iterator[str]:
    """Tell what becomes of posts, résumé, terms and alerts, in this order."""
    yield from _posts(file, effects)
    if effects.resume_line is None:
        yield translate("PostChangeEffect", "Résumé: stays as it is")
    else:
        line = "  ".join(effects.resume_line)
        yield translate("PostChangeEffect", "Résumé: {line}").format(line=line)
    if effects.probation_until is not None:
        words = translate("PostChangeEffect", "Probation until {month}")
        yield words.format(month=effects.probation_until)
    if effects.term_due_on is not None:
        words = translate("PostChangeEffect", "Term: {body} is full in {month}")
        yield words.format(body=effects.body, month=effects.term_due_on)
    for alert in effects.settled:
        words = translate("PostChangeEffect", "Settled: {alert}")
        yield words.format(alert=alert_text.title(alert))
    for alert in effects.raised:
        words = translate("PostChangeEffect", "Begins: {alert}")
        yield words.format(alert=alert_text.title(alert))


def problem_of(effects: PostChangeEffects) -> str:
    """Say why the change cannot begin then, empty where it can."""
    if effects.too_early is None:
        return ""
    words = translate(
        "PostChangeEffect", "The present post or résumé line began in {month}: not before that."
    )
    return words.format(month=effects.too_early)


def _posts(file: CadreFile, effects: PostChangeEffects) -> Iterator[str]:
    if effects.is_renewal:
        since = effects.renewed_since or "—"
        words = translate("PostChangeEffect", "Another term: still in post since {month}")
        yield words.format(month=since)
    words = translate("PostChangeEffect", "Current posts: {posts}")
    yield words.format(posts=effects.current_posts)
    if effects.ended:
        words = translate("PostChangeEffect", "Ends: {posts}")
        yield words.format(posts="、".join(effects.ended))
    if effects.short_post != file.cadre.short_post:
        words = translate("PostChangeEffect", "Short post: {post}")
        yield words.format(post=effects.short_post)
