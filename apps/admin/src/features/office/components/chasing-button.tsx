import { App, Button, Modal } from 'antd'
import { useId, useState } from 'react'
import { useNow } from '../../../time/business-clock.ts'
import type { Matrix } from '../../../trpc/types.ts'
import { chasingText } from '../api/chasing-text.ts'
import { filters } from '../api/filters.ts'

/** Shows the reminder before it is copied, so that nobody pastes what he has not read. */
export function ChasingButton({ matrix, reportName }: { matrix: Matrix; reportName: string }) {
  const { message } = App.useApp()
  const now = useNow()
  const [text, setText] = useState<string>()
  const id = useId()
  const missing = matrix.rows.filter(filters.missing.test).length

  async function copy() {
    const box = document.getElementById(id)
    if (box instanceof HTMLTextAreaElement) box.select()
    // A staff network often has no https, where the browser offers no clipboard: the text is selected then.
    if (!navigator.clipboard) return void message.info('文字已选中，请按 Ctrl+C 复制')
    await navigator.clipboard.writeText(text ?? '')
    void message.success('已复制，可粘贴到工作群')
    setText(undefined)
  }
  return (
    <>
      <Button disabled={missing === 0} onClick={() => setText(chasingText(matrix, reportName, now))}>
        {missing === 0 ? '全部已报送' : `催报文字（${missing} 家）`}
      </Button>
      <Modal
        open={text !== undefined}
        title="催报文字"
        okText="复制"
        cancelText="关闭"
        onOk={() => void copy()}
        onCancel={() => setText(undefined)}
      >
        <label htmlFor={id} className="sr-only">
          催报文字，可以修改
        </label>
        <textarea
          id={id}
          className="field"
          rows={8}
          value={text ?? ''}
          onChange={(event) => setText(event.target.value)}
        />
      </Modal>
    </>
  )
}
