"""Sentences about rows and cells of a roster."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "roster.nameless": (
        "这一行没有姓名，没有导入。",
        "This row has no name and was not imported.",
    ),
    "roster.no_name": (
        "“{file}”里没有一列对应“姓名”，不能导入。请指出哪一列是姓名。",
        "No column of “{file}” is the name, so nothing can be imported. Say which one is.",
    ),
    "roster.second_value": (
        "{name} 占了几行，“{heading}”还写着“{text}”，只采用了第一行的。",
        "{name} takes several rows; “{text}” in “{heading}” was left out for the first row's.",
    ),
    "cell.error": (
        "“{heading}”里是公式错误 {text}，没有采用。",
        "“{heading}” holds the formula error {text}; it was left out.",
    ),
    "cell.unknown": (
        "“{heading}”写的“{text}”没看懂，没有采用。",
        "“{text}” in “{heading}” was not understood and left out.",
    ),
    "id.destroyed": (
        "{name} 的身份证号被 Excel 当成数字，后几位已经丢失，没有采用。请按原件重新录入为文本。",
        "Excel turned the ID number of {name} into a number and lost its end; it was left out.",
    ),
    "id.check_digit": (
        "{name} 的身份证号末位校验不对，可能有一位输错。先照原样保留，请核对。",
        "The last digit of {name}'s ID number does not match. It was kept as written; check it.",
    ),
    "id.birth": (
        "{name} 的身份证号里没有这样的出生日期。先照原样保留，请核对。",
        "{name}'s ID number holds no such birthday. It was kept as written; check it.",
    ),
    "id.length": (
        "{name} 的身份证号不是 18 位。先照原样保留，请核对。",
        "{name}'s ID number does not have 18 characters. It was kept as written; check it.",
    ),
    "id.old": (
        "{name} 的身份证号是 15 位旧号。先照原样保留，请换成 18 位。",
        "{name} has an old ID number of 15 digits. It was kept; replace it by the new one.",
    ),
    "import.twice": (
        "{name} 在表里出现了两次（第 {first} 行已有），这一行没有再导入。",
        "{name} is in the table twice (first in row {first}); this row was not imported again.",
    ),
    "import.ambiguous": (
        "有不止一个“{name}”，分不清是哪一位，这一行没有导入。指出是谁，或补身份证号再导入。",
        "There is more than one {name}; this row was not imported. Say who, or add the ID number.",
    ),
    "import.left_out": (
        "{name} 照您选的没有导入。",
        "{name} was not imported, as you chose.",
    ),
    "doubt.twice": (
        "第 {row} 行又是“{name}”，第 {first} 行已有一位。是同一个人吗？",
        "Row {row} is {name} again, as row {first}. Is it the same person?",
    ),
    "doubt.several": (
        "第 {row} 行“{name}”可能是几位中的一位。是哪一位？",
        "{name} in row {row} may be one of several people. Who is it?",
    ),
    "doubt.namesake": (
        "第 {row} 行“{name}”与库里的同名，又不全相同。是同一个人吗？",
        "{name} in row {row} is on file, with other particulars. Is it the same person?",
    ),
    "doubt.name_alone": (
        "第 {row} 行“{name}”与库里的只有姓名对得上，没有同样的身份证号或出生年月。是同一个人吗？",
        "Only the name joins {name} in row {row} with somebody on file. Is it the same person?",
    ),
    "spelling.other": (
        "表里写“{stated}”，已有的写法是“{known}”（第 {rows} 行）。统一吗？",
        "The table writes “{stated}”, known as “{known}” (rows {rows}). Write it the known way?",
    ),
    "spelling.unify": ("统一成“{known}”", "Write “{known}”"),
    "spelling.keep": ("保持表里的写法", "Keep it as it is"),
    "whom.same": ("同一个人", "The same person"),
    "whom.this": ("是第 {number} 位", "The one numbered {number}"),
    "whom.another": ("另一个人", "Another person"),
    "whom.left_out": ("先不导入", "Leave the row out"),
    "import.unanswered": (
        "还有问题没有回答：{columns} 列。什么都没有导入。",
        "Questions are open in column {columns}. Nothing was imported.",
    ),
    "guess.halves": (
        "这张表分成 {count} 栏并排，已接起来读。",
        "The list stands in {count} blocks side by side; they were read one after another.",
    ),
    "guess.groups": (
        "第 {rows} 行是分组标题，下面的人归到各组。",
        "Rows {rows} head groups; the people below belong to them.",
    ),
    "guess.left_out": (
        "第 {rows} 行是合计、说明或签名，没有当作人。",
        "Rows {rows} are sums, notes or signatures and were not taken for people.",
    ),
    "guess.header_again": (
        "第 {rows} 行是重复的表头，跳过了。",
        "Rows {rows} repeat the header and were passed over.",
    ),
    "guess.goes_on": (
        "第 {rows} 行的姓名与上一行合并，当作同一个人的第二行。",
        "In rows {rows} the name is merged with the row above: a further row of that person.",
    ),
    "guess.unit": (
        "“{heading}”当作单位：合并的一格算到下面每个人，没有分组标题时也作分组。",
        "“{heading}” is the unit: a merged cell counts for each person, and as the group.",
    ),
    "guess.unit_posts": (
        "有 {count} 人的职务前面补上了单位。",
        "The unit was put before the post of {count} people.",
    ),
    "guess.taken_apart": (
        "“{heading}”有 {count} 格写了几样内容，已拆开。",
        "{count} cells of “{heading}” say several things and were taken apart.",
    ),
    "guess.october": (
        "“{heading}”里别的月份写作 .01、.05，{text} 这样的 {count} 处读作 10 月。",
        "Other months of “{heading}” are written .01 or .05, so {count} like {text} are October.",
    ),
    "guess.first_days": (
        "“{heading}”的日期都是 1 日，是 Excel 补上的，只采用年月。",
        "Every day in “{heading}” is a first that Excel added; only the month was taken.",
    ),
    "guess.born_by_id": (
        "有 {count} 人的出生月份按身份证号定下。",
        "The month of birth of {count} people was settled by their ID numbers.",
    ),
    "guess.same_as": (
        "和 {day} 导入的“{file}”是同一种表，沿用了当时的对应。",
        "It is the kind of table imported from “{file}” on {day}; its columns were kept.",
    ),
    "heading.empty": (
        "还没写表头。写上表里的叫法再添加。",
        "The heading is missing. Write what the table calls it.",
    ),
    "column.why.heading": ("按表头认出", "By its heading"),
    "column.why.learned": ("按字典里学来的叫法", "By the dictionary: learned before"),
    "column.why.remembered": ("上次这种表就是这样", "As in this kind of table before"),
    "column.why.samples": ("按列里的内容认出", "By what stands in it"),
    "column.why.remaining": (
        "另一个意思已有别的列",
        "Its other meaning has a column of its own",
    ),
    "column.why.answered": ("照您的回答", "As you answered"),
    "column.why.chosen": ("您选的", "You chose this"),
    "column.why.ambiguous": ("可能是：{choices}", "Can be: {choices}"),
    "column.why.of_others": ("说的是家属等别人，不导入", "About somebody else; left out"),
    "column.why.worked_out": (
        "由别的内容算出，或名册不收，不导入",
        "Worked out or not kept from rosters",
    ),
    "column.why.twice": ("前面已有一列是它，这列不导入", "Another column is that already"),
    "column.why.ignored": ("认得，从不导入", "Known, and never imported"),
    "column.why.unknown": ("没认出；要导入就选一项", "Not recognised; choose to keep it"),
    "question.month": (
        "{column} 列“{heading}”：{text} 是 1 月还是 10 月？",
        "Column {column} “{heading}”: is {text} January or October?",
    ),
    "question.year": (
        "{column} 列“{heading}”：“{text}”是 {date} 吗？",
        "Column {column} “{heading}”: is “{text}” {date}?",
    ),
    "question.field": (
        "{column} 列“{heading}”有几种意思，是哪一项？",
        "Column {column} “{heading}” can mean several things. Which?",
    ),
    "question.study": (
        "{column} 列“{heading}”没写全日制还是在职，按哪一种？",
        "Column {column} “{heading}” does not say full-time or in service. Which?",
    ),
    "choice.not_taken": ("不导入", "Not imported"),
    "choice.january": ("1 月", "January"),
    "choice.october": ("10 月", "October"),
    "choice.yes": ("是", "Yes"),
    "choice.no": ("不是", "No"),
    "choice.full_time": ("全日制", "Full-time"),
    "choice.in_service": ("在职", "In service"),
}
