import { dayOfInstant } from '@zhaoshang/domain'
import { useQuery } from '@tanstack/react-query'
import { mayAny, useMe } from '../../../../session/me.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { Team, TeamMember } from '../../../../trpc/types.ts'
import { RecordForm, textIn, textOrNull } from '../../../../components/form/record-form.tsx'
import { useTeamsChanged } from '../api/use-teams.ts'
import { dayIn } from './team-form.tsx'

interface Props {
  readonly team: Team
  readonly member?: TeamMember
  readonly again: () => void
  readonly onClose: () => void
}

/** Somebody on a team: of the units, or from outside by name. */
export function MemberForm({ team, member, again, onClose }: Props) {
  const me = useMe()
  const today = dayOfInstant(useNow())
  const changed = useTeamsChanged()
  const people = useQuery(
    trpc.person.list.queryOptions({ unit: team.unit, limit: 200 }, { enabled: mayAny(me, 'person.read') }),
  )
  const rows = people.data?.rows ?? []
  const known = rows.some(({ id }) => id === member?.person)
  return (
    <RecordForm
      title={member ? '编辑成员' : '增加成员'}
      draftKey={`team/${team.id}/member/${member?.id ?? 'new'}`}
      stored={{
        version: member?.version ?? 0,
        values: {
          person: member?.person ?? '',
          name: member?.name ?? '',
          organisation: member?.organisation ?? '',
          duty: member?.duty ?? '',
          fromDay: member?.fromDay ?? today,
          toDay: member?.toDay ?? '',
        },
      }}
      fields={[
        {
          name: 'person',
          label: '本单位人员',
          kind: 'choice',
          options: [
            ...rows.map(({ id, name }) => ({ value: id, label: name })),
            ...(member?.person !== undefined && !known ? [{ value: member.person, label: member.name }] : []),
          ],
          hint: '外聘人员不选，填下面的姓名',
        },
        { name: 'name', label: '姓名（外聘人员）', maxLength: 40 },
        { name: 'organisation', label: '来自' },
        { name: 'duty', label: '分工' },
        { name: 'fromDay', label: '从', kind: 'day', required: true },
        { name: 'toDay', label: '到（这天起不在）', kind: 'day' },
      ]}
      onSave={async (values, version) => {
        const person = textOrNull(values, 'person')
        await client.team.saveMember.mutate({
          id: member?.id ?? null,
          version,
          team: team.id,
          person,
          name: rows.find(({ id }) => id === person)?.name ?? textIn(values, 'name'),
          organisation: textOrNull(values, 'organisation'),
          duty: textOrNull(values, 'duty'),
          fromDay: dayIn(values, 'fromDay') ?? today,
          toDay: dayIn(values, 'toDay'),
        })
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}
