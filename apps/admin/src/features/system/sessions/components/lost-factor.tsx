import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { textOf } from '../../../../components/form-text.ts'
import { Section } from '../../../../components/page.tsx'
import { errorText, refusalOf } from '../../../../texts/error-text.ts'
import { trpc } from '../../../../trpc/client.ts'

/** For whoever lost the phone and the backup codes too. */
export function LostFactor() {
  const { message, modal } = App.useApp()
  const [fault, setFault] = useState<string>()
  const drop = useMutation(
    trpc.account.dropTwoFactor.mutationOptions({
      onSuccess: ({ name }) => void message.success(`${name}的动态口令已取消`),
      onError: (error) =>
        setFault(
          refusalOf(error)?.code === 'not-found'
            ? '没有这个用户名，或这个账号没有启用动态口令。'
            : errorText(error).text,
        ),
    }),
  )
  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const username = textOf(new FormData(event.currentTarget), 'username').trim()
    if (username === '') return setFault('请填写用户名。')
    setFault(undefined)
    modal.confirm({
      title: `取消 ${username} 的动态口令`,
      content: '请先当面或打电话确认是本人。取消后只凭密码就能登录，他的登录会全部退出。',
      okText: '取消动态口令',
      cancelText: '返回',
      onOk: () => drop.mutate({ username }),
    })
  }
  return (
    <Section id="lost-factor" title="手机和备用码都丢了">
      <form className="sessions-search" onSubmit={ask} noValidate>
        <label htmlFor="lost-username" className="sr-only">
          用户名
        </label>
        <input
          className="field"
          id="lost-username"
          name="username"
          autoComplete="off"
          autoCapitalize="none"
          maxLength={100}
          placeholder="用户名"
          aria-describedby="lost-fault"
        />
        <Button htmlType="submit" loading={drop.isPending}>
          取消动态口令
        </Button>
      </form>
      <p id="lost-fault" role="alert" className="sessions-fault">
        {fault}
      </p>
    </Section>
  )
}
