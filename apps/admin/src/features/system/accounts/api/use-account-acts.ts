import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { errorText } from '../../../../texts/error-text.ts'
import { trpc } from '../../../../trpc/client.ts'

/** Says what came of an act upon accounts, and renews whatever shows them: a refusal mostly means that somebody was faster. */
export function useActed() {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return {
    done: (text: string) => void message.success(text),
    onError: (error: unknown) => void message.error(errorText(error).text, 6),
    onSettled: async () => {
      await Promise.all([
        queries.invalidateQueries(trpc.account.pathFilter()),
        queries.invalidateQueries(trpc.role.pathFilter()),
        queries.invalidateQueries(trpc.home.pathFilter()),
      ])
    },
  }
}

export function usePropose() {
  const { done, onSettled } = useActed()
  return useMutation(
    trpc.account.propose.mutationOptions({
      onSuccess: ({ proposed, known }) =>
        done(
          proposed === 0
            ? '这些人已有账号或已经申请过，没有重复申请'
            : `已申请 ${proposed} 个账号，等系统管理员确认${known > 0 ? `；${known} 个已有，未重复申请` : ''}`,
        ),
      onSettled,
    }),
  )
}

export function useConfirm() {
  const { onError, onSettled } = useActed()
  return useMutation(trpc.account.confirm.mutationOptions({ onError, onSettled }))
}

export function useRefuseRequests() {
  const { done, onError, onSettled } = useActed()
  return useMutation(
    trpc.account.refuse.mutationOptions({
      onSuccess: (result) => done(`${result.done} 个申请已退回，原因会告诉申请人`),
      onError,
      onSettled,
    }),
  )
}

export function useWithdraw() {
  const { done, onError, onSettled } = useActed()
  return useMutation(
    trpc.account.withdraw.mutationOptions({
      onSuccess: (result) => done(`已撤回 ${result.done} 个申请`),
      onError,
      onSettled,
    }),
  )
}

/** Closes accounts: of one's own unit, or of any as the administrator. */
export function useDisable(asAdministrator: boolean) {
  const { done, onError, onSettled } = useActed()
  const options = {
    onSuccess: ({ closed }: { closed: number }) => done(`已停用 ${closed} 个账号，有关登录已全部退出`),
    onError,
    onSettled,
  }
  const close = useMutation(trpc.account.close.mutationOptions(options))
  const disable = useMutation(trpc.account.disable.mutationOptions(options))
  return asAdministrator ? disable : close
}

export function useEnable() {
  const { done, onError, onSettled } = useActed()
  return useMutation(
    trpc.account.enable.mutationOptions({
      onSuccess: ({ opened }) => done(`已启用 ${opened} 个账号，原有角色随之恢复`),
      onError,
      onSettled,
    }),
  )
}

export function useAskToEnable() {
  const { done, onError, onSettled } = useActed()
  return useMutation(
    trpc.account.askToEnable.mutationOptions({
      onSuccess: ({ asked }) =>
        done(asked ? '已申请启用，等系统管理员确认' : '已经申请过启用，等系统管理员确认'),
      onError,
      onSettled,
    }),
  )
}

export function useRename() {
  const { done, onSettled } = useActed()
  return useMutation(trpc.account.rename.mutationOptions({ onSuccess: () => done('已保存'), onSettled }))
}

export function useReset() {
  const { onError } = useActed()
  return useMutation(trpc.account.reset.mutationOptions({ onError }))
}
