"""Who is kin to whom: the classes of the law, and kin found by comparing families.

公务员法 Art. 74 and 公务员回避规定 Art. 5 name four classes (handbook AVOID-1). Links between
files are a proposal, with how sure it is, and derived no further than third-degree
collaterals (AVOID-8).
"""

from __future__ import annotations

from enum import StrEnum


class KinClass(StrEnum):
    """The relations that the law asks to avoid."""

    SPOUSE = "夫妻"
    DIRECT = "直系血亲"
    COLLATERAL = "三代以内旁系血亲"
    IN_LAW = "近姻亲"


class Confidence(StrEnum):
    """How sure a link is: confirmed by somebody, by the ID number, by name and birth, or less."""

    CONFIRMED = "已确认"
    CERTAIN = "证号一致"
    PROBABLE = "很可能"
    POSSIBLE = "可能"


_SPOUSES = "丈夫 妻子 配偶 爱人 夫 妻"
_PARENTS = "父亲 母亲 父 母 继父 继母 养父 养母"
_CHILDREN = (
    "儿子 女儿 子 女 长子 次子 三子 四子 五子 长女 次女 三女 四女 五女 "
    "独生子 独生女 养子 养女 继子 继女"
)
_GRAND = "祖父 祖母 外祖父 外祖母 爷爷 奶奶 外公 外婆 姥爷 姥姥 孙子 孙女 外孙 外孙子 外孙女"
_SIBLINGS = "哥哥 弟弟 姐姐 妹妹 兄 弟 姐 妹 兄长 胞兄 胞弟 胞姐 胞妹"
_FURTHER = (
    "伯父 叔父 姑姑 姑母 舅舅 舅父 姨 姨母 姨妈 叔叔 伯伯 堂兄 堂弟 堂姐 堂妹 堂哥 "
    "表兄 表弟 表姐 表妹 表哥 侄子 侄女 侄儿 外甥 外甥女 甥女"
)
_PARENTS_IN_LAW = "岳父 岳母 公公 婆婆 丈人 丈母娘"
_CHILDREN_IN_LAW = "儿媳 儿媳妇 女婿 媳妇"
_OTHERS_IN_LAW = (
    "大舅子 小舅子 大姨子 小姨子 大伯子 小叔子 大姑子 小姑子 内兄 内弟 妻兄 妻弟 妻姐 妻妹 "
    "连襟 妯娌 亲家 亲家公 亲家母 姐夫 妹夫 嫂子 嫂 弟媳 弟妹 伯母 婶婶 婶母 姑父 姑丈 "
    "舅母 舅妈 姨父 姨丈 堂嫂 堂弟媳 表嫂 表弟媳 堂姐夫 堂妹夫 表姐夫 表妹夫 侄媳 侄女婿 "
    "外甥媳 外甥女婿"
)

_CLASSES: dict[str, KinClass] = {
    "兄弟姐妹": KinClass.COLLATERAL,
    "父母": KinClass.DIRECT,
    "子女": KinClass.DIRECT,
    **dict.fromkeys(_SPOUSES.split(), KinClass.SPOUSE),
    **dict.fromkeys((*_PARENTS.split(), *_CHILDREN.split(), *_GRAND.split()), KinClass.DIRECT),
    **dict.fromkeys((*_SIBLINGS.split(), *_FURTHER.split()), KinClass.COLLATERAL),
    **dict.fromkeys(
        (*_PARENTS_IN_LAW.split(), *_CHILDREN_IN_LAW.split(), *_OTHERS_IN_LAW.split()),
        KinClass.IN_LAW,
    ),
}
_WHOSE = "的"

_PARENT, _CHILD = frozenset(_PARENTS.split()), frozenset(_CHILDREN.split())
_SPOUSE, _SIBLING = frozenset(_SPOUSES.split()), frozenset(_SIBLINGS.split())
_PARENT_IN_LAW, _CHILD_IN_LAW = (
    frozenset(_PARENTS_IN_LAW.split()),
    frozenset(_CHILDREN_IN_LAW.split()),
)


class Tie(StrEnum):
    """The four relations that others are made of."""

    SPOUSE = "配偶"
    PARENT = "父母"
    CHILD = "子女"
    SIBLING = "兄弟姐妹"

    @property
    def inverse(self) -> Tie:
        """What the one is to the other when the other is this to the one."""
        return {Tie.PARENT: Tie.CHILD, Tie.CHILD: Tie.PARENT}.get(self, self)


_TIES = {
    **dict.fromkeys((*_SPOUSE, Tie.SPOUSE), Tie.SPOUSE),
    **dict.fromkeys((*_PARENT, Tie.PARENT), Tie.PARENT),
    **dict.fromkeys((*_CHILD, Tie.CHILD), Tie.CHILD),
    **dict.fromkeys((*_SIBLING, Tie.SIBLING), Tie.SIBLING),
}

_TWO_STEPS: dict[tuple[Tie, Tie], tuple[str, KinClass]] = {
    (Tie.SPOUSE, Tie.PARENT): ("配偶的父母", KinClass.IN_LAW),
    (Tie.SPOUSE, Tie.SIBLING): ("配偶的兄弟姐妹", KinClass.IN_LAW),
    (Tie.SPOUSE, Tie.CHILD): ("子女", KinClass.DIRECT),
    (Tie.PARENT, Tie.SPOUSE): ("父母", KinClass.DIRECT),
    (Tie.PARENT, Tie.PARENT): ("祖父母或外祖父母", KinClass.DIRECT),
    (Tie.PARENT, Tie.CHILD): ("兄弟姐妹", KinClass.COLLATERAL),
    (Tie.PARENT, Tie.SIBLING): ("伯叔姑舅姨", KinClass.COLLATERAL),
    (Tie.CHILD, Tie.SPOUSE): ("子女的配偶", KinClass.IN_LAW),
    (Tie.CHILD, Tie.CHILD): ("孙子女或外孙子女", KinClass.DIRECT),
    (Tie.CHILD, Tie.PARENT): ("配偶", KinClass.SPOUSE),
    (Tie.CHILD, Tie.SIBLING): ("子女", KinClass.DIRECT),
    (Tie.SIBLING, Tie.SPOUSE): ("兄弟姐妹的配偶", KinClass.IN_LAW),
    (Tie.SIBLING, Tie.PARENT): ("父母", KinClass.DIRECT),
    (Tie.SIBLING, Tie.CHILD): ("侄子女或甥子女", KinClass.COLLATERAL),
    (Tie.SIBLING, Tie.SIBLING): ("兄弟姐妹", KinClass.COLLATERAL),
}
"""What somebody is who stands two steps away; the spouse of a spouse is nobody else."""

_NEAR = frozenset((KinClass.SPOUSE, KinClass.DIRECT))

_SHARED: tuple[tuple[frozenset[str], frozenset[str], str], ...] = (
    (_PARENT, _PARENT, "兄弟姐妹"),
    (_SIBLING, _SIBLING, "兄弟姐妹"),
    (_CHILD, _CHILD, "配偶"),
    (_PARENT_IN_LAW, _PARENT, "配偶的兄弟姐妹"),
    (_SPOUSE, _SIBLING, "配偶的兄弟姐妹"),
    (_PARENT_IN_LAW, _PARENT_IN_LAW, "连襟或妯娌"),
    (_CHILD_IN_LAW, _CHILD, "亲家"),
)
"""What two people are to each other who both name a third one so (AVOID-8, step 2)."""

_SHARED_CLASSES = {
    "兄弟姐妹": KinClass.COLLATERAL,
    "配偶": KinClass.SPOUSE,
    "配偶的兄弟姐妹": KinClass.IN_LAW,
    "连襟或妯娌": KinClass.IN_LAW,
    "亲家": KinClass.IN_LAW,
}


def kin_class(relation: str) -> KinClass | None:
    """Return the class of a relation, None for one that the law does not name.

    `X的Y` is read one step on: the spouse of a collateral is kin by marriage, and so are the
    parents and siblings of a spouse and the parents of a child's spouse; nobody beyond.

    >>> kin_class("表哥的妻子"), kin_class("表哥的岳父")
    (<KinClass.IN_LAW: '近姻亲'>, None)
    """
    word = relation.strip()
    if word in _CLASSES:
        return _CLASSES[word]
    first, whose, second = word.partition(_WHOSE)
    if not whose or first not in _CLASSES:
        return None
    return _one_step_on(first, second)


def tie_of(relation: str) -> Tie | None:
    """Return which of the four ties a relation is, None for one farther away."""
    return _TIES.get(relation.strip())


def two_steps_away(first: Tie, second: Tie) -> tuple[str, KinClass] | None:
    """Return what the `second` of somebody's `first` is to him or her.

    >>> two_steps_away(Tie.SPOUSE, Tie.SIBLING)
    ('配偶的兄弟姐妹', <KinClass.IN_LAW: '近姻亲'>)
    """
    return _TWO_STEPS.get((first, second))


def is_near_kin(relation: str) -> bool:
    """Whether a relation is a 近亲属 of the Civil Code (Art. 1045), which is less than kin.

    >>> is_near_kin("哥哥"), is_near_kin("姐夫")
    (True, False)
    """
    return kin_class(relation) in _NEAR or tie_of(relation) is Tie.SIBLING


def kin_words() -> tuple[str, ...]:
    """Return every word for a relation of the law, the longest first."""
    return tuple(sorted(_CLASSES, key=len, reverse=True))


def shared_relation(one: str, other: str) -> tuple[str, KinClass] | None:
    """Return what two people are to each other who call a third one `one` and `other`.

    >>> shared_relation("父亲", "父亲")
    ('兄弟姐妹', <KinClass.COLLATERAL: '三代以内旁系血亲'>)
    """
    for first, second, relation in _SHARED:
        if (one in first and other in second) or (one in second and other in first):
            return relation, _SHARED_CLASSES[relation]
    return None


def _one_step_on(first: str, second: str) -> KinClass | None:
    known = _CLASSES[first]
    if known is KinClass.COLLATERAL and second in _SPOUSE:
        return KinClass.IN_LAW
    if first in _CHILD and second in _SPOUSE:
        return KinClass.IN_LAW
    if first in _SPOUSE and second in _PARENT | _SIBLING:
        return KinClass.IN_LAW
    if first in _CHILD_IN_LAW and second in _PARENT:
        return KinClass.IN_LAW
    return None
