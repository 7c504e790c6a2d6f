"""Sentences about files that exchange approval forms."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "agreement.children": (
        "以前的任免表有子女 {stated} 人，档案里 {known} 人，没有{names}。请核对家庭成员。",
        "A form names {stated} children, the file {known}: {names} is not on file. Check family.",
    ),
    "agreement.village": (
        "这是村干部花名册，不能与干部档案核对。请换一份干部花名册。",
        "This is a roster of village cadres; only one of cadres can be compared here.",
    ),
    "interchange.missing": (
        "没找到“{file}”，可能被移走或改名了。档案没有变。",
        "“{file}” is not there; it may have been moved or renamed. No file was changed.",
    ),
    "interchange.unreadable": (
        "“{file}”读不出来，可能正被别的程序占用，或 U 盘有问题。档案没有变，请再试一次。",
        "“{file}” cannot be read: another program or the disk may be the reason. Try again.",
    ),
    "interchange.nothing": (
        "“{file}”里没有任免表文件（.lrmx 或 .lrm）。档案没有变。",
        "There is no approval form (.lrmx or .lrm) in “{file}”. No file was changed.",
    ),
    "interchange.too_many_files": (
        "一次有 {count} 个文件，最多 {limit} 个。请分几次导入。档案没有变。",
        "There are {count} files at once, {limit} is the most. Bring them in by parts.",
    ),
    "interchange.too_large": (
        "“{file}”超过 {limit} MB，不像任免表文件，没有读。",
        "“{file}” is larger than {limit} MB, which no approval form is. It was not read.",
    ),
    "interchange.bomb": (
        "“{file}”解压后大得不正常，没有读。请向发来的人核实。",
        "“{file}” inflates to more than any form has. It was not read; ask who sent it.",
    ),
    "interchange.nested_zip": (
        "“{file}”是里面的一个压缩包，没有读。请单独选它，或先解压再选。其余文件照常读。",
        "“{file}” is a ZIP among the files and was not read. Choose it by itself, or unpack it.",
    ),
    "interchange.zip_damaged": (
        "“{file}”不是完好的 ZIP 压缩包，没有读。请重新复制一份，或先解压到文件夹再导入。",
        "“{file}” is not a sound ZIP. Copy it again, or unpack it and choose the folder.",
    ),
    "interchange.entry_damaged": (
        "压缩包里的“{file}”损坏了，没有读；其他文件不受影响。",
        "“{file}” in the ZIP is damaged and was not read; the other files were.",
    ),
    "interchange.locked": (
        "压缩包里的“{file}”加了密码，没有读。请先解压，再选择文件夹导入。",
        "“{file}” in the ZIP has a password. Unpack it first, then choose the folder.",
    ),
    "interchange.path": (
        "压缩包里的“{file}”名称里带有不正常的路径，没有读。请向发来的人核实。",
        "The name “{file}” in the ZIP leads out of it. It was not read; ask who sent it.",
    ),
    "interchange.encoding": (
        "“{file}”的文字编码认不出来（不是 UTF-8，也不是 GBK），没有读。请用原软件另存一次。",
        "“{file}” is neither UTF-8 nor GBK and was not read. Save it again where it was made.",
    ),
    "interchange.broken": (
        "“{file}”第 {line} 行起格式损坏，没有读。请用原软件打开后另存一次。",
        "“{file}” is broken from line {line} on and was not read. Save it again where it was made.",
    ),
    "interchange.entities": (
        "“{file}”里带有任免表文件不该有的声明（DOCTYPE），为安全起见没有读。",
        "“{file}” declares a DOCTYPE, which no form needs. To be safe it was not read.",
    ),
    "interchange.too_many": (
        "“{file}”里的层次或项目多得不正常，没有读。",
        "“{file}” has more elements than any form, and was not read.",
    ),
    "interchange.root": (
        "“{file}”不是任免表文件：里面是“{root}”，不是“Person”。没有读。",
        "“{file}” is no approval form: it holds “{root}” instead of “Person”. It was not read.",
    ),
    "interchange.lrm": (
        "“{file}”不是完整的 .lrm 文件：要有 33 项，只有 {count} 项。没有读。",
        "“{file}” is no whole .lrm: it has {count} of 33 texts. It was not read.",
    ),
    "interchange.too_long": (
        "“{file}”有一项超过 {limit} 字，不像任免表文件，没有读。",
        "A text of “{file}” has more than {limit} characters. It was not read.",
    ),
    "interchange.nameless": (
        "“{file}”里没有姓名，不知道是谁的，没有导入。",
        "“{file}” has no name in it, so nobody knows whose it is. It was not taken.",
    ),
    "interchange.ambiguous": (
        "分不清“{name}”是哪一位：{people}。没有处理，请指明是谁，或作为新人。",
        "“{name}” can be {people}. The file was left alone: say who it is, or that it is new.",
    ),
    "interchange.twice": (
        "前面已有一个“{name}”的文件，这一个没有处理。请只留一个。",
        "Another file before it is about “{name}”, too. This one was left alone; keep one.",
    ),
    "interchange.overtaken": (
        "比较之后，{people}的档案又改过了，这次什么都没有保存。请重新比较再采用。",
        "The files of {people} were changed since the comparing. Nothing was saved; do it again.",
    ),
    "interchange.misdeclared": (
        "文件声明的编码与实际不符，已按实际的编码读出。",
        "The file is not in the encoding that it declares; it was read as it really is.",
    ),
    "interchange.not_understood": (
        "“{field}”写的“{text}”没看懂，没有采用，请对照原件补录。",
        "“{text}” in “{field}” was not understood and left out; look at the paper.",
    ),
    "interchange.id_number": (
        "身份证号的位数、出生日期或末位校验不对，选用时照原样保留，请核对。",
        "The ID number is not a valid one. It is kept as it is written; check it.",
    ),
    "interchange.extras": (
        "有本格式没有规定的内容：{names}。原样保留，选用后随审批表存放。",
        "It holds what the format does not know: {names}. It is kept as it is with the form.",
    ),
    "interchange.photo_broken": (
        "照片不是完好的 JPEG 或 PNG 图片，没有采用。",
        "The photo is not a sound JPEG or PNG and was left out.",
    ),
    "interchange.photo_large": (
        "照片太大（超过 {limit} MB，或边长超过一万像素），没有采用。",
        "The photo is too large (over {limit} MB or 10,000 pixels) and was left out.",
    ),
    "interchange.no_picture": (
        "旁边没有同名的 .pic 照片。",
        "There is no .pic of the same name beside it.",
    ),
}
