import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { StaleDifference } from '../../../../components/edit-form/stale-difference.tsx'
import { useDraft } from '../../../../components/edit-form/use-draft.ts'
import { Notice } from '../../../../components/notice.tsx'
import { Section } from '../../../../components/page.tsx'
import { Empty } from '../../../../components/states.tsx'
import { paths } from '../../../../paths.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import { useUnitsFor } from '../api/units-for.ts'
import { usePropose } from '../api/use-account-acts.ts'
import { emptyWish, readWishes, type Wish, wishesText, wishFault } from '../api/wishes.ts'
import { RoleTicks } from './role-ticks.tsx'
import { UnitChoice } from './unit-choice.tsx'

/** Asks for accounts by hand: for people of the unit on record, or new ones. */
export function ProposeAccounts() {
  const units = useUnitsFor('account.propose')
  const first = units[0]?.code ?? ''
  const draft = useDraft('accounts/new', {
    version: 0,
    values: { unit: first, wishes: wishesText([emptyWish('1')]) },
  })
  const [tried, setTried] = useState(false)
  const navigate = useNavigate()
  const propose = usePropose()
  const unit = units.some(({ code }) => code === draft.values.unit) ? draft.values.unit : first
  const wishes = readWishes(draft.values.wishes)
  const set = (next: readonly Wish[]) => draft.change({ wishes: wishesText(next) })
  const complete = wishes.length > 0 && wishes.every((wish) => wishFault(wish) === undefined)

  function go() {
    setTried(true)
    if (!complete) return
    propose.mutate(
      {
        unit,
        people: wishes.map(({ personId, name, username, post, roles }) => ({
          name: name.trim(),
          username: username.trim().toLowerCase(),
          post: post.trim(),
          roles: [...roles],
          ...(personId !== undefined && { personId }),
        })),
      },
      {
        onSuccess: () => {
          draft.saved()
          void navigate({ to: paths.systemAccounts, search: { view: 'requests' } })
        },
      },
    )
  }
  if (units.length === 0) return <Empty title="没有可以申请账号的单位" />
  return (
    <Section
      id="propose"
      title="申请账号"
      aside={
        <UnitChoice units={units} value={unit} onChange={(code) => draft.change({ unit: code ?? first })} />
      }
    >
      <StaleDifference draft={draft} labels={{ unit: '单位', wishes: '人员' }} />
      <KnownPeople
        unit={unit}
        taken={wishes.flatMap(({ personId }) => personId ?? [])}
        onChoose={(wish) => set([...wishes.filter(({ name }) => name !== ''), wish])}
      />
      {wishes.map((wish, place) => (
        <Person
          key={wish.key}
          unit={unit}
          wish={wish}
          place={place + 1}
          tried={tried}
          onChange={(next) => set(wishes.map((other) => (other.key === wish.key ? next : other)))}
          onRemove={wishes.length > 1 ? () => set(wishes.filter(({ key }) => key !== wish.key)) : undefined}
        />
      ))}
      <div className="accounts-acts accounts-foot">
        <Button
          onClick={() =>
            set([...wishes, emptyWish(String(Math.max(0, ...wishes.map(({ key }) => Number(key) || 0)) + 1))])
          }
        >
          再加一人
        </Button>
        <Button type="primary" loading={propose.isPending} onClick={go}>
          提出申请
        </Button>
      </div>
      {propose.isError && (
        <Notice tone="alert" announced>
          <p>{errorText(propose.error).text}</p>
        </Notice>
      )}
    </Section>
  )
}

/** People of the unit who have no account yet: one press fills a row. */
function KnownPeople({
  unit,
  taken,
  onChoose,
}: {
  unit: string
  taken: readonly string[]
  onChoose: (wish: Wish) => void
}) {
  const query = useQuery(trpc.account.people.queryOptions({ unit }))
  const people = (query.data ?? []).filter(({ id }) => !taken.includes(id))
  if (people.length === 0) return null
  return (
    <div className="accounts-acts">
      <span>还没有账号的人：</span>
      {people.slice(0, 30).map(({ id, name, post, username }) => (
        <Button
          key={id}
          size="small"
          onClick={() => onChoose({ key: id, personId: id, name, post, username, roles: [] })}
        >
          {name}
        </Button>
      ))}
    </div>
  )
}

function Person({
  unit,
  wish,
  place,
  tried,
  onChange,
  onRemove,
}: {
  unit: string
  wish: Wish
  place: number
  tried: boolean
  onChange: (wish: Wish) => void
  onRemove: (() => void) | undefined
}) {
  const id = useId()
  const fault = tried ? wishFault(wish) : undefined
  async function suggest() {
    if (wish.name.trim() === '' || wish.username !== '') return
    const { username } = await client.account.suggest.query({ name: wish.name.trim() })
    onChange({ ...wish, username })
  }
  return (
    <div className="accounts-person" role="group" aria-label={`第 ${place} 人`}>
      <div>
        <label htmlFor={`${id}-name`}>姓名</label>
        <input
          id={`${id}-name`}
          className="field"
          maxLength={40}
          value={wish.name}
          onChange={(event) => onChange({ ...wish, name: event.target.value })}
          onBlur={() => void suggest()}
        />
      </div>
      <div>
        <label htmlFor={`${id}-post`}>职务</label>
        <input
          id={`${id}-post`}
          className="field"
          maxLength={60}
          value={wish.post}
          onChange={(event) => onChange({ ...wish, post: event.target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-username`}>用户名</label>
        <input
          id={`${id}-username`}
          className="field"
          maxLength={60}
          autoCapitalize="none"
          spellCheck={false}
          value={wish.username}
          onChange={(event) => onChange({ ...wish, username: event.target.value })}
        />
      </div>
      <RoleTicks
        unit={unit}
        whose={wish.name || `第 ${place} 人`}
        value={wish.roles}
        onChange={(roles) => onChange({ ...wish, roles })}
      />
      <div className="accounts-roles">
        <span role="alert" className="accounts-fault">
          {fault}
        </span>
        {onRemove && (
          <button type="button" className="link-button" onClick={onRemove}>
            去掉第 {place} 人
          </button>
        )}
      </div>
    </div>
  )
}
