import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Field } from '../../../../components/form/field.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { useMe } from '../../../../session/me.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { DuplicatePair, MergePreview } from '../../../../trpc/types.ts'
import { useAct } from '../../record/api/use-act.ts'
import { MergeFields } from './merge-fields.tsx'
import { MovesWords } from './moves-words.tsx'
import './many.css'

/** One of two projects goes into the other: which goes on, field by field whose value stands, whose it is, who was first. */
export function MergeDialog({ pair, onClose }: { pair: DuplicatePair; onClose: () => void }) {
  const [keeps, setKeeps] = useState<'earlier' | 'later'>('earlier')
  const kept = pair[keeps]
  const merged = pair[keeps === 'earlier' ? 'later' : 'earlier']
  const preview = useQuery(
    trpc.duplicate.previewMerge.queryOptions({ kept: kept.id, merged: merged.id }, { staleTime: 0 }),
  )
  return (
    <Modal open title="合并为一个项目" footer={null} onCancel={onClose} width={920}>
      <div className="form-fields">
        <Field
          spec={{
            name: 'keeps',
            label: '保留哪一个继续办',
            kind: 'choice',
            required: true,
            hint: '另一个并入它：不再单独列出和统计，它的经过仍可查看。',
            options: [
              { value: 'earlier', label: `先登记的：${pair.earlier.number} ${pair.earlier.name}` },
              { value: 'later', label: `后登记的：${pair.later.number} ${pair.later.name}` },
            ],
          }}
          value={keeps}
          onChange={(value) => setKeeps(value === 'later' ? 'later' : 'earlier')}
        />
      </div>
      <QueryView query={preview} lines={6}>
        {(data) => (
          <Choices
            key={`${kept.id}/${data.keptVersion}/${data.mergedVersion}`}
            pair={pair}
            kept={kept}
            merged={merged}
            preview={data}
            onClose={onClose}
          />
        )}
      </QueryView>
    </Modal>
  )
}

interface ChoicesProps {
  readonly pair: DuplicatePair
  readonly kept: DuplicatePair['later']
  readonly merged: DuplicatePair['later']
  readonly preview: MergePreview
  readonly onClose: () => void
}

function Choices({ pair, kept, merged, preview, onClose }: ChoicesProps) {
  const { plan } = useMe()
  const [choices, setChoices] = useState<Readonly<Record<string, 'kept' | 'merged'>>>(() =>
    Object.fromEntries(preview.fields.map(({ field, proposed }) => [field, proposed])),
  )
  const [owner, setOwner] = useState(kept.reportingUnit)
  const [firstReporter, setFirstReporter] = useState(preview.firstReporter)
  const [reason, setReason] = useState('')
  const { act, busy } = useAct()
  const units = plan.units.map(({ code, name }) => ({ value: code, label: name }))
  async function merge() {
    const done = await act('已合并', () =>
      client.duplicate.merge.mutate({
        kept: kept.id,
        keptVersion: preview.keptVersion,
        merged: merged.id,
        mergedVersion: preview.mergedVersion,
        choices: { ...choices },
        owner,
        firstReporter,
        reason: reason.trim() === '' ? null : reason.trim(),
        duplicate: { id: pair.id, version: pair.version },
      }),
    )
    if (done) onClose()
  }
  return (
    <>
      <MergeFields
        fields={preview.fields}
        kept={kept}
        merged={merged}
        choices={choices}
        onChoose={(field, choice) => setChoices({ ...choices, [field]: choice })}
      />
      <MovesWords moves={preview.moves} name={merged.name} />
      <div className="form-fields">
        <Field
          spec={{ name: 'owner', label: '归哪个单位填报', kind: 'choice', required: true, options: units }}
          value={owner}
          onChange={(value) => setOwner(String(value))}
        />
        <Field
          spec={{ name: 'first', label: '首报单位', kind: 'choice', required: true, options: units }}
          value={firstReporter}
          onChange={(value) => setFirstReporter(String(value))}
        />
        <Field
          spec={{ name: 'reason', label: '认定理由', kind: 'long', maxLength: 500 }}
          value={reason}
          onChange={(value) => setReason(String(value))}
        />
      </div>
      <div className="form-actions">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" loading={busy} onClick={() => void merge()}>
          合并
        </Button>
      </div>
    </>
  )
}
