"""The pages of an open library after 今日, in the order of the navigation."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.services.desk import Desk
from cadredesk.services.establishment import usual_term_months
from cadredesk.ui.agreement.page import AgreementPage
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.alerts.page import AlertsPage
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.blanks.page import BlankPage
from cadredesk.ui.cadre_file.page import CadreFilePage
from cadredesk.ui.collection.export_page import CollectionPage
from cadredesk.ui.collection.import_page import CollectionImportPage
from cadredesk.ui.comparison.page import ComparisonPage
from cadredesk.ui.departures.page import DeparturesPage
from cadredesk.ui.eligible_people.page import EligibilityPage
from cadredesk.ui.form_sheet.page import FormPage
from cadredesk.ui.health.page import HealthPage
from cadredesk.ui.imports.page import ImportPage
from cadredesk.ui.interchange.page import InterchangePage
from cadredesk.ui.look_ahead.page import LookAheadPage
from cadredesk.ui.operations.page import OperationsPage
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.recycle.page import RecyclePage
from cadredesk.ui.roster.page import RosterPage
from cadredesk.ui.settings.page import SettingsPage
from cadredesk.ui.submissions.page import SubmissionsPage
from cadredesk.ui.submissions.submission_page import SubmissionPage
from cadredesk.ui.table_copies import TableCopies
from cadredesk.ui.talent.page import TalentPage
from cadredesk.ui.villages.page import VillagesPage


def make_other_pages(
    desk: Desk, runner: BackgroundRunner, watch: AlertWatch, preferences: Preferences
) -> Iterator[Page]:
    """Make every page but the first, one after another; only these are in the navigation."""
    for page in _other_pages(desk, runner, watch, preferences):
        TableCopies(page, desk.library, runner)
        yield page


def _other_pages(
    desk: Desk, runner: BackgroundRunner, watch: AlertWatch, preferences: Preferences
) -> Iterator[Page]:
    yield RosterPage(desk, runner, watch, preferences)
    yield CadreFilePage(desk, runner, watch, preferences)
    yield ComparisonPage(desk, runner, watch, preferences)
    yield FormPage(desk, runner, watch, preferences)
    yield AlertsPage(desk, runner, watch, preferences)
    yield LookAheadPage(desk, runner, watch, preferences)
    yield VillagesPage(desk, runner, watch, preferences)
    yield HealthPage(desk, runner, preferences)
    yield TalentPage(desk, runner, watch, preferences)
    yield EligibilityPage(desk, runner, watch, preferences)
    yield SubmissionsPage(desk, runner, preferences)
    yield SubmissionPage(desk, runner, watch, preferences)
    yield ImportPage(desk, runner, preferences)
    yield InterchangePage(desk, runner, watch, preferences)
    yield BlankPage(desk, runner, watch, preferences)
    yield CollectionPage(desk, runner, watch, preferences)
    yield CollectionImportPage(desk, runner, preferences)
    yield AgreementPage(desk, runner, watch, preferences)
    yield DeparturesPage(desk, runner)
    yield RecyclePage(desk, runner)
    yield OperationsPage(desk, runner, preferences)
    usual_term = usual_term_months(desk.rulebook(), desk.clock.today())
    yield SettingsPage(desk, runner, preferences, usual_term)
