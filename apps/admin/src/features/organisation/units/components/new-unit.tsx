import { dayOfInstant, isDay } from '@zhaoshang/domain'
import { useMe } from '../../../../session/me.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client } from '../../../../trpc/client.ts'
import type { UnitRegister } from '../../../../trpc/types.ts'
import { RecordForm, textIn, textsIn } from '../../../../components/form/record-form.tsx'
import { useUnitsChanged } from '../api/use-units.ts'
import { descriptionFields, lines } from './unit-fields.ts'

export function NewUnit({ units, onClose }: { units: UnitRegister['rows']; onClose: () => void }) {
  const me = useMe()
  const today = dayOfInstant(useNow())
  const changed = useUnitsChanged()
  return (
    <RecordForm
      title="新增单位"
      draftKey={`unit/new/${units.length}`}
      stored={{
        version: 0,
        values: {
          code: '',
          name: '',
          shortName: '',
          kinds: [],
          capabilities: [],
          parent: '',
          aliases: '',
          fromDay: today,
        },
      }}
      fields={[
        { name: 'name', label: '全称', required: true },
        {
          name: 'code',
          label: '代码',
          required: true,
          maxLength: 32,
          hint: '有统计用区划代码的填代码，没有的用拼音字母，定了不能改',
        },
        ...descriptionFields(me),
        { name: 'fromDay', label: '从哪天起', kind: 'day', required: true },
      ]}
      onSave={async (values) => {
        const fromDay = textIn(values, 'fromDay')
        const parent = textIn(values, 'parent')
        await client.unit.create.mutate({
          code: textIn(values, 'code'),
          name: textIn(values, 'name'),
          shortName: textIn(values, 'shortName'),
          kinds: textsIn(values, 'kinds'),
          capabilities: textsIn(values, 'capabilities'),
          aliases: lines(textIn(values, 'aliases')),
          ...(parent !== '' && { parent }),
          fromDay: isDay(fromDay) ? fromDay : today,
        })
        await changed()
      }}
      onClose={onClose}
    />
  )
}
