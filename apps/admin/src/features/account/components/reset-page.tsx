import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { DoorPage } from '../../../components/door/door-page.tsx'
import { paths } from '../../../paths.ts'
import { errorText } from '../../../texts/error-text.ts'
import { client } from '../../../trpc/client.ts'
import { NewPassword, type PasswordRules } from './new-password.tsx'

interface Owner {
  readonly username: string
  readonly name: string
  readonly rules: PasswordRules
}

/** Sets a password with a link that an administrator gave, once and without signing in. */
export function ResetPage({ token }: { token: string }) {
  const [owner, setOwner] = useState<Owner>()
  const [fault, setFault] = useState<string>()
  const [next, setNext] = useState<string>()
  const [state, setState] = useState<'asking' | 'busy' | 'done' | 'useless'>('asking')

  useEffect(() => {
    let here = true
    client.account.link.query({ token }).then(
      (found) => here && setOwner(found),
      (error: unknown) => {
        if (!here) return
        setFault(errorText(error).text)
        setState('useless')
      },
    )
    return () => {
      here = false
    }
  }, [token])

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (next === undefined) return setFault('新密码还没有做到下面每一条要求。')
    setState('busy')
    setFault(undefined)
    try {
      await client.account.useLink.mutate({ token, password: next })
      setState('done')
    } catch (error) {
      setFault(errorText(error).text)
      setState('asking')
    }
  }
  if (state === 'done')
    return (
      <DoorPage title="新密码已经生效" lead="别处的登录都已退出。请用新密码登录。">
        <p className="door-more">
          <Link to={paths.signIn}>去登录</Link>
        </p>
      </DoorPage>
    )
  return (
    <DoorPage
      title="设置新密码"
      lead={owner && `${owner.name}，用户名 ${owner.username}。这个链接只能用一次。`}
    >
      {fault !== undefined && (
        <p className="door-alert" role="alert">
          {fault}
        </p>
      )}
      {state === 'useless' && (
        <p className="door-more">
          <Link to={paths.signIn}>去登录</Link>
        </p>
      )}
      {owner && (
        <form onSubmit={(event) => void submit(event)} noValidate>
          <input type="text" autoComplete="username" value={owner.username} readOnly hidden />
          <NewPassword rules={owner.rules} who={owner} onChange={setNext} />
          <button type="submit" className="door-go" disabled={state === 'busy'}>
            {state === 'busy' ? '正在保存…' : '保存新密码'}
          </button>
        </form>
      )}
    </DoorPage>
  )
}
