import { roleFits } from '@zhaoshang/domain'
import { Modal } from 'antd'
import { useId, useState } from 'react'
import { useMe } from '../../../../session/me.ts'
import type { RoleHolder } from '../../../../trpc/types.ts'
import { useGrant } from '../api/use-roles.ts'

/** Gives an account a role in a unit; only roles that fit the unit can be chosen. */
export function GrantDialog({ holder, onClose }: { holder: RoleHolder; onClose: () => void }) {
  const { plan } = useMe()
  const grant = useGrant()
  const [unit, setUnit] = useState(holder.unit ?? plan.units[0]?.code ?? '')
  const has = new Set(holder.holdings.filter((held) => held.unit === unit).map(({ role }) => role))
  const administers = (role: string) => plan.roles.some(({ id, administers: what }) => id === role && what)
  const held = holder.holdings.map(({ role }) => role)
  // One of the three administrators holds nothing else: what would be refused is not offered.
  const fitting = plan.roles.filter(
    ({ id }) =>
      roleFits(plan, id, unit) &&
      !has.has(id) &&
      (held.length === 0 || (!administers(id) && !held.some(administers))),
  )
  const [chosen, setChosen] = useState<string>()
  const role = fitting.find(({ id }) => id === chosen)
  const id = useId()
  return (
    <Modal
      open
      title={`授予${holder.name}角色`}
      okText="授予"
      cancelText="取消"
      confirmLoading={grant.isPending}
      okButtonProps={{ disabled: role === undefined }}
      onOk={() => {
        if (role)
          grant.mutate({ grants: [{ userId: holder.userId, role: role.id, unit }] }, { onSuccess: onClose })
      }}
      onCancel={onClose}
      width={480}
    >
      <div className="stack">
        <div>
          <label htmlFor={`${id}-unit`}>在哪个单位 </label>
          <select
            id={`${id}-unit`}
            className="field"
            value={unit}
            onChange={(event) => setUnit(event.target.value)}
          >
            {plan.units.map(({ code, shortName }) => (
              <option key={code} value={code}>
                {shortName}
              </option>
            ))}
          </select>
        </div>
        <fieldset className="roles-choices">
          <legend>角色</legend>
          {fitting.map(({ id: one, name }) => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-role`}
                checked={chosen === one}
                onChange={() => setChosen(one)}
              />
              {name}
            </label>
          ))}
        </fieldset>
        <p className="quiet">
          {held.some(administers)
            ? '管理员单独使用一个账号，不能再兼其他角色。'
            : '系统、安全、审计管理员要单独使用一个账号，只能授予没有其他角色的人。'}
        </p>
      </div>
    </Modal>
  )
}
