"""Those who have left the practice township: transferred or retired."""

from __future__ import annotations

from cadredesk.domain.words import CadreStatus, Category
from cadredesk.services.practice.sketch import CHIEF, DEPUTY, ELECTED, Sketch, Step, Study

FORMER = (
    Sketch(
        name="蔡永强",
        age="46.3",
        home="甲省乙市",
        schooling=(Study("大学", "乙市师范学院文学院汉语言文学专业", "文学学士"),),
        career=(
            Step(6, "丙县纪委监委科员"),
            Step(5, "丙县纪委监委第三纪检监察室副主任"),
            Step(4, "青山镇党委委员、纪委书记", DEPUTY, ELECTED),
            Step(0, "白石镇党委副书记"),
        ),
        since="m-3",
        party="22",
        grades=(("四级主任科员", 89), ("三级主任科员", 50)),
        status=CadreStatus.TRANSFERRED,
        status_since="m-3",
        evaluations="称优称优称",
        expertise="纪检监察",
    ),
    Sketch(
        name="于佳",
        woman=True,
        age="32.9",
        schooling=(Study("大学", "江南示范大学外国语学院英语专业", "文学学士"),),
        career=(
            Step(6, "青山镇党政综合办公室科员"),
            Step(0, "丙县人民政府办公室四级主任科员"),
        ),
        since="m-14",
        party="22",
        grades=(("一级科员", 89), ("四级主任科员", 20)),
        status=CadreStatus.TRANSFERRED,
        status_since="m-14",
        evaluations="称优称优称",
        expertise="公文写作",
    ),
    Sketch(
        name="崔德胜",
        age="63.8",
        growth_place="丙县青山镇",
        schooling=(Study("中专", "甲省农业学校农学专业"),),
        career=(
            Step(10, "青山镇农业技术推广站站长"),
            Step(8, "青山镇副镇长", DEPUTY, ELECTED),
            Step(8, "青山镇人大主席", CHIEF, ELECTED),
            Step(0, "青山镇二级主任科员"),
        ),
        since="m-146",
        party="25",
        status=CadreStatus.RETIRED,
        status_since="m-44",
        evaluations="称称---",
        grades=(("二级主任科员", 89),),
    ),
    Sketch(
        name="潘秀珍",
        woman=True,
        age="58.4",
        schooling=(Study("中专", "丙县职业中等专业学校财会专业"),),
        career=(
            Step(10, "青山镇财政所会计"),
            Step(0, "青山镇财政所所长"),
        ),
        since="m-200",
        party="30",
        status=CadreStatus.RETIRED,
        status_since="m-40",
        evaluations="称称---",
        grades=(("三级主任科员", 89),),
    ),
    Sketch(
        name="侯满仓",
        age="62.1",
        schooling=(Study("高中", ""),),
        career=(Step(0, "青山镇机关门卫"),),
        since="",
        politics="群众",
        party="",
        category=Category.WORKER,
        status=CadreStatus.RETIRED,
        status_since="m-25",
        evaluations="称称称--",
    ),
)
