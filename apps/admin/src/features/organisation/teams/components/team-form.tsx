import { dayOfInstant, isDay, testExpr, type Day } from '@zhaoshang/domain'
import { useMe } from '../../../../session/me.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client } from '../../../../trpc/client.ts'
import type { Team } from '../../../../trpc/types.ts'
import { type FormValues, RecordForm, textIn, textOrNull } from '../../../../components/form/record-form.tsx'
import { unitChoices } from '../../../../components/form/unit-choices.ts'
import { useTeamsChanged } from '../api/use-teams.ts'

interface Props {
  readonly team?: Team
  readonly again?: () => void
  readonly onClose: () => void
}

export function TeamForm({ team, again, onClose }: Props) {
  const me = useMe()
  const today = dayOfInstant(useNow())
  const changed = useTeamsChanged()
  const units = unitChoices(me, 'team.edit')
  // A kind that no unit of the person may keep is not offered.
  const kinds = me.plan.teamKinds.filter(({ units: where }) =>
    me.plan.units.some(
      (unit) =>
        units.some(({ value }) => value === unit.code) && (where === undefined || testExpr(where, unit)),
    ),
  )
  return (
    <RecordForm
      title={team ? '编辑队伍' : '新建队伍'}
      draftKey={`team/${team?.id ?? 'new'}`}
      stored={{
        version: team?.version ?? 0,
        values: {
          name: team?.name ?? '',
          kind: team?.kind ?? '',
          unit: team?.unit ?? (units.length === 1 ? (units[0]?.value ?? '') : ''),
          place: team?.place ?? '',
          aim: team?.aim ?? '',
          fromDay: team?.fromDay ?? today,
          toDay: team?.toDay ?? '',
        },
      }}
      fields={[
        { name: 'name', label: '名称', required: true },
        {
          name: 'kind',
          label: '类别',
          kind: 'choice',
          required: true,
          options: kinds.map(({ id, name }) => ({ value: id, label: name })),
        },
        { name: 'unit', label: '所属单位', kind: 'choice', required: true, options: units },
        { name: 'place', label: '驻地、招商方向', maxLength: 200 },
        { name: 'fromDay', label: '成立日期', kind: 'day', required: true },
        { name: 'toDay', label: '结束日期', kind: 'day' },
        { name: 'aim', label: '任务目标', kind: 'long' },
      ]}
      onSave={async (values, version) => {
        await client.team.save.mutate({
          id: team?.id ?? null,
          version,
          name: textIn(values, 'name'),
          kind: textIn(values, 'kind'),
          unit: textIn(values, 'unit'),
          place: textOrNull(values, 'place'),
          aim: textOrNull(values, 'aim'),
          fromDay: dayIn(values, 'fromDay') ?? today,
          toDay: dayIn(values, 'toDay'),
        })
        await changed()
      }}
      {...(again && { onStale: again })}
      onClose={onClose}
    />
  )
}

/** The day in a field; null where there is none. */
export function dayIn(values: FormValues, name: string): Day | null {
  const text = textIn(values, name)
  return isDay(text) ? text : null
}
