import { type RefObject, useEffect, useRef, useState } from 'react'

/** What is wrong with a form, and where: at a field by its name, or as a whole. */
export interface Trouble {
  readonly field: string
  readonly text: string
}

interface Troubled {
  readonly form: RefObject<HTMLFormElement | null>
  readonly alert: RefObject<HTMLParagraphElement | null>
  /** The text at a field; `form` is the whole. */
  readonly at: (field: string) => string | undefined
  readonly set: (trouble: Trouble | undefined) => void
}

/** Keeps what is wrong and takes the keyboard there. */
export function useTrouble(first?: Trouble): Troubled {
  const [trouble, set] = useState<Trouble | undefined>(first)
  const form = useRef<HTMLFormElement>(null)
  const alert = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (!trouble) return
    if (trouble.field === 'form') alert.current?.focus()
    else form.current?.querySelector<HTMLInputElement>(`[name=${trouble.field}]`)?.focus()
  }, [trouble])
  return { form, alert, set, at: (field) => (trouble?.field === field ? trouble.text : undefined) }
}
