import { bomb } from '../file/file-refusal.ts'
import type { FileLimits } from '../file/limits.ts'
import { parseXml } from './parse-xml.ts'
import { unescapeControl } from './unescape-control.ts'

/** The table of shared texts; runs of rich text are joined, phonetic guides left out. */
export async function readSharedStrings(part: AsyncIterable<Buffer>, limits: FileLimits): Promise<string[]> {
  const strings: string[] = []
  let current = ''
  let characters = 0
  let inText = false
  let phonetic = 0
  await parseXml(part, {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 'rPh') phonetic++
      else if (name === 't') inText = phonetic === 0
    },
    text(text) {
      if (!inText) return
      current += text
      characters += text.length
      if (characters > limits.sharedCharacters) throw bomb('shared-strings', limits.sharedCharacters)
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic--
      else if (name === 'si') {
        if (strings.length >= limits.sharedStrings) throw bomb('shared-strings', limits.sharedStrings)
        strings.push(unescapeControl(current))
      }
    },
  })
  return strings
}
