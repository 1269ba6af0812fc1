import { isDay } from '@zhaoshang/domain'
import { App, Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useDraft } from '../../../../components/edit-form/use-draft.ts'
import { Field } from '../../../../components/form/field.tsx'
import { useMe } from '../../../../session/me.ts'
import { readAmount, resultWords } from '../../../../texts/elements.ts'
import { errorText, refusalOf } from '../../../../texts/error-text.ts'
import { client } from '../../../../trpc/client.ts'
import type { AskDetail, ElementResult } from '../../../../trpc/types.ts'
import { uploadDocument } from '../api/upload-document.ts'
import { useElementsChanged } from '../api/use-elements.ts'
import { dimensionOf } from '../plan-words.ts'

const results = ['pass', 'conditions', 'refuse'] as const satisfies readonly ElementResult[]

/** A unit's word: pass, conditions or refusal, with figures, validity, reason and document. */
export function DecideForm({
  ask,
  again,
  onClose,
}: {
  ask: AskDetail
  again: () => void
  onClose: () => void
}) {
  const id = useId()
  const { plan } = useMe()
  const { message } = App.useApp()
  const changed = useElementsChanged()
  const figures = dimensionOf(plan, ask.review, ask.dimension).dimension?.figures ?? []
  const draft = useDraft<Readonly<Record<string, string>>>(`element-ask/${ask.id}`, {
    version: ask.version,
    values: { result: '', reason: '', validUntil: '' },
  })
  const [file, setFile] = useState<File>()
  const [fault, setFault] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { values } = draft

  async function submit(event: FormEvent) {
    event.preventDefault()
    const result = results.find((one) => one === values['result'])
    const read = figures.flatMap(({ id: figure, label }) => {
      const text = values[`figure-${figure}`] ?? ''
      return text.trim() === '' ? [] : [{ figure, label, value: readAmount(text) }]
    })
    const wrong = read.find(({ value }) => value === undefined)
    const validUntil = values['validUntil'] ?? ''
    if (!result) return setFault('请选择通过、附条件通过或不通过。')
    if (wrong) return setFault(`${wrong.label}要填数字，最多四位小数。`)
    if (result !== 'pass' && (values['reason'] ?? '').trim() === '')
      return setFault(result === 'refuse' ? '请写明不通过的理由。' : '请写明附带的条件。')
    if (validUntil !== '' && !isDay(validUntil)) return setFault('有效期的日期不对。')
    setFault(undefined)
    setBusy(true)
    try {
      const document = file && (await uploadDocument(file))
      if (document && 'refused' in document) return setFault(document.refused)
      await client.element.decide.mutate({
        ask: ask.id,
        version: draft.version,
        result,
        figures: Object.fromEntries(read.map(({ figure, value }) => [figure, value ?? 0])),
        reason: values['reason'] ?? '',
        validUntil: isDay(validUntil) && result !== 'refuse' ? validUntil : null,
        file: document?.file ?? null,
      })
      draft.saved()
      void message.success(`已出具意见：${resultWords[result].word}。`)
      onClose()
      await changed()
    } catch (error) {
      if (refusalOf(error)?.code === 'stale') again()
      setFault(errorText(error).text)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <fieldset className="form-field">
        <legend>{ask.decisions.length > 0 ? '重新出具意见（以最后一次为准）' : '出具意见'}</legend>
        <div className="decide-choices">
          {results.map((result) => (
            <label key={result}>
              <input
                type="radio"
                name={`${id}-result`}
                value={result}
                checked={values['result'] === result}
                onChange={() => draft.change({ result })}
              />
              {resultWords[result].word}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="form-fields">
        {figures.map(({ id: figure, label, unit }) => (
          <Field
            key={figure}
            spec={{
              name: figure,
              label: `核定${label}（${unit}）`,
              maxLength: 16,
              hint:
                ask.needed[figure] === undefined ? '可不填' : `需求 ${ask.needed[figure]} ${unit}；可不填`,
            }}
            value={values[`figure-${figure}`] ?? ''}
            onChange={(value) => draft.change({ [`figure-${figure}`]: String(value) })}
          />
        ))}
        <Field
          spec={{ name: 'validUntil', label: '意见有效期至', kind: 'day', hint: '不填为长期有效' }}
          value={values['validUntil'] ?? ''}
          onChange={(value) => draft.change({ validUntil: String(value) })}
        />
        <div className="form-field">
          <label htmlFor={`${id}-file`}>意见文件（PDF、图片、Word，不得含涉密内容）</label>
          <input
            id={`${id}-file`}
            type="file"
            className="field"
            accept=".pdf,.jpg,.jpeg,.png,.docx"
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        </div>
      </div>
      <Field
        spec={{
          name: 'reason',
          label: '理由、条件',
          kind: 'long',
          maxLength: 2000,
          hint: '附条件和不通过的必须填写',
        }}
        value={values['reason'] ?? ''}
        onChange={(value) => draft.change({ reason: String(value) })}
      />
      {fault !== undefined && (
        <p role="alert" className="form-fault">
          {fault}
        </p>
      )}
      <div className="form-actions">
        <Button onClick={onClose}>先不办</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          出具意见
        </Button>
      </div>
    </form>
  )
}
