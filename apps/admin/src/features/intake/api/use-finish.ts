import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { tellApplied } from '../../../applied.ts'
import { useTellDone } from '../../../components/undo/use-undo.ts'
import { paths, returnParams } from '../../../paths.ts'
import { errorText } from '../../../texts/error-text.ts'
import { queryClient, trpc } from '../../../trpc/client.ts'
import type { IntakeView } from '../../../trpc/types.ts'

/** The two ends of an import: written into the register, or put aside. Both lead back to the return, or to the register. */
export function useFinish(view: IntakeView) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const tellDone = useTellDone()
  const onError = (error: unknown) => {
    void message.error(errorText(error).text, 6)
    void queryClient.invalidateQueries(trpc.intake.get.queryFilter({ id: view.id }))
  }
  // What the return page knew is no longer so: better nothing for a moment than the old figures.
  const forget = () => queryClient.removeQueries({ ...trpc.return.pathFilter(), type: 'inactive' })
  const renew = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.intake.pathFilter()),
      queryClient.invalidateQueries(trpc.home.pathFilter()),
      queryClient.invalidateQueries(trpc.project.pathFilter()),
    ])
  const goBack = () =>
    view.key === null
      ? navigate({ to: paths.projects, search: { unit: view.unit } })
      : navigate({
          to: paths.return,
          params: returnParams(view.key),
          search: view.list === null ? {} : { part: view.list },
        })
  const apply = useMutation(
    trpc.intake.applyForm.mutationOptions({
      onError,
      onSuccess: async ({ created, changed, advanced, unchanged, leftOut, changeSet }) => {
        if (view.key !== null) tellApplied(view.key, { created, changed, advanced, unchanged, leftOut })
        else tellDone(`已写入：新增 ${created} 个，更新 ${changed + advanced} 个`, changeSet)
        forget()
        await goBack()
        await renew()
      },
    }),
  )
  const discard = useMutation(
    trpc.intake.discard.mutationOptions({
      onError,
      onSuccess: async () => {
        forget()
        await goBack()
        await renew()
      },
    }),
  )
  const what = { id: view.id, version: view.version }
  return {
    apply: () => apply.mutate(what),
    discard: () => discard.mutate(what),
    busy: apply.isPending || discard.isPending,
  }
}
