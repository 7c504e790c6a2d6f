"""Sentences about workbooks that cannot be read."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "workbook.missing": (
        "没有找到“{file}”，可能被移走或改了名。什么都没有改动。",
        "“{file}” was not found; it may have been moved. Nothing was changed.",
    ),
    "workbook.unreadable": (
        "“{file}”打不开：可能正在 WPS 里打开，或没有权限。关掉后再试。什么都没有改动。",
        "“{file}” cannot be opened; it may be open in WPS. Close it and try again.",
    ),
    "workbook.too_large": (
        "“{file}”太大，花名册用不着这么大（上限 {limit}）。删去无关的内容另存一份再导入。",
        "“{file}” is larger than any roster (limit {limit}). Save a copy with the roster only.",
    ),
    "workbook.old": (
        "“{file}”是旧格式，本程序读不了。请在 WPS 中另存为 .xlsx 再选。什么都没有改动。",
        "“{file}” is in an old format. Save it as .xlsx in WPS and choose that file.",
    ),
    "workbook.encrypted": (
        "“{file}”设了打开密码。请在 WPS 中去掉密码、另存为 .xlsx 再选。",
        "“{file}” has a password. Remove it in WPS, save as .xlsx and choose that file.",
    ),
    "workbook.not_one": (
        "“{file}”不是 Excel 工作簿。请在 WPS 中另存为 .xlsx 再选。什么都没有改动。",
        "“{file}” is not an Excel workbook. Save it as .xlsx in WPS and choose that file.",
    ),
    "workbook.damaged": (
        "“{file}”损坏了，读不出来。请在 WPS 中打开，另存为 .xlsx 再选。什么都没有改动。",
        "“{file}” is damaged. Open it in WPS, save it as .xlsx and choose that file.",
    ),
    "workbook.macros": (
        "“{file}”带有宏，为安全起见没有打开。请在 WPS 中另存为不带宏的 .xlsx 再选。",
        "“{file}” contains macros and was not opened. Save it without them as .xlsx.",
    ),
    "workbook.links": (
        "“{file}”链接着别的文件或嵌有对象，为安全起见没有打开。请只复制数据另存为 .xlsx。",
        "“{file}” links to other files and was not opened. Save the data alone as .xlsx.",
    ),
    "workbook.bomb": (
        "“{file}”展开后大得不正常，为安全起见没有打开。请找发文件的人重要一份。",
        "“{file}” unpacks to an abnormal size and was not opened. Ask the sender for another.",
    ),
    "workbook.entities": (
        "“{file}”里有不该有的定义，为安全起见没有打开。请在 WPS 中另存为 .xlsx 再选。",
        "“{file}” holds definitions that no roster has; it was not opened. Save it anew as .xlsx.",
    ),
    "workbook.too_many_rows": (
        "“{file}”超过 {limit} 行，不像一个单位的花名册。请拆开再导入。什么都没有导入。",
        "“{file}” has more than {limit} rows. Split it. Nothing was imported.",
    ),
    "workbook.too_long": (
        "“{file}”有一格超过 {limit} 字，不像花名册。请检查后再导入。什么都没有导入。",
        "A cell of “{file}” has more than {limit} characters. Check it. Nothing was imported.",
    ),
    "roster.no_sheet": (
        "“{file}”里没有工作表“{sheet}”。有这些：{sheets}。",
        "“{file}” has no sheet “{sheet}”. It has: {sheets}.",
    ),
    "roster.none": (
        "在“{file}”里没找到花名册：要有一行表头写着“姓名”和另外至少两项。什么都没有导入。",
        "No roster was found in “{file}”: a header with 姓名 and two more columns is needed.",
    ),
}
