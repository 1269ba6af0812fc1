import type { ByteSource } from './byte-source.ts'
import { unreadable } from './file-refusal.ts'

const endOfChain = 0xfffffffe
const maxDirectorySectors = 512

/**
 * Names of the streams in a compound file (the container of .xls, .doc and of
 * encrypted workbooks; MS-CFB). Only its directory is read.
 */
export async function compoundStreamNames(source: ByteSource): Promise<string[]> {
  const header = await source.read(0, 512)
  if (header.length < 512) throw unreadable('compound-file-header')
  const shift = header.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw unreadable('compound-file-header')
  const sectorSize = 1 << shift
  const sectorAt = (sector: number) => source.read((sector + 1) * sectorSize, sectorSize)

  const nextSector = async (sector: number): Promise<number> => {
    const perSector = sectorSize / 4
    const tableIndex = Math.floor(sector / perSector)
    // Tables past the first 109 would need more than 7 MB of 512-byte sectors before the directory.
    if (tableIndex >= 109) return endOfChain
    const table = await sectorAt(header.readUInt32LE(76 + tableIndex * 4))
    const offset = (sector % perSector) * 4
    return offset + 4 <= table.length ? table.readUInt32LE(offset) : endOfChain
  }

  const names: string[] = []
  let sector = header.readUInt32LE(48)
  for (let count = 0; sector < 0xfffffffa && count < maxDirectorySectors; count++) {
    const entries = await sectorAt(sector)
    for (let at = 0; at + 128 <= entries.length; at += 128) {
      const nameBytes = entries.readUInt16LE(at + 64)
      if (nameBytes >= 2 && nameBytes <= 64) names.push(entries.toString('utf16le', at, at + nameBytes - 2))
    }
    sector = await nextSector(sector)
  }
  return names
}
