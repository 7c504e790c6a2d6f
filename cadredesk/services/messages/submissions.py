"""Sentences about submissions: steps out of turn, what a preflight finds, what cannot be packed."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "submission.no_title": (
        "没有写报送的名称，没有登记。台账没有变。",
        "The submission has no name; nothing was entered.",
    ),
    "submission.due_before_asked": (
        "期限 {due} 早于来件日期 {asked}，没有登记。台账没有变。",
        "It would be due on {due}, before it was asked for on {asked}. Nothing was entered.",
    ),
    "submission.unknown": (
        "台账里没有“{number}”这次报送。用 submission list 看有哪些。",
        "The ledger has no submission “{number}”. See submission list.",
    ),
    "submission.ambiguous": (
        "“{number}”有几次报送：{numbers}。请写编号。什么都没有改动。",
        "“{number}” can mean {numbers}. Give the number. Nothing was changed.",
    ),
    "submission.no_version": (
        "“{title}”没有第 {version} 版。台账没有变。",
        "“{title}” has no version {version}. The ledger is unchanged.",
    ),
    "submission.not_now": (
        "“{title}”现在不能这样办：要按封包、报送、接收或退回的次序。台账没有变。",
        (
            "This cannot be done with “{title}” now: it is packed, sent, then accepted or "
            "returned. The ledger is unchanged."
        ),
    ),
    "submission.open_points": (
        "“{title}”还有 {count} 条退回意见没办完。改好或说明无需更正，再生成下一版。台账没有变。",
        (
            "“{title}” has {count} return points that are not settled. Put them right, or say "
            "why not, before the next version. The ledger is unchanged."
        ),
    ),
    "submission.empty_pack": (
        "包里没有文件，没有封包。台账没有变。",
        "The pack has no file and was not frozen. The ledger is unchanged.",
    ),
    "submission.nothing_chosen": (
        "还没有选报什么：至少选一张名册、审批表，或者加一个文件。什么都没有写出。",
        "Nothing is chosen yet: a roster, forms, or a file of your own. Nothing was written.",
    ),
    "submission.nobody": (
        "没有选到人，什么都没有写出。请换一个视图。",
        "Nobody was chosen, and nothing was written. Choose another view.",
    ),
    "submission.no_blank": (
        "“{title}”没有附空表，没有封包。先把县里的空表附上，或者不选“填空表”。",
        "“{title}” has no blank to fill. Attach it first, or do not ask for it.",
    ),
    "submission.form_failed": (
        "{people} 的审批表内容放不下，没有封包。请在审批表里删短，或者不带审批表。台账没有变。",
        "The forms of {people} do not fit. Shorten them first. Nothing was frozen.",
    ),
    "submission.too_early": (
        "{day} 早于上一步的日期 {earliest}，没有登记。台账没有变。",
        "{day} is before the step that came first ({earliest}). Nothing was noted.",
    ),
    "submission.no_points": (
        "没有一条退回意见，没有登记。写一条，或者把县里的话粘贴进来，一行一条。",
        "There is no return point. Write one, or paste the message, one point a line.",
    ),
    "submission.no_reason": (
        "不改也要写明原因，没有登记。台账没有变。",
        "Say why nothing is corrected. The ledger is unchanged.",
    ),
    "submission.no_point": (
        "“{title}”没有第 {point} 条退回意见。台账没有变。",
        "“{title}” has no return point {point}. The ledger is unchanged.",
    ),
    "submission.was_sent": (
        "“{title}”已经报送过，要留在台账里，没有删除。",
        "“{title}” was sent and stays in the ledger. Nothing was deleted.",
    ),
    "submission.manifest": (
        "这一版的清单读不出来。包里的文件没有变，可以照常导出。请做一次“检查资料库”。",
        "The manifest of this version cannot be read. Its files are unchanged. Verify the library.",
    ),
    "submission.id_masked": (
        "{person}：身份证号是遮住的，不是完整号码",
        "{person}: the ID number is masked, not whole",
    ),
    "submission.id_missing": (
        "{person}：没有身份证号，要报的表里有这一项",
        "{person}: no ID number, which the papers tell",
    ),
    "submission.id_wrong": (
        "{person}：身份证号校验不对",
        "{person}: the ID number is not a valid one",
    ),
    "submission.too_long": (
        "{person}：有 {count} 个字，表格一格最多 {limit} 个",
        "{person}: {count} characters, and a cell holds {limit}",
    ),
    "submission.odd_characters": (
        "{person}：里面有看不见的控制字符，表格存不了",
        "{person}: has invisible control characters that no workbook keeps",
    ),
    "submission.like_formula": (
        "{person}：“{text}”开头像公式，对方另存或改动后可能出错",
        "{person}: “{text}” begins like a formula and may break when it is edited",
    ),
    "submission.differs": (
        "{person}：{fact}不一致，档案是“{on_file}”，另一处是“{stated}”",
        "{person}: {fact} differs: “{on_file}” on file, “{stated}” elsewhere",
    ),
    "submission.stranger": (
        "{person}：在要报的文件里，资料库里没有",
        "{person}: in a file to be sent, and not in the library",
    ),
    "submission.unread": (
        "“{file}”没有核对：读不出，或者分不清是谁的",
        "“{file}” was not compared: it cannot be read, or may be about several people",
    ),
}
