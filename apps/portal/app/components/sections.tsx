import type { Section } from '@zhaoshang/domain'

/** The text of a page: headings of the second level and plain paragraphs. */
export function Sections({ sections }: { sections: readonly Section[] }) {
  return sections.map(({ heading, paragraphs }, position) => (
    <section key={heading ?? position} className="text">
      {heading !== undefined && <h2>{heading}</h2>}
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  ))
}
