"""The numbers that the requirements for a grade or a post ask the rule book for."""

from __future__ import annotations

DEPUTY_MONTHS = "sub_section_min_months"
CHIEF_MONTHS = "section_chief_min_months"
COUNTY_DEPUTY_MONTHS = "county_deputy_min_months"
COUNTY_WORK_MONTHS = "county_post_work_months"
COUNTY_GRASSROOTS_MONTHS = "county_post_grassroots_months"
COUNTY_LOWER_POSTS = "county_post_lower_posts"
EDUCATION = "leading_post_education"
LISTED_YEARS = "listing_evaluation_years"
ISSUED_MONTH = "evaluation_issued_month"
REVIEW_YEARS = "review_window_years"
REVIEW_HARD = "review_hard"
PARTY_MONTHS = "party_months_township"
NOMINATE_MONTHS = "nominate_min_months"

FIVE_TOWNSHIP_MONTHS = "five_kinds_township_months"
FIVE_HEAD_MONTHS = "five_kinds_head_months"
FIVE_SERVICE_MONTHS = "five_kinds_service_months"
FIVE_AGE = "five_kinds_age_limit"
FIVE_EDUCATION = "five_kinds_education"

ELIGIBILITY_PARAMETERS = (
    DEPUTY_MONTHS,
    CHIEF_MONTHS,
    COUNTY_DEPUTY_MONTHS,
    COUNTY_WORK_MONTHS,
    COUNTY_GRASSROOTS_MONTHS,
    COUNTY_LOWER_POSTS,
    EDUCATION,
    LISTED_YEARS,
    ISSUED_MONTH,
    REVIEW_YEARS,
    REVIEW_HARD,
    PARTY_MONTHS,
    NOMINATE_MONTHS,
    FIVE_TOWNSHIP_MONTHS,
    FIVE_HEAD_MONTHS,
    FIVE_SERVICE_MONTHS,
    FIVE_AGE,
    FIVE_EDUCATION,
)
"""All of them; a number of 0 that is not set locally asks nothing."""
