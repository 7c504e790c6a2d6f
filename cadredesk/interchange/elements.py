"""The elements of .lrmx by the names that the format prescribes (form handbook, A.2)."""

from __future__ import annotations

from cadredesk.domain.interchange.form import F, InterchangeField

ROOT = "Person"
FAMILY = "JiaTingChengYuan"
MEMBER = "Item"
PHOTO = "ZhaoPian"
VERSION = "Version"

FIELDS: dict[str, InterchangeField] = {
    "XingMing": F.NAME,
    "XingBie": F.SEX,
    "ChuShengNianYue": F.BORN_ON,
    "MinZu": F.ETHNIC_GROUP,
    "JiGuan": F.ANCESTRAL_HOME,
    "ChuShengDi": F.BIRTHPLACE,
    "RuDangShiJian": F.JOINED_PARTY,
    "CanJiaGongZuoShiJian": F.BEGAN_WORK_ON,
    "DaoLingNianYue": F.RETIRES_ON,
    "JianKangZhuangKuang": F.HEALTH,
    "ZhuanYeJiShuZhiWu": F.PROFESSIONAL_TITLE,
    "ShuXiZhuanYeYouHeZhuanChang": F.EXPERTISE,
    "QuanRiZhiJiaoYu_XueLi": F.FULL_TIME_QUALIFICATION,
    "QuanRiZhiJiaoYu_XueWei": F.FULL_TIME_DEGREE,
    "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi": F.FULL_TIME_SCHOOL,
    "QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi": F.FULL_TIME_DEGREE_SCHOOL,
    "ZaiZhiJiaoYu_XueLi": F.IN_SERVICE_QUALIFICATION,
    "ZaiZhiJiaoYu_XueWei": F.IN_SERVICE_DEGREE,
    "ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi": F.IN_SERVICE_SCHOOL,
    "ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi": F.IN_SERVICE_DEGREE_SCHOOL,
    "XianRenZhiWu": F.CURRENT_POSTS,
    "NiRenZhiWu": F.PROPOSED_POST,
    "NiMianZhiWu": F.POST_TO_VACATE,
    "JianLi": F.RESUME,
    "JiangChengQingKuang": F.CONDUCT,
    "NianDuKaoHeJieGuo": F.EVALUATIONS,
    "RenMianLiYou": F.REASON,
    FAMILY: F.FAMILY,
    "ChengBaoDanWei": F.REPORTING_UNIT,
    "GaiGeQianRenZhiNianLingJieXian": F.FORMER_AGE_LIMIT,
    "JiSuanNianLingShiJian": F.AGES_AS_OF,
    "TianBiaoShiJian": F.FILLED_ON,
    "TianBiaoRen": F.PREPARER,
    "ShenFenZheng": F.ID_NUMBER,
    PHOTO: F.PHOTO,
}
"""Every element but the last, the version, in the order of the official writer."""

MEMBER_CELLS: dict[str, str] = {
    "ChengWei": "relation",
    "XingMing": "name",
    "ChuShengRiQi": "born_on",
    "ZhengZhiMianMao": "political_affiliation",
    "GongZuoDanWeiJiZhiWu": "work",
}
"""The cells of a family member, in order, and what they are called here."""
