import { assertDay, dayOfMonth, isDay, monthOf, yearOf } from '@zhaoshang/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { StaleDifference } from '../../../../components/edit-form/stale-difference.tsx'
import { useDraft } from '../../../../components/edit-form/use-draft.ts'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { endpoints, paths } from '../../../../paths.ts'
import { errorText, refusalOf } from '../../../../texts/error-text.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { NoticeDraft } from '../../../../trpc/types.ts'
import { Field } from '../../../../components/form/field.tsx'
import '../../../../components/form/form.css'
import './approval.css'

const labels = {
  title: '标题',
  recipients: '主送',
  body: '正文',
  signature: '署名',
  day: '成文日期',
} as const

/** The notice that announces what passed: worded, kept, taken away as a file or on paper. */
export function NoticePage({ id }: { id: string }) {
  const query = useQuery(trpc.approval.draft.queryOptions({ id }))
  return (
    <Page
      title="成员调整通知"
      lead={<p className="no-print">编号和红头在发文时加上。</p>}
      actions={
        <Link to={paths.approval} params={{ approval: id }} className="approval-link no-print">
          返回事项
        </Link>
      }
    >
      <QueryView query={query} lines={12}>
        {(data) => <Editor id={id} data={data} reread={() => query.refetch()} />}
      </QueryView>
    </Page>
  )
}

function Editor({ id, data, reread }: { id: string; data: NoticeDraft; reread: () => Promise<unknown> }) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const { title, recipients, body, signature, day } = data.document
  const draft = useDraft(`approval/${id}/notice`, {
    version: data.version,
    values: { title, recipients, body: body.join('\n'), signature, day: day as string },
  })
  const { values } = draft
  const paragraphs = values.body.split('\n').flatMap((text) => (text.trim() === '' ? [] : [text.trim()]))

  async function save(event: FormEvent) {
    event.preventDefault()
    if (!isDay(values.day) || paragraphs.length === 0 || values.title.trim() === '') {
      void message.error('标题、正文和成文日期都要填写。')
      return
    }
    setBusy(true)
    try {
      const document = { ...values, day: assertDay(values.day), body: paragraphs }
      await client.approval.saveDocument.mutate({ id, version: draft.version, document })
      draft.saved()
      await reread()
      void message.success('已保存。')
    } catch (error) {
      if (refusalOf(error)?.code === 'stale') await reread()
      void message.error(errorText(error).text, 6)
    } finally {
      setBusy(false)
    }
  }
  const field = (name: keyof typeof labels, kind: 'text' | 'long' | 'day', maxLength?: number) => (
    <Field
      spec={{
        name,
        label: labels[name],
        kind,
        required: true,
        ...(maxLength !== undefined && { maxLength }),
      }}
      value={values[name]}
      onChange={(value) => draft.change({ [name]: String(value) })}
    />
  )
  const clean = data.saved && !draft.dirty
  return (
    <div className="notice-sides">
      <div className="no-print">
        <StaleDifference draft={draft} labels={labels} />
        <Section id="notice-words" title="文字">
          <form className="notice-form" onSubmit={(event) => void save(event)}>
            {field('title', 'text', 200)}
            {field('recipients', 'long', 2000)}
            {field('body', 'long', 20_000)}
            {field('signature', 'text', 200)}
            {field('day', 'day')}
            <div className="form-actions">
              {clean && (
                <a className="approval-link" href={endpoints.approvalDocument(id)}>
                  下载 Word 文件
                </a>
              )}
              <Button onClick={() => window.print()}>打印</Button>
              <Button
                type="primary"
                htmlType="submit"
                loading={busy}
                disabled={draft.stale !== undefined || clean}
              >
                {clean ? '已保存' : '保存'}
              </Button>
            </div>
          </form>
        </Section>
      </div>
      <article className="notice-sheet" aria-label="通知样子">
        <h2>{values.title}</h2>
        <p className="notice-to">{values.recipients}：</p>
        {paragraphs.map((text, i) => (
          <p key={i} className="notice-text">
            {text}
          </p>
        ))}
        <p className="notice-sign">{values.signature}</p>
        {isDay(values.day) && (
          <p className="notice-sign">
            {yearOf(values.day)}年{monthOf(values.day)}月{dayOfMonth(values.day)}日
          </p>
        )}
      </article>
    </div>
  )
}
