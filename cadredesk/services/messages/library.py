"""Sentences about libraries: opening, saving, keys, undo, backups and the full check."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "library.missing": (
        "文件夹“{folder}”里没有资料库。请选对文件夹，或者新建一个。",
        "There is no library in “{folder}”. Choose the right folder, or make a new one.",
    ),
    "library.exists": (
        "文件夹“{folder}”里已经有资料库，没有动它。请另选一个空文件夹。",
        "There is a library in “{folder}” already; it was not touched. Choose an empty folder.",
    ),
    "library.wrong_password": (
        "密码不对，请再试一次。忘了密码可以用密码恢复单打开，资料不会丢。",
        "Wrong password; try again. If it is forgotten, the recovery sheet opens the library.",
    ),
    "library.wrong_password_wait": (
        "密码不对。已经连续错了几次，请等 {seconds} 秒再试。忘了密码可以用密码恢复单打开。",
        (
            "Wrong password. After several wrong ones, wait {seconds} seconds before the next try. "
            "If it is forgotten, the recovery sheet opens the library."
        ),
    ),
    "library.in_use": (
        "资料库“{folder}”正被另一个程序打开。请先在那边关闭，再打开。",
        "The library “{folder}” is open in another program. Close it there first.",
    ),
    "library.in_use_by": (
        "资料库正由 {user} 在电脑“{computer}”上使用（{since} 起）。请先在那边关闭，再打开。",
        (
            "{user} has had the library open on the computer “{computer}” since {since}. "
            "Close it there first."
        ),
    ),
    "library.damaged": (
        "“{folder}”里的资料库文件已经损坏，没有打开，也没有改动。请从备份恢复到新文件夹。",
        (
            "The library file in “{folder}” is damaged. It was not opened or changed. "
            "Restore a backup into a new folder."
        ),
    ),
    "library.foreign": (
        "“{folder}”里的文件不是本程序的资料库，没有改动。请选对文件夹。",
        (
            "The file in “{folder}” is not a library of this program and was not changed. "
            "Choose the right folder."
        ),
    ),
    "library.newer": (
        "“{folder}”是用更新的版本（{program}）保存的。文件没有动，请先升级本程序。",
        (
            "“{folder}” was saved by a newer version ({program}). It was not touched; "
            "update this program first."
        ),
    ),
    "library.read_only": (
        "“{folder}”只能读，不能写：这次改动没有保存。请把资料库放到可以写的磁盘上。",
        (
            "“{folder}” can only be read: the change was not saved. Put the library on a disk "
            "that can be written."
        ),
    ),
    "library.not_writable": (
        "文件夹“{folder}”不能写入，什么也没有改动。请检查权限，或换一个文件夹。",
        (
            "Nothing can be written to “{folder}”, and nothing was changed. Check the permissions "
            "or choose another folder."
        ),
    ),
    "library.disk_full": (
        (
            "{drive} 盘空间不够（剩 {free_mb} MB）。刚才的内容还没有保存，以前保存的都在。"
            "请清理磁盘后再保存一次。"
        ),
        (
            "The disk {drive} is full ({free_mb} MB free). This was not saved; everything saved "
            "before is safe. Make room, then save again."
        ),
    ),
    "library.disk_failed": (
        (
            "读写“{folder}”时磁盘出错。这次可能没有保存，以前保存的还在备份里。"
            "请检查磁盘或 U 盘，再试一次。"
        ),
        (
            "The disk failed while “{folder}” was in use. This may not have been saved; backups "
            "hold what was saved before. Check the disk or stick, then try again."
        ),
    ),
    "library.cannot_open": (
        "打不开“{folder}”里的资料库文件，没有改动。请检查文件夹权限和磁盘。",
        (
            "The library file in “{folder}” cannot be opened; it was not changed. Check the "
            "permissions and the disk."
        ),
    ),
    "library.engine": (
        "数据库组件不符合要求（{setting}），为了不损坏资料，没有打开。请重新安装本程序。",
        (
            "The database engine is not as it must be ({setting}). To keep the data safe nothing "
            "was opened. Install this program again."
        ),
    ),
    "library.upgrade_failed": (
        "升级“{folder}”的资料库时没有成功（{step}）。原文件没有动，可以再试，或用旧版本打开。",
        (
            "Upgrading the library in “{folder}” did not succeed ({step}). The old file was not "
            "touched; try again, or open it with the old version."
        ),
    ),
    "keys.missing": (
        "“{folder}”里缺少密码文件 keys.json。资料还在，请用密码恢复单打开并设一个新密码。",
        (
            "The password file keys.json is missing in “{folder}”. The data are safe: open the "
            "library with the recovery sheet and set a new password."
        ),
    ),
    "keys.damaged": (
        "密码文件“{file}”已经损坏。资料还在，请用密码恢复单打开并设一个新密码。",
        (
            "The password file “{file}” is damaged. The data are safe: open the library with the "
            "recovery sheet and set a new password."
        ),
    ),
    "password.short": (
        "密码至少要 {needed} 个字符，可以是一句话。",
        "The password needs at least {needed} characters; a sentence will do.",
    ),
    "password.common": (
        "这个密码太常见，别人一猜就中。请换一个，一句话也可以。",
        "This password is too common and would be guessed at once. Choose another one.",
    ),
    "password.wait": (
        "密码连续输错，请等 {seconds} 秒再试。资料没有变。",
        "Too many wrong passwords: wait {seconds} seconds. Nothing was changed.",
    ),
    "recovery.length": (
        "恢复密钥应有 {needed} 位数字，现在是 {digits} 位。请照密码恢复单补全。",
        "The recovery key has {needed} digits; {digits} were typed. Complete it from the sheet.",
    ),
    "recovery.group": (
        "恢复密钥第 {group} 组不对，请照密码恢复单核对这一组。",
        "Group {group} of the recovery key is wrong; compare this group with the sheet.",
    ),
    "recovery.key": (
        "恢复密钥各组都像对的，但合起来不对，请逐组核对密码恢复单。",
        (
            "Each group of the recovery key looks right, but together they are not. Compare every "
            "group with the sheet."
        ),
    ),
    "recovery.other": (
        "这张密码恢复单不是这个资料库的。请核对单位和日期。",
        "This recovery sheet belongs to another library. Check the unit and the date.",
    ),
    "undo.overtaken": (
        "不能撤销：{people} 的内容后来又改过（共 {count} 处）。什么也没有改动。",
        (
            "This cannot be undone: {people} changed again since ({count} in all). "
            "Nothing was changed."
        ),
    ),
    "undo.already": (
        "这一步已经撤销过了，没有再改动。",
        "This was undone already; nothing was changed.",
    ),
    "undo.unknown": (
        "没有找到要撤销的这一步，什么也没有改动。",
        "The step to undo was not found; nothing was changed.",
    ),
    "undo.founding": (
        "新建资料库这一步不能撤销，什么也没有改动。",
        "Making the library cannot be undone; nothing was changed.",
    ),
    "backup.refused": (
        "写到“{folder}”的备份没有通过验证，已经删除；以前的备份都在。请换一个磁盘或 U 盘再试。",
        (
            "The backup written to “{folder}” failed its check and was removed; older backups are "
            "intact. Try another disk or stick."
        ),
    ),
    "backup.missing": (
        "“{folder}”里没有备份。请选一个备份文件夹。",
        "There is no backup in “{folder}”. Choose a backup folder.",
    ),
    "verify.pages": (
        "文件页有损坏：{detail}。请从备份恢复到新文件夹。",
        "A page of the file is damaged: {detail}. Restore a backup into a new folder.",
    ),
    "verify.audit": (
        "操作记录从第 {row} 条起对不上，有人绕过本程序动过它。请保留这份文件并报告。",
        (
            "The audit trail does not hold from row {row} on: somebody changed it from outside. "
            "Keep this file and report it."
        ),
    ),
    "verify.history": (
        "第 {batch} 批的修改历史和操作记录对不上，有人绕过本程序动过它。请保留这份文件并报告。",
        (
            "The history of batch {batch} is not what the audit trail vouches for. Keep this file "
            "and report it."
        ),
    ),
    "verify.exports": (
        "导出登记第 {number} 号和操作记录对不上，有人绕过本程序动过它。请保留这份文件并报告。",
        (
            "Entry {number} of the export register is not what the audit trail vouches for. Keep "
            "this file and report it."
        ),
    ),
    "verify.anchor": (
        "{made_at} 的备份记着操作记录第 {row} 条，现在没有或不同。请保留这份文件和备份并报告。",
        (
            "The backup of {made_at} knows audit row {row}, which is missing or different now. "
            "Keep this file and the backup and report it."
        ),
    ),
    "verify.lists": (
        "有 {cadres} 人的名册或搜索内容和档案不一致；档案本身没有问题。请保存这些人一次。",
        (
            "The list or search entries of {cadres} people do not match their files; the files "
            "themselves are fine. Save these people once."
        ),
    ),
}
