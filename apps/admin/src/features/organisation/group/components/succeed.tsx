import { assertDay, dayOfInstant, isDay } from '@zhaoshang/domain'
import { useMe } from '../../../../session/me.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client } from '../../../../trpc/client.ts'
import type { Group } from '../../../../trpc/types.ts'
import { RecordForm, textIn } from '../../../../components/form/record-form.tsx'
import { unitWord } from '../../../../components/form/unit-choices.ts'
import { useTakers } from '../../people/api/use-people.ts'
import { useGroupChanged } from '../api/use-group.ts'

type Seat = Group['seats'][number]

/** Somebody takes a seat from a day on; whoever sits there then ends on that day. */
export function Succeed({ seat, data, onClose }: { seat: Seat; data: Group; onClose: () => void }) {
  const me = useMe()
  const today = dayOfInstant(useNow())
  const changed = useGroupChanged()
  const unit = seat.unit ?? data.office?.unit ?? ''
  const people = useTakers(unit).data ?? []
  const sitting = seat.history.filter(({ toDay }) => toDay === undefined)
  return (
    <RecordForm
      title={`${seat.unitName ?? ''}${seat.postName}${seat.history.length === 0 ? '登记' : '接任'}`}
      draftKey={`group/${seat.post}/${seat.unit ?? ''}`}
      stored={{ version: 0, values: { person: '', name: '', fromDay: today } }}
      fields={[
        {
          name: 'person',
          label: '由谁担任',
          kind: 'choice',
          options: people.map((one) => ({
            value: one.id,
            label: `${one.name}（${unitWord(me, one.unit)}）`,
          })),
          hint: '名册里没有的，在右边填姓名',
        },
        { name: 'name', label: '新登记的姓名', maxLength: 40 },
        {
          name: 'fromDay',
          label: '从哪天起',
          kind: 'day',
          required: true,
          ...(sitting.length > 0 && {
            hint: `${sitting.map(({ personName }) => personName).join('、')}的任期到这一天为止`,
          }),
        },
      ]}
      check={(values) => {
        const [person, name] = [textIn(values, 'person'), textIn(values, 'name')]
        if (person === '' && name === '') return '请选一个人，或填写姓名。'
        if (person !== '' && name !== '') return '已经选了人，就不用再填姓名。'
        if (!isDay(textIn(values, 'fromDay'))) return '请填写日期。'
        return undefined
      }}
      onSave={async (values) => {
        const person = textIn(values, 'person')
        const fromDay = assertDay(textIn(values, 'fromDay'))
        await client.group.succeed.mutate({
          seat: { post: seat.post, ...(seat.unit !== undefined && { unit: seat.unit }) },
          person: person === '' ? { name: textIn(values, 'name'), unit } : { id: person },
          fromDay,
          ends: sitting.map(({ id }) => id),
          was: seat.history.map(({ id }) => id),
        })
        await changed()
      }}
      onStale={() => void changed()}
      onClose={onClose}
    />
  )
}
