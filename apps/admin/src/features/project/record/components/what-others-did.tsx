import { actOf } from '@zhaoshang/domain'
import { Notice } from '../../../../components/notice.tsx'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInWords } from '../../../../time/words.ts'
import type { ChangesSince } from '../../../../trpc/types.ts'

/** Somebody was quicker: who, when, and what is different now. */
export function WhatOthersDid({ since }: { since: ChangesSince }) {
  const now = useNow()
  return (
    <Notice tone="alert" announced title="您打开之后，别人已经改过这个项目">
      <ul>
        {since.by.map(({ version, at, actorName, label }) => (
          <li key={version}>
            {actorName ?? '系统'} {instantInWords(at, now)} {actOf(label).words}
          </li>
        ))}
      </ul>
      {since.changes.length > 0 && (
        <ul>
          {since.changes.map(({ id, label, before, after }) => (
            <li key={id}>
              {label}：{before || '（空）'} → {after || '（空）'}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
