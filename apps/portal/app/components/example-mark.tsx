import { useTexts } from '../use-site.ts'

/** Marks demo content wherever it shows. */
export function ExampleMark() {
  return <span className="mark mark-example">{useTexts().example}</span>
}

/** The same, in a sentence, at the head of its own page. */
export function ExampleNotice() {
  return (
    <p className="notice" role="note">
      {useTexts().exampleNotice}
    </p>
  )
}
