import type { ChainNode } from '@zhaoshang/domain'
import { useTexts } from '../use-site.ts'

const parts = ['upstream', 'midstream', 'downstream'] as const

/** The chain from upstream to downstream; each link says in words whether the district has it or looks for it. */
export function Chain({ nodes }: { nodes: readonly ChainNode[] }) {
  const texts = useTexts().industry
  if (nodes.length === 0) return null
  return (
    <section className="chain" aria-labelledby="chain">
      <h2 id="chain">{texts.chain}</h2>
      <ol>
        {parts.map((part) => (
          <li key={part}>
            <h3>{texts.parts[part]}</h3>
            <ul>
              {nodes
                .filter((node) => node.part === part)
                .map(({ name, standing }) => (
                  <li key={name} className={`link link-${standing}`}>
                    {name} <span className="link-standing">{texts.standings[standing]}</span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
