import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Notice } from '../../../../components/notice.tsx'
import { breaks, brokenParts } from '../../../../texts/audit.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInWords } from '../../../../time/words.ts'
import { trpc } from '../../../../trpc/client.ts'

/** Whether the chain holds: walked last when, and walked now on a click. */
export function ChainState() {
  const now = useNow()
  const queries = useQueryClient()
  const { data } = useQuery(trpc.audit.state.queryOptions())
  const verify = useMutation(
    trpc.audit.verify.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.audit.pathFilter()),
    }),
  )
  const broken = verify.data?.whole === false ? verify.data : undefined
  return (
    <Notice tone={broken ? 'alert' : verify.data ? 'done' : 'quiet'} announced={verify.data !== undefined}>
      <div className="audit-chain">
        <p>
          {broken
            ? `第 ${broken.seq} 条${breaks[broken.why]}（${brokenParts[broken.what]}）。请保护现场，联系系统维护人员。`
            : verify.data?.whole
              ? `${verify.data.entries} 条记录环环相扣，没有改动、缺失或插入。`
              : verify.error
                ? errorText(verify.error).text
                : `共 ${data?.head?.seq ?? 0} 条记录${data?.verifiedAt ? `，上次校验 ${instantInWords(data.verifiedAt, now)}` : '，还没有校验过'}。`}
        </p>
        <Button size="small" loading={verify.isPending} onClick={() => verify.mutate()}>
          现在校验
        </Button>
      </div>
    </Notice>
  )
}
