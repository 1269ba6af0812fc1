import { SaxesParser } from 'saxes'
import { bomb, RefusedFile, unreadable } from '../file/file-refusal.ts'

export type XmlHandlers = {
  open?(name: string, attributes: Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

/** More markup than this without one element or text ending is no document, but an attack on memory. */
const longestPiece = 4 * 1024 * 1024

/**
 * Feeds a part to a streaming parser. Prefixes of element names are dropped
 * (some writers prefix every element); a document type is refused, so no
 * entity but the five of XML itself is ever expanded.
 */
export async function parseXml(pieces: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let events = 0
  parser.on('doctype', () => {
    throw bomb('document-type', 0)
  })
  parser.on('error', () => {
    throw unreadable('xml')
  })
  parser.on('opentag', (tag) => {
    events++
    handlers.open?.(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    events++
    handlers.close?.(localName(tag.name))
  })
  const onText = handlers.text
  if (onText) {
    parser.on('text', (text) => onText(text))
    parser.on('cdata', (text) => onText(text))
  }
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let eventsBefore = 0
  let silent = 0
  try {
    for await (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece))
      parser.write(decoder.decode(piece, { stream: true }))
      silent = events === eventsBefore ? silent + piece.length : 0
      eventsBefore = events
      if (silent > longestPiece) throw bomb('markup', longestPiece)
    }
    parser.close()
  } catch (error) {
    if (error instanceof RefusedFile) throw error
    throw error instanceof RangeError ? unreadable('xml') : error
  }
}

function encodingOf(first: Buffer): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** An attribute by its local name: `r:id` and `id` where writers differ in prefixes. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  const direct = attributes[name]
  if (direct !== undefined) return direct
  const prefixed = Object.keys(attributes).find((key) => key.endsWith(`:${name}`))
  return prefixed === undefined ? undefined : attributes[prefixed]
}
