import { wishableRoles } from '@zhaoshang/domain'
import { useMe } from '../../../../session/me.ts'

/** Roles that a unit may wish for somebody. */
export function RoleTicks({
  unit,
  whose,
  value,
  onChange,
}: {
  unit: string
  whose: string
  value: readonly string[]
  onChange: (roles: string[]) => void
}) {
  const { plan } = useMe()
  return (
    <fieldset className="accounts-roles">
      <legend className="sr-only">{whose}的角色</legend>
      {wishableRoles(plan, unit).map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={value.includes(id)}
            onChange={() =>
              onChange(value.includes(id) ? value.filter((role) => role !== id) : [...value, id])
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
