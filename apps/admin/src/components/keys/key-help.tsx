import { Modal } from 'antd'
import './key-help.css'

const groups: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: '任何页面',
    keys: [
      ['/', '查找'],
      ['?', '打开这张键盘说明'],
      ['g 然后 h', '到今日'],
      ['g 然后 p', '到项目库'],
      ['g 然后 b', '到看板'],
    ],
  },
  {
    title: '项目表格',
    keys: [
      ['↑ ↓ ← →', '在格子之间移动'],
      ['PageUp PageDown', '上一屏、下一屏'],
      ['Ctrl + Home、End', '到最前、到最后'],
      ['Enter', '打开项目'],
      ['空格', '选择或取消本行'],
      ['Shift + 空格、↑、↓', '连续选择'],
      ['表头上 Enter', '按这一列排序，再按换方向'],
      ['表头上 Alt + ← →', '调整列宽'],
    ],
  },
]

/** What the keys do, on one sheet. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal open title="键盘操作" footer={null} onCancel={onClose} width={560}>
      {groups.map(({ title, keys }) => (
        <section key={title} className="key-help">
          <h2>{title}</h2>
          <dl>
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}
