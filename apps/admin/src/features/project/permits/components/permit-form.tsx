import { isDay, type Day, type PermitSide } from '@zhaoshang/domain'
import { RecordForm, textIn, type FormValues } from '../../../../components/form/record-form.tsx'
import { useTellDone } from '../../../../components/undo/use-undo.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import { client } from '../../../../trpc/client.ts'
import type { PermitItem } from '../../../../trpc/types.ts'
import { useElementsChanged } from '../../elements/api/use-elements.ts'

interface Props {
  readonly project: string
  readonly name: string
  readonly item: PermitItem
  readonly as: string
  readonly again: () => void
  readonly onClose: () => void
}

type Block = PermitItem['blocks'][number]

/** The days of one permit: taken in, lying still and by whom, going on, given. */
export function PermitForm({ project, name, item, as, again, onClose }: Props) {
  const me = useMe()
  const changed = useElementsChanged()
  const tellDone = useTellDone()
  const open = item.blocks.find(({ to }) => to === undefined)
  return (
    <RecordForm
      title={`${item.name}：${name}`}
      draftKey={`permit/${project}/${item.item}`}
      stored={{
        version: item.version,
        values: {
          acceptedDay: item.acceptedDay ?? '',
          side: open?.side ?? '',
          since: open?.from ?? '',
          until: '',
          doneDay: item.doneDay ?? '',
          note: item.note ?? '',
        },
      }}
      fields={[
        { name: 'acceptedDay', label: '受理日期', kind: 'day' },
        {
          name: 'side',
          label: '停在哪一方',
          kind: 'choice',
          options: [
            { value: 'enterprise', label: '企业（补正材料，不计时）' },
            { value: 'department', label: '部门（照常计时）' },
          ],
          hint: '没有停顿的不填',
        },
        { name: 'since', label: '停顿自', kind: 'day' },
        { name: 'until', label: '恢复于', kind: 'day', hint: '还在停顿的不填' },
        { name: 'doneDay', label: '办结日期', kind: 'day' },
        { name: 'note', label: '说明', kind: 'long', maxLength: 1000 },
      ]}
      check={checkDays}
      onSave={async (values, version) => {
        const { changeSet } = await client.permit.save.mutate({
          id: item.id,
          version,
          project,
          item: item.item,
          unit: as,
          acceptedDay: dayIn(values, 'acceptedDay'),
          doneDay: dayIn(values, 'doneDay'),
          blocks: blocksOf(item.blocks, values),
          note: textIn(values, 'note'),
        })
        tellDone('已登记。', mayAny(me, 'project.undo') ? changeSet : null)
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}

function dayIn(values: FormValues, name: string): Day | null {
  const text = textIn(values, name)
  return isDay(text) ? text : null
}

function sideIn(values: FormValues): PermitSide | undefined {
  const side = textIn(values, 'side')
  return side === 'enterprise' || side === 'department' ? side : undefined
}

function checkDays(values: FormValues): string | undefined {
  const [side, since, until] = [sideIn(values), dayIn(values, 'since'), dayIn(values, 'until')]
  if (side !== undefined && since === null) return '请填写从哪一天起停顿。'
  if (side === undefined && (since !== null || until !== null)) return '请选择停在哪一方。'
  if (since !== null && until !== null && until < since) return '恢复不能早于停顿。'
  const [accepted, done] = [dayIn(values, 'acceptedDay'), dayIn(values, 'doneDay')]
  if (done !== null && accepted === null) return '请先填写受理日期。'
  if (done !== null && accepted !== null && done < accepted) return '办结不能早于受理。'
  return done !== null && side !== undefined && until === null ? '办结前请填写恢复的日期。' : undefined
}

/** Times that are over stay; the one that is open, or a new one, is as the form says. */
function blocksOf(before: readonly Block[], values: FormValues): Block[] {
  const over = before.filter(({ to }) => to !== undefined)
  const [side, from, to] = [sideIn(values), dayIn(values, 'since'), dayIn(values, 'until')]
  if (side === undefined || from === null) return over
  return [...over, { side, from, ...(to !== null && { to }) }]
}
