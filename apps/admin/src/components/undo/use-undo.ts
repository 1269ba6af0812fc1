import { App } from 'antd'
import { createElement } from 'react'
import { Undo } from './undo.tsx'

/** So long one can take back what one just did without looking for it, in seconds. */
const shownFor = 12

/**
 * Says what was done, with a button that takes it back. Every mutation that
 * answers a change set ends with this.
 *
 * @example const tellDone = useTellDone()
 * tellDone('已修改 3 个项目', changeSet)
 */
export function useTellDone() {
  const { message } = App.useApp()
  return (words: string, changeSet: string | null) => {
    if (changeSet === null) return void message.success(words)
    // Only the last act is offered here; earlier ones stand on the page of recent acts.
    void message.success({
      key: 'undo',
      duration: shownFor,
      content: createElement(Undo, { key: changeSet, words, changeSet, what: `：${words}` }),
    })
  }
}
