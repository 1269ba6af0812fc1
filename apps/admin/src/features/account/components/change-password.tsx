import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { textOf } from '../../../components/form-text.ts'
import { Notice } from '../../../components/notice.tsx'
import { useMe } from '../../../session/me.ts'
import { errorText } from '../../../texts/error-text.ts'
import { trpc } from '../../../trpc/client.ts'
import { NewPassword } from './new-password.tsx'

/** One's own password; the present one is asked, other sessions end. */
export function ChangePassword({ onDone }: { onDone: () => void }) {
  const me = useMe()
  const [next, setNext] = useState<string>()
  const [fault, setFault] = useState<string>()
  const change = useMutation(
    trpc.account.changePassword.mutationOptions({
      onSuccess: onDone,
      onError: (error) => setFault(errorText(error).text),
    }),
  )
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const present = textOf(new FormData(event.currentTarget), 'present')
    if (present === '') return setFault('请填写现在的密码。')
    if (next === undefined) return setFault('新密码还没有做到下面每一条要求。')
    setFault(undefined)
    change.mutate({ present, password: next })
  }
  return (
    <form className="account-form" onSubmit={submit} noValidate>
      {fault !== undefined && <Notice tone="alert" announced title={fault} />}
      {/* Keepers of passwords look for whose it is. */}
      <input type="text" autoComplete="username" value={me.user.username} readOnly hidden />
      <label htmlFor="present">现在的密码</label>
      <input
        className="field"
        id="present"
        name="present"
        type="password"
        autoComplete="current-password"
        maxLength={1000}
      />
      <NewPassword rules={me.rules} who={me.user} onChange={setNext} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        保存新密码
      </Button>
    </form>
  )
}
