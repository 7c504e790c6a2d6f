"""Sentences about the 信息采集表."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "collection.none": (
        "“{file}”不是信息采集表：没有一张表以 B01、A01、A02 等开头。什么都没有导入。",
        (
            "“{file}” is no collection workbook: no sheet begins with B01, A01, A02 … Nothing was "
            "imported."
        ),
    ),
    "collection.no_people_sheet": (
        "工作簿里没有 A01 表，只按各表的姓名和身份证号对应到库里已有的人。",
        "There is no sheet A01; rows were matched with people who are on file already.",
    ),
    "collection.no_header": (
        "“{sheet}”前几行里没有认出表头，这张表没有导入。表头要有“姓名”或“机构名称”和另外至少一列。",
        "No header was recognised in “{sheet}”; the sheet was not imported.",
    ),
    "collection.missing": (
        "缺这些列，按空白处理，不会抹掉库里已有的：{text}。",
        "These columns are missing; what the library has stays: {text}.",
    ),
    "collection.extra": (
        "“{text}”不是这张表的列，没有导入。",
        "“{text}” is no column of this sheet and was not imported.",
    ),
    "collection.incomplete": (
        "“{heading}”是空的，这一行没有导入。",
        "“{heading}” is empty; the row was not imported.",
    ),
    "collection.not_read": (
        "“{heading}”写的“{text}”没看懂，这一行没有导入。有下拉框的列请填名称，不填代码。",
        (
            "“{text}” in “{heading}” was not understood; the row was not imported. "
            "Write names, not codes."
        ),
    ),
    "collection.which_rules": (
        "只写“{text}”，分不清是党内警告还是政务警告，这一行没有导入。请写全。",
        "“{text}” alone does not say whether it is 党内警告 or 政务警告; the row was not imported.",
    ),
    "collection.denied": (
        "“{heading}”写的“否”，而{name}的档案里有这段经历，档案没有改。请核对是哪边错了。",
        "“{heading}” says no, but the file of {name} has it and stays so. Which is right?",
    ),
    "collection.date": (
        "“{heading}”写的“{text}”不是 6 位或 8 位日期，没有采用。",
        "“{text}” in “{heading}” is no date of 6 or 8 digits and was left out.",
    ),
    "collection.year": (
        "“{heading}”写的“{text}”不是四位年份，没有采用。",
        "“{text}” in “{heading}” is no year and was left out.",
    ),
    "collection.word": (
        "“{heading}”写的“{text}”不是可以采用的名称，没有采用。代码有新旧两套，请填名称。",
        (
            "“{text}” in “{heading}” is no name that can be taken. Codes mean two things; "
            "write the name."
        ),
    ),
    "collection.outside": (
        "“{heading}”写的“{text}”不在字典里，照原样采用，请核对。",
        "“{text}” in “{heading}” is not in the list. It was taken as written; check it.",
    ),
    "collection.long": (
        "“{heading}”超过接收系统的 {limit} 字，照原样采用，没有截短。",
        (
            "“{heading}” is longer than the {limit} characters of the receiving system. "
            "It was taken whole."
        ),
    ),
    "collection.number": (
        "“{heading}”被 Excel 当成数字，后几位已经丢失，没有采用。请按原件重新录入为文本。",
        "Excel turned “{heading}” into a number and lost its end; it was left out.",
    ),
    "collection.unit": (
        "没有叫“{text}”的单位，{name} 的任职机构没有采用，其余照常。",
        "There is no unit “{text}”; it was left out for {name}, the rest of the row taken.",
    ),
    "collection.stranger": (
        "库里和 A01 表里都没有姓名和身份证号都对得上的“{name}”，这一行没有导入。",
        (
            "Neither the library nor sheet A01 has a {name} with this ID number; the row was not "
            "imported."
        ),
    ),
    "collection.other_name": (
        "{name} 的身份证号在库里是“{known}”的，这一行没有导入。请核对姓名和身份证号。",
        "The ID number of {name} is that of {known} in the library; the row was not imported.",
    ),
    "collection.overtaken": (
        "比较之后，{people}的档案又改过了，这次什么都没有保存。请重新读入再导入。",
        "The files of {people} were changed since the comparing. Nothing was saved; read it again.",
    ),
    "collection.no_sheet": (
        "没有“{name}”这张表。可以选：{known}。什么都没有写出。",
        "There is no sheet “{name}”. There are: {known}. Nothing was written.",
    ),
    "collection.refused": (
        "没有写出：有 {count} 处接收系统不收的值。照写请加 --anyway。",
        "Nothing was written: {count} values that the receiving system refuses. Use --anyway.",
    ),
    "doubts.outside": (
        "{sheet} {heading}：{count} 处不在下拉表里，照原样写出：{people}",
        "{sheet} {heading}: not in the list ({count}), written as they are: {people}",
    ),
    "doubts.long": (
        "{sheet} {heading}：{count} 处超过接收系统的长度，照原样写出：{people}",
        "{sheet} {heading}: longer than the system holds ({count}), written whole: {people}",
    ),
    "doubts.vague": (
        "{sheet} {heading}：{count} 处只有年份，要 6 位或 8 位：{people}",
        "{sheet} {heading}: only the year is known ({count}): {people}",
    ),
    "doubts.missing": (
        "{sheet} {heading}：必填，{count} 处档案里没有：{people}",
        "{sheet} {heading}: required and not on file ({count}): {people}",
    ),
    "doubts.bytes": (
        "{sheet} {heading}：{count} 处如接收系统按字节算会超长：{people}",
        "{sheet} {heading}: too long if the system counts bytes ({count}): {people}",
    ),
    "doubts.by_hand": (
        "这些必填列档案里没有这一项，要在表里补填：{columns}",
        "These required columns are nowhere in a cadre file and are filled by hand: {columns}",
    ),
    "doubt.outside": (
        "{person} {heading}：“{text}”不在下拉表里，照原样写出",
        "{person}, {heading}: “{text}” is not in the list; written as it is",
    ),
    "doubt.long": (
        "{person} {heading}：有 {count} 字，接收系统最多 {limit} 字，照原样写出",
        "{person}, {heading}: {count} characters, the system holds {limit}; written whole",
    ),
    "doubt.vague": (
        "{person} {heading}：只有年份 {text}，要 6 位或 8 位",
        "{person}, {heading}: only the year {text} is known; 6 or 8 digits are asked for",
    ),
    "doubt.missing": (
        "{person} {heading}：必填，档案里没有",
        "{person}, {heading}: required, not on file",
    ),
    "doubt.bytes": (
        "{person} {heading}：有 {count} 字，如接收系统按字节算，{limit} 不够",
        "{person}, {heading}: {count} characters; too long if the {limit} are counted as bytes",
    ),
}
