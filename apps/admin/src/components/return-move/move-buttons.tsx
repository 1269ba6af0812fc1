import type { ReturnAction } from '@zhaoshang/domain'
import { Button, type ButtonProps } from 'antd'
import { useState } from 'react'
import { actionText } from '../../texts/returns.ts'
import { MoveDialog } from './move-dialog.tsx'
import { useReturnMove } from './use-return-move.ts'

interface Props {
  readonly returnKey: string
  /** In a row of many: whose return, for those who hear the button only. */
  readonly whose?: string
  readonly version: number
  readonly actions: readonly ReturnAction[]
  /** What must be saved first; its promise is awaited and gives the version to move on. */
  readonly before?: () => Promise<number | undefined>
  readonly size?: ButtonProps['size']
}

/** First the one that carries the work on, then those that send it back. */
const order: readonly ReturnAction[] = ['hand-in', 'send', 'accept', 'return', 'send-back', 'withdraw']
const forward: ReadonlySet<ReturnAction> = new Set(['hand-in', 'send', 'accept'])

/** What can be done with a return now: the moves that the server offers, each asking what it must. */
export function MoveButtons({ returnKey, whose, version, actions, before, size }: Props) {
  const [asked, setAsked] = useState<ReturnAction>()
  const move = useReturnMove()
  const offered = order.filter((action) => actions.includes(action))

  async function go(action: ReturnAction, reason?: string) {
    const saved = before ? await before() : undefined
    await move.mutateAsync({
      key: returnKey,
      action,
      version: saved ?? version,
      ...(reason === undefined ? {} : { reason }),
    })
    setAsked(undefined)
  }
  function press(action: ReturnAction) {
    const { reason, confirm } = actionText(action)
    // What was refused has been told by the mutation itself.
    if (reason === undefined && confirm === undefined) go(action).catch(() => {})
    else setAsked(action)
  }
  return (
    <>
      {offered.map((action) => (
        <Button
          key={action}
          {...(size === undefined ? {} : { size })}
          type={forward.has(action) ? 'primary' : 'default'}
          disabled={move.isPending}
          onClick={() => press(action)}
        >
          {actionText(action).label}
          {whose && <span className="sr-only">{whose}</span>}
        </Button>
      ))}
      {asked && (
        <MoveDialog
          action={asked}
          busy={move.isPending}
          onCancel={() => setAsked(undefined)}
          onGo={(reason) => go(asked, reason).catch(() => setAsked(undefined))}
        />
      )}
    </>
  )
}
