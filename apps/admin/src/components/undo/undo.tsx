import { useTakeBack } from './use-take-back.ts'

interface Props {
  readonly changeSet: string
  /** What was done, before the button. */
  readonly words?: string
  /** What the button says, for those who hear it only. */
  readonly what?: string
  /** After it was taken back. */
  readonly onDone?: () => void
}

/** Takes back what was just done. */
export function Undo({ changeSet, words, what, onDone }: Props) {
  const undo = useTakeBack()
  return (
    <span className="undo">
      {words}{' '}
      <button
        type="button"
        className="link-button"
        disabled={undo.isPending}
        onClick={() => undo.mutate({ changeSet }, { onSuccess: () => onDone?.() })}
      >
        撤销
        {what !== undefined && <span className="sr-only">{what}</span>}
      </button>
    </span>
  )
}
