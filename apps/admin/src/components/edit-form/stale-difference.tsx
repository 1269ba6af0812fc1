import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Notice } from '../notice.tsx'
import './stale-difference.css'
import type { Draft } from './use-draft.ts'
import type { Values } from './three-way.ts'

interface Props<T extends Values> {
  readonly draft: Draft<T>
  /** What each field is called. */
  readonly labels: { readonly [Field in keyof T & string]: string }
  /** How a value reads; default its text. */
  readonly show?: (field: keyof T & string, value: T[keyof T & string]) => ReactNode
}

/**
 * Stands above a form while its record was changed by somebody else: what they
 * stored, what I typed, and the choice. Also says that something unsaved is back.
 */
export function StaleDifference<T extends Values>({ draft, labels, show }: Props<T>) {
  const { stale, restored, values } = draft
  if (!stale) {
    return restored && draft.dirty ? (
      <Notice tone="quiet">
        <p className="stale-restored">
          已恢复上次没有保存的内容。
          <Button type="link" size="small" onClick={() => draft.discard()}>
            不要了，恢复原样
          </Button>
        </p>
      </Notice>
    ) : null
  }
  const fields = [...stale.conflicts, ...stale.theirsOnly] as (keyof T & string)[]
  const word = (field: keyof T & string, value: T[keyof T & string]): ReactNode =>
    show ? show(field, value) : value === '' || value === null ? '（空）' : String(value)
  return (
    <Notice tone="alert" announced title="您打开之后，别人已经改过">
      <table className="table stale-table">
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">对方保存的</th>
            <th scope="col">您填写的</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{labels[field]}</th>
              <td>{word(field, stale.theirs[field])}</td>
              <td>
                {stale.conflicts.includes(field) ? (
                  word(field, values[field])
                ) : (
                  <span className="quiet">您没有改，按对方的</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="stale-choice">
        <Button type="primary" onClick={() => draft.decide('mine')}>
          {stale.conflicts.length > 0 ? '用我填写的，接着保存' : '知道了，接着填'}
        </Button>
        <Button onClick={() => draft.decide('theirs')}>用对方的，放弃我填写的</Button>
      </p>
    </Notice>
  )
}
