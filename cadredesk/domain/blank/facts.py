"""The facts that a blank can ask for, each a function of a cadre file and the day.

What is worked out follows the rules: ages count full years in the birth month (DATE-2), time
in a post runs over breaks that the rule book tolerates (DATE-5), retirement is the legal month
(RET-2), two terms are those of TERM-2.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.blank.model import CellContent
from cadredesk.domain.blank.recipe import DateStyle
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.education import Education
from cadredesk.domain.form.content import conduct_text, party_text, school_text
from cadredesk.domain.partial_date import PartialDate, age, full_years, months_between
from cadredesk.domain.resume import resume_text
from cadredesk.domain.rules.retirement import retirement_of
from cadredesk.domain.rules.rotation import in_post_since, is_elected_chief
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.schooling import schooling_of
from cadredesk.domain.words import PARTY_MEMBER, PROBATIONARY_MEMBER, StudyMode

YEARS_OF_EVALUATION = 3
"""近三年年度考核: the years before the one of the day, whose results are there."""

_YES, _NO = "是", "否"


@dataclass(frozen=True, slots=True)
class Basis:
    """What a cell rests on besides the file: the rules of the day, and how it is written.

    `until` is the day or month to which ages and lengths are counted, the cut-off that a blank
    names or else the day. `place` is the running number of the person; `year` the one year
    whose evaluation is asked for, 0 for the usual ones.
    """

    rules: RulesOfDay
    until: PartialDate
    place: int = 1
    year: int = 0
    style: DateStyle = DateStyle.DOTTED

    @property
    def day(self) -> date:
        """The day for which the rules speak."""
        return self.rules.day


Fact = Callable[[CadreFile, Basis], CellContent]


def date_text(known: PartialDate | None, style: DateStyle) -> str:
    """Return a date to the month in a style; what is not known of it is not written.

    >>> date_text(PartialDate(1985, 6, 12), DateStyle.CHINESE)
    '1985年6月'
    """
    if known is None:
        return ""
    if known.month is None:
        return f"{known.year}年" if style is DateStyle.CHINESE else str(known.year)
    if style is DateStyle.CHINESE:
        return f"{known.year}年{known.month}月"
    return f"{known.year}{_MARKS[style]}{known.month:02d}"


_MARKS = {
    DateStyle.DOTTED: ".",
    DateStyle.DASHED: "-",
    DateStyle.SLASHED: "/",
    DateStyle.DIGITS: "",
}


def _basic(name: str) -> Fact:
    def fact(file: CadreFile, _basis: Basis) -> CellContent:
        return str(getattr(file.cadre, name) or "")

    return fact


def _dated(known: Callable[[CadreFile], PartialDate | None]) -> Fact:
    def fact(file: CadreFile, basis: Basis) -> CellContent:
        return date_text(known(file), basis.style)

    return fact


def _basic_date(name: str) -> Fact:
    def known(file: CadreFile) -> PartialDate | None:
        found: PartialDate | None = getattr(file.cadre, name)
        return found

    return _dated(known)


def _years(since: Callable[[CadreFile, Basis], PartialDate | None]) -> Fact:
    def fact(file: CadreFile, basis: Basis) -> CellContent:
        start = since(file, basis)
        if start is None or not start.has_month or not basis.until.has_month:
            return ""
        return full_years(start, basis.until) if start <= basis.until else ""

    return fact


def _study(mode: StudyMode, text: Callable[[Education | None], str]) -> Fact:
    def fact(file: CadreFile, _basis: Basis) -> CellContent:
        return text(file.education_on_form(mode))

    return fact


def _highest(text: Callable[[Education | None], str]) -> Fact:
    def fact(file: CadreFile, _basis: Basis) -> CellContent:
        return text(highest_course(file))

    return fact


def highest_course(file: CadreFile) -> Education | None:
    """The highest course by level; of two alike the one that comes first on file."""
    return max(file.educations, key=lambda each: schooling_of(each) or 0, default=None)


def _qualification(study: Education | None) -> str:
    return "" if study is None else study.qualification


def _degree(study: Education | None) -> str:
    return "" if study is None else study.degree


def _age(file: CadreFile, basis: Basis) -> CellContent:
    born_on = file.cadre.born_on
    return "" if born_on is None else age(born_on, basis.until)


def _place(_file: CadreFile, basis: Basis) -> CellContent:
    return basis.place


def _in_post_on(file: CadreFile) -> PartialDate | None:
    main = file.main_appointment
    return None if main is None else main.appointed_on


def _in_post_without_break(file: CadreFile, basis: Basis) -> PartialDate | None:
    main = file.main_appointment
    return None if main is None else in_post_since(file, main, basis.rules)


def _tier(file: CadreFile, _basis: Basis) -> CellContent:
    current = file.current_tier
    return "" if current is None else current.tier or ""


def _tier_on(file: CadreFile) -> PartialDate | None:
    current = file.current_tier
    return None if current is None else current.started_on


def _grade(file: CadreFile, _basis: Basis) -> CellContent:
    current = file.current_grade
    return "" if current is None else current.grade


def _grade_on(file: CadreFile) -> PartialDate | None:
    current = file.current_grade
    return None if current is None else current.started_on


def _at_tier(file: CadreFile, _basis: Basis) -> PartialDate | None:
    return _tier_on(file)


def _in_grade(file: CadreFile, _basis: Basis) -> PartialDate | None:
    return _grade_on(file)


def _at_work(file: CadreFile, _basis: Basis) -> PartialDate | None:
    return file.cadre.began_work_on


def _in_party(file: CadreFile, _basis: Basis) -> PartialDate | None:
    return file.cadre.joined_party_on


def _joined_party(file: CadreFile, basis: Basis) -> CellContent:
    """入党时间 as the form prints it, a month in another style where the column has one."""
    text = party_text(file)
    first = file.cadre.joined_party_on
    if first is None or basis.style is DateStyle.DOTTED:
        return text
    return text.replace(str(first.to_month()), date_text(first, basis.style), 1)


def _party_only(file: CadreFile, basis: Basis) -> CellContent:
    """The month somebody joined the party, for a column that names the affiliation too."""
    member = file.cadre.political_affiliation in (PARTY_MEMBER, PROBATIONARY_MEMBER, "")
    return date_text(file.cadre.joined_party_on, basis.style) if member else ""


def _evaluations(file: CadreFile, basis: Basis) -> CellContent:
    results = {each.year: each.result for each in file.evaluations}
    if basis.year:
        return str(results.get(basis.year, ""))
    last = basis.day.year - 1
    years = range(last - YEARS_OF_EVALUATION + 1, last + 1)
    return "\n".join(f"{year}年{results[year]}" for year in years if year in results)


def _two_terms(file: CadreFile, basis: Basis) -> CellContent:
    """Whether an elected chief has served two terms in the post (TERM-2)."""
    main = file.main_appointment
    if main is None:
        return ""
    if not is_elected_chief(main):
        return _NO
    since = in_post_since(file, main, basis.rules)
    if since is None or not basis.until.has_month:
        return ""
    served = months_between(since, basis.until)
    return _YES if served >= basis.rules.number("two_terms_months") else _NO


def _retires_on(file: CadreFile, basis: Basis) -> CellContent:
    found = retirement_of(file, basis.rules)
    return "" if found is None else date_text(found.legal, basis.style)


def _expertise(file: CadreFile, _basis: Basis) -> CellContent:
    """熟悉专业有何专长 of the file, or else the specialities that are on record."""
    return file.cadre.expertise or "、".join(each.field for each in file.specialities)


def _resume(file: CadreFile, _basis: Basis) -> CellContent:
    return resume_text(file.resume)


def _awards(file: CadreFile, _basis: Basis) -> CellContent:
    return conduct_text(file)


def _elected(file: CadreFile, _basis: Basis) -> CellContent:
    main = file.main_appointment
    return "" if main is None or main.selection is None else str(main.selection)


def _main_title(file: CadreFile, _basis: Basis) -> CellContent:
    main = file.main_appointment
    return "" if main is None else main.title


_FULL_TIME, _IN_SERVICE = StudyMode.FULL_TIME, StudyMode.IN_SERVICE

FACTS: Mapping[str, Fact] = {
    "number": _place,
    "name": _basic("name"),
    "sex": _basic("sex"),
    "born_on": _basic_date("born_on"),
    "age": _age,
    "ethnic_group": _basic("ethnic_group"),
    "ancestral_home": _basic("ancestral_home"),
    "birthplace": _basic("birthplace"),
    "growth_place": _basic("growth_place"),
    "political_affiliation": _basic("political_affiliation"),
    "joined_party": _joined_party,
    "joined_party_on": _party_only,
    "years_in_party": _years(_in_party),
    "began_work_on": _basic_date("began_work_on"),
    "years_of_work": _years(_at_work),
    "full_time_education": _study(_FULL_TIME, _qualification),
    "full_time_degree": _study(_FULL_TIME, _degree),
    "full_time_school": _study(_FULL_TIME, school_text),
    "in_service_education": _study(_IN_SERVICE, _qualification),
    "in_service_degree": _study(_IN_SERVICE, _degree),
    "in_service_school": _study(_IN_SERVICE, school_text),
    "qualification": _highest(_qualification),
    "degree": _highest(_degree),
    "school": _highest(school_text),
    "current_posts": _basic("current_posts"),
    "post_title": _main_title,
    "in_post_since": _dated(_in_post_on),
    "years_in_post": _years(_in_post_without_break),
    "selection": _elected,
    "two_terms": _two_terms,
    "tier": _tier,
    "tier_since": _dated(_tier_on),
    "years_at_tier": _years(_at_tier),
    "grade": _grade,
    "grade_since": _dated(_grade_on),
    "years_in_grade": _years(_in_grade),
    "category": _basic("category"),
    "staffing": _basic("staffing"),
    "managed_by": _basic("managed_by"),
    "health": _basic("health"),
    "professional_title": _basic("professional_title"),
    "expertise": _expertise,
    "id_number": _basic("id_number"),
    "phone": _basic("phone"),
    "evaluations": _evaluations,
    "awards": _awards,
    "resume": _resume,
    "retires_on": _retires_on,
    "came_to_township_on": _basic_date("came_to_township_on"),
    "entered_civil_service_on": _basic_date("entered_civil_service_on"),
    "registered_on": _basic_date("registered_on"),
    "group": _basic("roster_group"),
    "note": _basic("note"),
}
"""Every fact by its name, which the vocabulary of headings and the command line use."""
