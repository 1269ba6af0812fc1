import { Notice } from '../../../components/notice.tsx'
import { useNow } from '../../../time/business-clock.ts'
import { instantInWords } from '../../../time/words.ts'
import type { ReturnView } from '../../../trpc/types.ts'

/** What is missing or next, in one sentence, for whoever looks. */
export function NextStep({ view, editable }: { view: ReturnView; editable: boolean }) {
  const now = useNow()
  const { obligation, phase, missing, actions } = view
  const handIn = actions.find(({ action }) => action === 'hand-in')
  const reason = obligation.reason
  if (phase === 'accepted') {
    return (
      <Notice tone="done" title="办公室已接收">
        {obligation.receivedAt && <p>{instantInWords(obligation.receivedAt, now)} 到达。</p>}
      </Notice>
    )
  }
  if (phase === 'submitted') {
    const mine = actions.some(({ action, allowed }) => action === 'accept' && allowed)
    return (
      <Notice tone="main" title={mine ? '请核对后接收，或写明原因退回' : '已送办公室，等待接收'}>
        {obligation.receivedAt && <p>{instantInWords(obligation.receivedAt, now)} 到达。</p>}
      </Notice>
    )
  }
  if (phase === 'in-review') {
    const mine = actions.some(({ action, allowed }) => action === 'send' && allowed)
    return (
      <Notice tone="main" title={mine ? '请审核：没有问题就送办公室，有问题退回修改' : '等本单位审核人审核'}>
        {!mine && <p>审核人送出之前，填报人可以撤回修改。</p>}
      </Notice>
    )
  }
  if (reason !== undefined) {
    return (
      <Notice
        tone="alert"
        title={phase === 'returned' ? '办公室退回，请修改后重报' : '审核人退回，请修改后重报'}
      >
        <p>原因：{reason}</p>
        {editable && missing.length > 0 && <p>还缺：{missing.join('、')}</p>}
      </Notice>
    )
  }
  if (!editable) {
    return (
      <Notice tone="quiet">
        <p>
          {handIn?.why === 'return-not-open'
            ? `${instantInWords(obligation.opensAt, now)} 起可以填报。`
            : '填报人还没有报送。'}
        </p>
      </Notice>
    )
  }
  if (missing.length > 0) {
    return (
      <Notice tone="main" title={`还缺：${missing.join('、')}`}>
        <p>补齐后点“报送”。没有内容的清单不用填，按“无”报送。</p>
      </Notice>
    )
  }
  return (
    <Notice tone="done" title="内容已齐，可以报送">
      <p>请核对各清单；没有内容的清单按“无”报送。</p>
    </Notice>
  )
}
