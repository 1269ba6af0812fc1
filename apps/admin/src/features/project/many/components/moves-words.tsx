/** What goes along when a project goes into another, by kind. */
const kinds: Readonly<Record<string, string>> = {
  problem: '个问题',
  progressEntry: '条进展',
  attachment: '个附件',
  comment: '条留言',
  evidence: '份佐证',
  assurance: '项要素保障',
  supportRequest: '项争取支持',
  lead: '条线索',
}

/** In words, what would move with the merged project and what stays with it. */
export function MovesWords({ moves, name }: { moves: Readonly<Record<string, number>>; name: string }) {
  const parts = Object.entries(moves).map(([kind, n]) => `${n} ${kinds[kind] ?? kind}`)
  return (
    <p className="many-credits">
      {parts.length === 0 ? `“${name}”没有要转过来的内容。` : `一并转过来：${parts.join('、')}。`}
      阶段经过、要素审核和到位资金明细留在原项目里备查；资金合计以上面选定的为准。合并后可以撤销。
    </p>
  )
}
