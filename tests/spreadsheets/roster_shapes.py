"""A dozen shapes of rosters as offices keep them, each invented, with what it says.

A shape is its sheets (rows and merged ranges), the answers that a clerk gives to what the
wizard asks, the corrections she makes in step 2, and the people that must come in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import openpyxl

from cadredesk.services.imports.reading import EVERY_TABLE
from cadredesk.services.imports.reading import RosterField as F

Row = Sequence[object]
Person = Mapping[F, str]


def cells(line: str) -> Row:
    """A row from one line: blanks between cells, `-` for a blank one, `|` for a line break."""
    return [None if text == "-" else text.replace("|", "\n") for text in line.split()]


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook."""

    rows: Sequence[Row]
    merges: Sequence[str] = ()
    name: str = "花名册"


@dataclass(frozen=True)
class Shape:
    """A roster, what is said about it, and whom it holds."""

    sheets: Sequence[Sheet]
    people: Sequence[Person]
    answers: Mapping[str, str] = field(default_factory=dict)
    mapping: Mapping[str, F | None] = field(default_factory=dict)
    table: str | None = None
    problems: Sequence[tuple[int, str]] = ()
    guesses: Sequence[str] = ()

    def save(self, folder: Path) -> Path:
        """Write it as a workbook."""
        book = openpyxl.Workbook()
        book.remove(book.worksheets[0])
        for each in self.sheets:
            sheet = book.create_sheet(each.name)
            for row in each.rows:
                sheet.append(list(row))
            for merge in each.merges:
                sheet.merge_cells(merge)
        path = folder / "花名册.xlsx"
        book.save(path)
        return path


_LI = {F.NAME: "李明", F.SEX: "男", F.BORN_ON: "1985.06", F.CURRENT_POSTS: "青山镇副镇长"}
_WANG = {F.NAME: "王芳", F.SEX: "女", F.BORN_ON: "1990.10", F.CURRENT_POSTS: "青山镇干部"}
_ZHAO = {F.NAME: "赵强", F.SEX: "男", F.BORN_ON: "1978.03", F.CURRENT_POSTS: "青山镇财政所所长"}
_IDS = ("990123198506120014", "99012319901007002X", "990123197803120032")
_FLAT_HEADER = ("姓名", "性别", "出生年月", "现任职务")
_FLAT = (("李明", "男", "1985.06", "青山镇副镇长"), ("王芳", "女", "1990.10", "青山镇干部"))

WIDE = Shape(
    [
        Sheet(
            [
                cells(
                    "姓名 现任职务 性别 民族 学历（全日制） 毕业院校及专业（全日制）"
                    " 学历（在职教育） 毕业院校及专业（在职教育） 出生年月 年龄"
                    " 职务层次 任现职务层次时间 最高全日制学位"
                    " 最高学历 最高学历学校 编制类型 公务员登记时间"
                ),
                [
                    *cells("李明 青山镇副镇长 男 汉族 大学 江南示范大学农学专业 研究生"),
                    *("甲省委党校法学专业", 198506, 41, "乡科级副职", 202105),
                    *("农学学士", "研究生", "甲省委党校", "行政编制", 20081201),
                ],
            ]
        )
    ],
    [
        {
            **_LI,
            F.ETHNIC_GROUP: "汉族",
            F.FULL_TIME_EDUCATION: "大学农学学士",
            F.FULL_TIME_SCHOOL: "江南示范大学农学专业",
            F.IN_SERVICE_EDUCATION: "研究生",
            F.IN_SERVICE_SCHOOL: "甲省委党校法学专业",
            F.TIER: "乡科级副职",
            F.TIER_SINCE: "2021.05",
            F.STAFFING: "行政编制",
            F.REGISTERED_ON: "2008.12",
        }
    ],
)
"""D.2 of the form handbook: flat, how somebody studied in brackets, highest ones worked out."""

THREE_ROWS = Shape(
    [
        Sheet(
            [
                ("青山镇干部花名册",),
                cells("基本情况 - - 学历情况 - - - 任职情况 -"),
                cells("姓名 性别 出生年月 全日制教育 - 在职教育 - 现任职务 任现职时间"),
                cells("- - - 学历 毕业院校 学历 毕业院校 - -"),
                cells("李明 男 1985.06 大学 江南示范大学 研究生 甲省委党校 青山镇副镇长 2021.05"),
            ],
            "A1:I1 A2:C2 D2:G2 H2:I2 A3:A4 B3:B4 C3:C4 D3:E3 F3:G3 H3:H4 I3:I4".split(),
        )
    ],
    [
        {
            **_LI,
            F.FULL_TIME_EDUCATION: "大学",
            F.FULL_TIME_SCHOOL: "江南示范大学",
            F.IN_SERVICE_EDUCATION: "研究生",
            F.IN_SERVICE_SCHOOL: "甲省委党校",
            F.IN_POST_SINCE: "2021.05",
        }
    ],
)
"""A header of three rows."""

BLANK_AROUND = Shape(
    [
        Sheet(
            [
                (None,),
                (None, None, "青山镇在职干部名册"),
                (None,),
                (None, None, *_FLAT_HEADER),
                *((None, None, *row) for row in _FLAT),
            ]
        )
    ],
    [_LI, _WANG],
)
"""Blank rows above and blank columns at the left."""

UNIT_DOWN = Shape(
    [
        Sheet(
            [
                ("单位", "姓名", "性别", "出生年月", "职务"),
                ("青山镇党政办公室", "李明", "男", "1985.06", "主任"),
                (None, "王芳", "女", "1990.10", "科员"),
                (None, "小计", 2, None, None),
                ("青山镇财政所", "赵强", "男", "1978.03", "青山镇财政所所长"),
                ("合计", None, 3, None, None),
            ],
            ["A2:A4", "A6:B6"],
        )
    ],
    [
        {**_LI, F.CURRENT_POSTS: "青山镇党政办公室主任", F.GROUP: "青山镇党政办公室"},
        {**_WANG, F.CURRENT_POSTS: "青山镇党政办公室科员", F.GROUP: "青山镇党政办公室"},
        {**_ZHAO, F.GROUP: "青山镇财政所"},
    ],
    guesses=("guess.left_out", "guess.unit", "guess.unit_posts"),
)
"""The unit merged downwards over its people, sums between and below."""

COMBINED = Shape(
    [
        Sheet(
            [
                cells(
                    "姓名 出生年月|(年龄) 政治面貌及入党时间 全日制教育|学历学位"
                    " 职级（任职时间） 现任职务及任职时间"
                ),
                cells(
                    "李明 1985.06|(41岁) 中共党员|2006.06 大学|农学学士|江南示范大学农学专业"
                    " 四级主任科员|（2020.06） 青山镇副镇长（2021.05）"
                ),
                cells("王芳 1990年10月（36岁） 群众 大学 一级科员2019年1月 青山镇干部"),
            ]
        )
    ],
    [
        {
            F.NAME: "李明",
            F.BORN_ON: "1985.06",
            F.JOINED_PARTY: "2006.06；中共党员",
            F.FULL_TIME_EDUCATION: "大学农学学士",
            F.FULL_TIME_SCHOOL: "江南示范大学农学专业",
            F.GRADE: "四级主任科员",
            F.GRADE_SINCE: "2020.06",
            F.CURRENT_POSTS: "青山镇副镇长",
            F.IN_POST_SINCE: "2021.05",
        },
        {
            F.NAME: "王芳",
            F.BORN_ON: "1990.10",
            F.JOINED_PARTY: "群众",
            F.FULL_TIME_EDUCATION: "大学",
            F.GRADE: "一级科员",
            F.GRADE_SINCE: "2019.01",
            F.CURRENT_POSTS: "青山镇干部",
        },
    ],
    guesses=("guess.taken_apart",) * 3,
)
"""Several facts in one cell."""

NOTES_AROUND = Shape(
    [
        Sheet(
            [
                ("青山镇干部花名册（共2人）",),
                ("填报单位：青山镇", None, None, "截至2026年9月"),
                _FLAT_HEADER,
                (1, 2, 3, 4),
                ("一、领导班子",),
                _FLAT[0],
                ("党政办公室（1人）",),
                _FLAT[1],
                ("共2人",),
                ("备注1：出生年月填至月。",),
                ("填表人：赵填表", None, "审核人：钱审核"),
            ],
            ["A1:D1"],
        )
    ],
    [{**_LI, F.GROUP: "一、领导班子"}, {**_WANG, F.GROUP: "党政办公室（1人）"}],
    guesses=("guess.groups", "guess.left_out"),
)
"""Numbers of columns, groups that are not merged, sums and notes."""

HEADER_AGAIN = Shape(
    [Sheet([_FLAT_HEADER, _FLAT[0], ("第 1 页",), _FLAT_HEADER, _FLAT[1]])],
    [_LI, _WANG],
    guesses=("guess.left_out", "guess.header_again"),
)
"""The header comes again on each printed page."""

TWO_TABLES = Shape(
    [
        Sheet(
            [
                ("一、领导班子成员",),
                _FLAT_HEADER,
                _FLAT[0],
                (None,),
                ("二、一般干部",),
                ("序号", "姓名", "出生日期", "职务", "性别"),
                (1, "王芳", "1990-10", "青山镇干部", "女"),
            ]
        ),
        Sheet([_FLAT_HEADER, ("赵强", "男", "1978.03", "青山镇财政所所长")], name="事业人员"),
        Sheet([("填表说明",), ("姓名要与身份证一致",)], name="说明"),
    ],
    [
        {**_LI, F.GROUP: "一、领导班子成员"},
        {**_WANG, F.GROUP: "二、一般干部"},
        _ZHAO,
    ],
    table=EVERY_TABLE,
)
"""Two tables under one another and a third on another sheet, all taken together."""

HALVES = Shape(
    [
        Sheet(
            [
                ("序号", *_FLAT_HEADER, None, "序号", *_FLAT_HEADER),
                (1, *_FLAT[0], None, 3, "赵强", "男", "1978.03", "青山镇财政所所长"),
                (2, *_FLAT[1], None, None, None, None, None, None),
            ]
        )
    ],
    [
        _LI,
        _WANG,
        _ZHAO,
    ],
    guesses=("guess.halves",),
)
"""A list in two halves beside one another."""

TWO_ROWS_EACH = Shape(
    [
        Sheet(
            [
                ("姓名", "性别", "出生年月", "教育类别", "学历", "毕业院校及专业", "现任职务"),
                ("李明", "男", "1985.06", "全日制", "大学", "江南示范大学农学专业", "青山镇副镇长"),
                (None, None, None, "在职", "研究生", "甲省委党校法学专业", None),
                [
                    *("王芳", "女", date(1990, 10, 1), "全日制"),
                    *("大专", "丙县职业学院", "青山镇干部"),
                ],
                (None, None, None, "在职", None, None, None),
            ],
            [f"{letter}{row}:{letter}{row + 1}" for letter in "ABCG" for row in (2, 4)],
        )
    ],
    [
        {
            **_LI,
            F.FULL_TIME_EDUCATION: "大学",
            F.FULL_TIME_SCHOOL: "江南示范大学农学专业",
            F.IN_SERVICE_EDUCATION: "研究生",
            F.IN_SERVICE_SCHOOL: "甲省委党校法学专业",
        },
        {**_WANG, F.FULL_TIME_EDUCATION: "大专", F.FULL_TIME_SCHOOL: "丙县职业学院"},
    ],
    guesses=("guess.goes_on", "guess.first_days"),
)
"""Two rows for each person, the name merged over both."""


def _explained(line: str, education: F, qualification: str, number: str) -> Person:
    name, sex, began, grade = line.split()
    return {
        F.NAME: name,
        F.SEX: sex,
        F.BEGAN_WORK_ON: began,
        F.GRADE: grade,
        education: qualification,
        F.ID_NUMBER: number,
    }


TWO_MEANINGS = Shape(
    [
        Sheet(
            [
                ("同志", "性别", "参加时间", "级别", "学历", "证件"),
                (*cells("李明 男 2006.06 四级主任科员 大学（全日制）"), _IDS[0]),
                (*cells("王芳 女 2012.07 一级科员 大专（在职）"), _IDS[1]),
                (*cells("赵强 男 1999.03 二级主任科员 全日制大学"), _IDS[2]),
            ]
        )
    ],
    [
        _explained("李明 男 2006.06 四级主任科员", F.FULL_TIME_EDUCATION, "大学", _IDS[0]),
        _explained("王芳 女 2012.07 一级科员", F.IN_SERVICE_EDUCATION, "大专", _IDS[1]),
        _explained("赵强 男 1999.03 二级主任科员", F.FULL_TIME_EDUCATION, "大学", _IDS[2]),
    ],
    answers={"C:which_field": "began_work_on"},
)
"""A heading that means two things: asked; one that content decides; none for the names."""

OWN_WORDS = Shape(
    [
        Sheet(
            [
                ("姓名", "性别", "出生年月", "岗位"),
                *_FLAT,
            ]
        )
    ],
    [_LI, _WANG],
    mapping={"D": F.CURRENT_POSTS},
)
"""A heading that nobody else uses: one correction."""

SHAPES = {
    "wide": WIDE,
    "three rows of header": THREE_ROWS,
    "blank rows and columns": BLANK_AROUND,
    "unit merged downwards": UNIT_DOWN,
    "several facts in one cell": COMBINED,
    "groups, sums and notes": NOTES_AROUND,
    "header on each page": HEADER_AGAIN,
    "several tables": TWO_TABLES,
    "two halves": HALVES,
    "two rows a person": TWO_ROWS_EACH,
    "two meanings": TWO_MEANINGS,
    "own words": OWN_WORDS,
}
