import { Modal } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { StaleDifference } from '../../../../components/edit-form/stale-difference.tsx'
import { useDraft } from '../../../../components/edit-form/use-draft.ts'
import { paths } from '../../../../paths.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import { errorText } from '../../../../texts/error-text.ts'
import type { Account } from '../../../../trpc/types.ts'
import { useAskToEnable, useRename, useReset } from '../api/use-account-acts.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** What can be done with one account. */
export function AccountActs({ account }: { account: Account }) {
  const me = useMe()
  const [renaming, setRenaming] = useState(false)
  const [asking, setAsking] = useState(false)
  const ask = useAskToEnable()
  const { id, version, name, disabled } = account
  return (
    <span className="accounts-links">
      {mayAny(me, 'account.confirm') && (
        <button type="button" className="link-button" onClick={() => setRenaming(true)}>
          改名<span className="sr-only">：{name}</span>
        </button>
      )}
      {mayAny(me, 'account.reset') && !disabled && id !== me.user.id && <ResetButton account={account} />}
      {disabled && mayAny(me, 'account.propose') && !mayAny(me, 'account.confirm') && (
        <button type="button" className="link-button" onClick={() => setAsking(true)}>
          申请启用<span className="sr-only">：{name}</span>
        </button>
      )}
      {renaming && <RenameDialog account={account} onClose={() => setRenaming(false)} />}
      {asking && (
        <ReasonDialog
          title={`申请启用${name}的账号`}
          ok="申请"
          label="启用原因，系统管理员会看到"
          busy={ask.isPending}
          onCancel={() => setAsking(false)}
          onGo={(reason) => ask.mutate({ id, version, reason }, { onSettled: () => setAsking(false) })}
        />
      )}
    </span>
  )
}

function RenameDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { id, version, name, username } = account
  const draft = useDraft(`account/${id}`, { version, values: { name, username } })
  const rename = useRename()
  const form = useId()
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    rename.mutate(
      {
        id,
        version: draft.version,
        name: draft.values.name.trim(),
        username: draft.values.username.trim().toLowerCase(),
      },
      {
        onSuccess: () => {
          draft.saved()
          onClose()
        },
      },
    )
  }
  return (
    <Modal
      open
      title={`修改${name}的账号`}
      okText="保存"
      cancelText="取消"
      confirmLoading={rename.isPending}
      okButtonProps={{ htmlType: 'submit', form }}
      onCancel={onClose}
      width={480}
    >
      <StaleDifference draft={draft} labels={{ name: '姓名', username: '用户名' }} />
      <form id={form} className="stack" onSubmit={onSubmit}>
        <div>
          <label htmlFor={`${form}-name`}>姓名</label>
          <input
            id={`${form}-name`}
            className="field"
            required
            maxLength={40}
            value={draft.values.name}
            onChange={(event) => draft.change({ name: event.target.value })}
          />
        </div>
        <div>
          <label htmlFor={`${form}-username`}>用户名（小写字母、数字，登录时用）</label>
          <input
            id={`${form}-username`}
            className="field"
            required
            minLength={2}
            maxLength={60}
            autoCapitalize="none"
            spellCheck={false}
            value={draft.values.username}
            onChange={(event) => draft.change({ username: event.target.value })}
          />
        </div>
        <p role="alert" className="accounts-fault">
          {rename.isError && errorText(rename.error).text}
        </p>
      </form>
    </Modal>
  )
}

/** Gives a link with which the owner sets a password; shown this once. */
function ResetButton({ account: { id, name } }: { account: Account }) {
  const reset = useReset()
  const [asked, setAsked] = useState(false)
  const token = reset.data?.token
  return (
    <>
      <button type="button" className="link-button" onClick={() => setAsked(true)}>
        重置密码<span className="sr-only">：{name}</span>
      </button>
      <Modal
        open={asked}
        title={`重置${name}的密码`}
        okText={token === undefined ? '生成链接' : '关闭'}
        cancelText="取消"
        confirmLoading={reset.isPending}
        onOk={() => {
          if (token === undefined) return reset.mutate({ userId: id })
          reset.reset()
          setAsked(false)
        }}
        onCancel={() => {
          reset.reset()
          setAsked(false)
        }}
        width={520}
      >
        {token === undefined ? (
          <p>将生成一个 24 小时内有效的链接，交给本人自己设密码。用过之后，本人在别处的登录全部退出。</p>
        ) : (
          <div className="stack">
            <p>把这个链接交给本人。链接只显示这一次，24 小时内用一次有效。</p>
            <p>
              <code className="accounts-link">{`${window.location.origin}${paths.reset.replace('$token', token)}`}</code>
            </p>
          </div>
        )}
      </Modal>
    </>
  )
}
