import './marked.css'

type Marks = readonly (readonly [from: number, to: number])[]

/** A text with what was found in it set off. */
export function Marked({ text, marks }: { text: string; marks: Marks | undefined }) {
  if (!marks || marks.length === 0) return text
  return (
    <>
      {marks.map(([from, to], i) => (
        <span key={from}>
          {text.slice(marks[i - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
