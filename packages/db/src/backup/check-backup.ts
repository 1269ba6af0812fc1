import { createHash } from 'node:crypto'
import { json } from 'node:stream/consumers'
import { accept, refuse, type Result } from '@zhaoshang/domain'
import { tally } from './copied-tables.ts'
import { manifestSchema, type About, type Manifest } from './manifest.ts'
import { openBackup, openRefusal, type OpenRefusal } from './open-backup.ts'

/** Reads a backup from its first byte to its last and holds everything against its sums; no database is needed. */
export async function checkBackup(
  path: string,
  passphrase: string | undefined,
): Promise<Result<{ about: About; manifest: Manifest }, OpenRefusal>> {
  const opened = await openBackup(path, passphrase)
  if (!opened.ok) return opened
  const { about, members } = opened.value
  const damaged = (detail: string) => refuse<OpenRefusal>({ code: 'damaged', path, detail })
  const sums = new Map(about.tables.map(({ name }) => [name, tally()]))
  try {
    for await (const { name, content } of members) {
      const [kind, which = ''] = name.split('/')
      if (name === 'manifest.json') {
        const manifest = manifestSchema.safeParse(await json(content))
        if (!manifest.success) return damaged('manifest')
        for (const { name: table, rows, sha256 } of manifest.data.tables) {
          const found = sums.get(table)?.done()
          if (found?.rows !== rows || found.sha256 !== sha256) return damaged(`table ${table}`)
        }
        return accept({ about, manifest: manifest.data })
      }
      const hash = createHash('sha256')
      for await (const part of content) {
        if (kind === 'tables') sums.get(which)?.take(part)
        else hash.update(part)
      }
      if (kind === 'files' && hash.digest('hex') !== which) return damaged(`file ${which}`)
    }
    return damaged('no manifest at the end')
  } catch (error) {
    const refusal = openRefusal(error, path)
    if (refusal) return refuse(refusal)
    throw error
  } finally {
    await members.return(undefined).catch(() => {})
  }
}
