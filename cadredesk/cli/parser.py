"""The verbs and their options."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from types import ModuleType

from cadredesk import __version__
from cadredesk.cli import (
    agree,
    alerts,
    backup,
    blank,
    collection,
    compare,
    dump,
    eligible,
    exports,
    fill,
    form,
    import_roster,
    ledger,
    lookahead,
    new,
    practice,
    restore,
    roster,
    rules,
    self_test,
    submission,
    undo,
    verify,
)
from cadredesk.cli.options import add_common, add_window

_VERBS: tuple[tuple[str, ModuleType, str], ...] = (
    ("new", new, "新建一个单位的资料库 / make a library for a unit"),
    ("practice", practice, "新建示例库 / make the practice township"),
    ("import", import_roster, "导入花名册或任免表 / bring a roster or approval forms in"),
    ("alerts", alerts, "列出预警 / list the alerts of a day"),
    ("eligible", eligible, "还差什么，最早哪天具备条件 / what is still needed, and from when"),
    ("compare", compare, "任免表文件与档案逐项比较 / compare forms with the cadre files"),
    ("form", form, "写出干部任免审批表 / write approval forms"),
    ("roster", roster, "写出干部名册 / write the roster"),
    ("agree", agree, "核对档案、审批表、交换文件和花名册是否一致 / whether papers agree"),
    ("ledger", ledger, "写出预警台账 / write the alert ledger"),
    ("blank", blank, "看空表每列填什么 / what a blank asks for"),
    ("fill", fill, "按空表填人 / fill a blank of the county"),
    ("collection", collection, "信息采集表：写出、读入 / the collection workbook, out and in"),
    ("submission", submission, "报送台账：登记、封包、报送、退回 / what is handed in and returned"),
    ("lookahead", lookahead, "往后看：今后几个月到期的 / what falls due in the months ahead"),
    ("rules", rules, "规则和本地口径：列出、查看、设定、收发 / the rules and what is set locally"),
    ("undo", undo, "撤销最近一批改动 / take back the last batch"),
    ("exports", exports, "导出登记：什么时候、给出了什么 / what left, when and what for"),
    ("dump", dump, "全部数据写成 JSON / write everything as JSON"),
    ("verify", verify, "检查资料库是否完好 / check that the library is whole"),
    ("backup", backup, "备份并验证 / make a verified backup"),
    ("restore", restore, "从备份恢复到新的资料库 / restore a backup into a new library"),
    ("self-test", self_test, "检查安装是否完整 / check the installation"),
)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser; without a verb the window is meant."""
    parser = argparse.ArgumentParser(
        prog="cadredesk",
        description="干部工作台：乡镇组织办的干部信息、预警、审批表和名册。不带命令时打开窗口。"
        " / The desk of a township's organization office. Without a verb it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"cadredesk {__version__}")
    add_window(parser)
    verbs = parser.add_subparsers(dest="verb", metavar="命令/VERB", title="命令 / verbs")
    for name, module, about in _VERBS:
        verb = verbs.add_parser(name, help=about, description=about)
        add_common(verb, root=False)
        module.add_arguments(verb)
        verb.set_defaults(run=module.run)
    return parser


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line; wrong use ends the program with exit code 2."""
    return build_parser().parse_args(arguments)
