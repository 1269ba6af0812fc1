import { dayOfInstant, isDay } from '@zhaoshang/domain'
import { useMe } from '../../../../session/me.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client } from '../../../../trpc/client.ts'
import type { Person } from '../../../../trpc/types.ts'
import { RecordForm, textIn, textOrNull } from '../../../../components/form/record-form.tsx'
import { unitChoices } from '../../../../components/form/unit-choices.ts'
import { usePeopleChanged } from '../api/use-people.ts'

interface Props {
  /** Absent: somebody new. */
  readonly person?: Person
  readonly again?: () => void
  readonly onClose: () => void
}

/** Somebody new, or corrected; a post can be begun with its day. */
export function PersonForm({ person, again, onClose }: Props) {
  const me = useMe()
  const today = dayOfInstant(useNow())
  const changed = usePeopleChanged()
  const units = unitChoices(me, 'person.edit')
  return (
    <RecordForm
      title={person ? '编辑人员' : '登记人员'}
      draftKey={`person/${person?.id ?? 'new'}`}
      stored={{
        version: person?.version ?? 0,
        values: {
          name: person?.name ?? '',
          phone: person?.phone ?? '',
          ...(!person && { unit: units.length === 1 ? (units[0]?.value ?? '') : '' }),
          post: '',
          since: today,
        },
      }}
      fields={[
        { name: 'name', label: '姓名', required: true, maxLength: 40 },
        { name: 'phone', label: '电话', kind: 'phone', maxLength: 30 },
        ...(person
          ? []
          : [{ name: 'unit', label: '单位', kind: 'choice' as const, required: true, options: units }]),
        {
          name: 'post',
          label: person ? '增加岗位' : '岗位',
          kind: 'choice',
          options: me.plan.posts.map(({ id, name }) => ({ value: id, label: name })),
        },
        { name: 'since', label: '任职日期', kind: 'day', required: true },
      ]}
      onSave={async (values, version) => {
        const since = textIn(values, 'since')
        const post = textIn(values, 'post')
        const begun = post === '' ? [] : [{ post, fromDay: isDay(since) ? since : today }]
        const same = { name: textIn(values, 'name'), phone: textOrNull(values, 'phone') }
        if (person) await client.person.update.mutate({ ...same, id: person.id, version, begin: begun })
        else await client.person.create.mutate({ ...same, unit: textIn(values, 'unit'), posts: begun })
        await changed()
      }}
      {...(again && { onStale: again })}
      onClose={onClose}
    />
  )
}
