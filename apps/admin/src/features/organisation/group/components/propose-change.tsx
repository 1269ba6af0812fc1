import { assertDay, isDay } from '@zhaoshang/domain'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../../../paths.ts'
import { client } from '../../../../trpc/client.ts'
import type { Group } from '../../../../trpc/types.ts'
import { RecordForm, textIn } from '../../../../components/form/record-form.tsx'
import { useGroupChanged } from '../api/use-group.ts'

/** Asks those whom the plan names whether a unit may come into the group or go out. */
export function ProposeChange({ group, onClose }: { group: Group; onClose: () => void }) {
  const changed = useGroupChanged()
  const navigate = useNavigate()
  const names = (member: boolean) =>
    group.units
      .filter((unit) => unit.member === member)
      .map(({ code, name }) => ({ value: `${member ? 'remove' : 'add'}/${code}`, label: name }))
  return (
    <RecordForm
      title="提出成员增减"
      draftKey="group/change"
      stored={{ version: 0, values: { add: '', remove: '', day: group.today, reason: '' } }}
      fields={[
        { name: 'add', label: '增加哪个单位', kind: 'choice', options: names(false) },
        { name: 'remove', label: '或者减少哪个单位', kind: 'choice', options: names(true) },
        { name: 'day', label: '拟从哪天起', kind: 'day', required: true, hint: '通过得晚的，从通过之日起' },
        { name: 'reason', label: '理由', kind: 'long', required: true, maxLength: 1000 },
      ]}
      check={(values) => {
        const [add, remove] = [textIn(values, 'add'), textIn(values, 'remove')]
        if ((add === '') === (remove === '')) return '请选一个单位：增加或者减少，一次一个。'
        if (!isDay(textIn(values, 'day'))) return '请填写日期。'
        if (textIn(values, 'reason') === '') return '请写明理由。'
        return undefined
      }}
      onSave={async (values) => {
        const [kind = '', unit = ''] = (textIn(values, 'add') || textIn(values, 'remove')).split('/')
        const { approval } = await client.group.proposeChange.mutate({
          kind: kind === 'add' ? 'add' : 'remove',
          unit,
          day: assertDay(textIn(values, 'day')),
          reason: textIn(values, 'reason'),
        })
        await changed()
        await navigate({ to: paths.approval, params: { approval } })
      }}
      onClose={onClose}
    />
  )
}
