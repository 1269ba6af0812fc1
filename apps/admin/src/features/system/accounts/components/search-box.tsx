import { Button } from 'antd'
import { type FormEvent, useState } from 'react'

/** Searches when asked to, so that a page of results is not thrown about while somebody types. */
export function SearchBox({
  label,
  value,
  onSearch,
}: {
  label: string
  value: string | undefined
  onSearch: (text: string | undefined) => void
}) {
  const [text, setText] = useState(value ?? '')
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    onSearch(text.trim() === '' ? undefined : text.trim())
  }
  return (
    <form role="search" className="accounts-search" onSubmit={onSubmit}>
      <input
        className="field"
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={60}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button htmlType="submit">查找</Button>
    </form>
  )
}
