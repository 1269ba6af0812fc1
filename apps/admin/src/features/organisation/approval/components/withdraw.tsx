import { client } from '../../../../trpc/client.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { Approval } from '../../../../trpc/types.ts'
import { RecordForm, textIn } from '../../../../components/form/record-form.tsx'

/** Takes a proposal back, with the reason. */
export function Withdraw({ approval, onClose }: { approval: Approval; onClose: () => void }) {
  const queries = useQueryClient()
  return (
    <RecordForm
      title="撤回"
      draftKey={`approval/${approval.id}/withdraw`}
      stored={{ version: approval.version, values: { reason: '' } }}
      fields={[{ name: 'reason', label: '理由', kind: 'long', required: true }]}
      check={(values) => (textIn(values, 'reason') === '' ? '请写明理由。' : undefined)}
      onSave={async (values, version) => {
        await client.approval.withdraw.mutate({ id: approval.id, version, reason: textIn(values, 'reason') })
        await queries.invalidateQueries()
      }}
      onStale={() => void queries.invalidateQueries()}
      onClose={onClose}
    />
  )
}
