import { fileTypeFromBuffer } from 'file-type'
import type { ZipEntry } from '../zip/zip-directory.ts'
import type { FileKind } from './file-refusal.ts'

/** What the first bytes say; a name proves nothing. */
export async function sniffStart(
  start: Buffer,
): Promise<{ container: 'zip' | 'compound' | 'none' } | { is: FileKind; mime?: string }> {
  if (start.length >= 4 && start.readUInt32BE(0) === 0x504b0304) return { container: 'zip' }
  if (start.length >= 4 && start.readUInt32BE(0) === 0x504b0506) return { is: 'archive' }
  if (start.length >= 8 && start.readUInt32BE(0) === 0xd0cf11e0 && start.readUInt32BE(4) === 0xa1b11ae1)
    return { container: 'compound' }
  const found = await fileTypeFromBuffer(start)
  if (!found || found.mime === 'application/xml') return { container: 'none' }
  return { is: kindOfMime(found.mime), mime: found.mime }
}

function kindOfMime(mime: string): FileKind {
  if (mime === 'application/pdf') return 'pdf'
  if (mime.startsWith('image/')) return 'picture'
  if (mime.startsWith('audio/') || mime.startsWith('video/')) return 'sound-or-video'
  if (mime === 'application/rtf' || mime === 'text/rtf') return 'word'
  if (/zip|rar|7z|tar|gzip|compress|bzip|xz/.test(mime)) return 'archive'
  return 'unknown'
}

/** Which document a zip container is, by its parts. */
export function sniffZip(entries: Map<string, ZipEntry>): 'workbook' | FileKind {
  const has = (test: (name: string) => boolean) => [...entries.keys()].some(test)
  if (has((name) => name.startsWith('word/'))) return 'word'
  if (has((name) => name.startsWith('ppt/'))) return 'presentation'
  if (has((name) => name.toLowerCase() === 'xl/workbook.bin')) return 'other-workbook'
  if (
    has((name) => name.toLowerCase().endsWith('workbook.xml')) ||
    has((name) => /(^|\/)worksheets\//i.test(name))
  )
    return 'workbook'
  if (has((name) => name === 'content.xml') && has((name) => name === 'mimetype')) return 'open-document'
  return 'archive'
}

/** Which document a compound file is, by its streams. */
export function sniffCompound(streams: readonly string[]): 'workbook' | 'encrypted' | FileKind {
  if (streams.includes('EncryptedPackage')) return 'encrypted'
  if (streams.includes('Workbook') || streams.includes('Book')) return 'workbook'
  if (streams.includes('WordDocument')) return 'word'
  if (streams.includes('PowerPoint Document')) return 'presentation'
  return 'unknown'
}
