import { accept, refuse, type Result } from '@zhaoshang/domain'
import { decodeText } from './csv/decode-text.ts'
import { openCsv } from './csv/open-csv.ts'
import { openByteSource, type ByteSource } from './file/byte-source.ts'
import { compoundStreamNames } from './file/compound-file.ts'
import { RefusedFile, type FileRefusal } from './file/file-refusal.ts'
import { defaultLimits, type FileLimits } from './file/limits.ts'
import { sniffCompound, sniffStart, sniffZip } from './file/sniff-file.ts'
import type { Workbook } from './workbook.ts'
import { openXls } from './xls/open-xls.ts'
import { openXlsx } from './xlsx/open-xlsx.ts'
import { readZipDirectory } from './zip/zip-directory.ts'

export type OpenOptions = {
  /** The name that the person's file has; its ending tells a text table from any other text. */
  name?: string
  limits?: Partial<FileLimits>
}

/**
 * Opens a spreadsheet of unknown origin: xlsx, xls, csv or tsv, told apart by
 * content. Quick and in bounded memory for whatever is thrown at it; a file
 * on disk is read piece by piece.
 *
 * @param file a path, or the bytes
 * @returns the workbook, or a refusal that says what the file is instead
 * @example
 * const opened = await openWorkbook('/tmp/upload', { name: '2024-04 洽谈项目清单.xlsx' })
 * if (!opened.ok && opened.refusal.code === 'file-not-a-form') opened.refusal.is // 'word'
 */
export async function openWorkbook(
  file: string | Uint8Array,
  options: OpenOptions = {},
): Promise<Result<Workbook, FileRefusal>> {
  const limits = { ...defaultLimits, ...options.limits }
  const source = await openByteSource(file)
  try {
    return accept(await readSource(source, options.name ?? (typeof file === 'string' ? file : ''), limits))
  } catch (error) {
    if (error instanceof RefusedFile) return refuse(error.refusal)
    throw error
  } finally {
    await source.close()
  }
}

async function readSource(source: ByteSource, name: string, limits: FileLimits): Promise<Workbook> {
  if (source.size === 0) throw new RefusedFile({ code: 'file-empty' })
  if (source.size > limits.fileBytes)
    throw new RefusedFile({ code: 'file-too-large', bytes: source.size, limit: limits.fileBytes })
  const start = await sniffStart(await source.read(0, 4_100))
  if ('is' in start) throw new RefusedFile({ code: 'file-not-a-form', ...start })
  switch (start.container) {
    case 'zip':
      return openZip(source, limits)
    case 'compound':
      return openCompound(source, limits)
    case 'none':
      return openText(source, name, limits)
  }
}

async function openZip(source: ByteSource, limits: FileLimits): Promise<Workbook> {
  const entries = await readZipDirectory(source, limits)
  const is = sniffZip(entries)
  if (is !== 'workbook') throw new RefusedFile({ code: 'file-not-a-form', is })
  return openXlsx(source, entries, limits)
}

async function openCompound(source: ByteSource, limits: FileLimits): Promise<Workbook> {
  const is = sniffCompound(await compoundStreamNames(source))
  if (is === 'encrypted') throw new RefusedFile({ code: 'file-encrypted' })
  if (is !== 'workbook') throw new RefusedFile({ code: 'file-not-a-form', is })
  return openXls(source, limits)
}

async function openText(source: ByteSource, name: string, limits: FileLimits): Promise<Workbook> {
  const text = decodeText(await source.read(0, source.size))
  if (text === undefined) throw new RefusedFile({ code: 'file-not-a-form', is: 'unknown' })
  if (text.trim() === '' || text === '\uFEFF') throw new RefusedFile({ code: 'file-empty' })
  if (text.slice(0, 2_000).includes('urn:schemas-microsoft-com:office:spreadsheet'))
    throw new RefusedFile({ code: 'file-not-a-form', is: 'other-workbook' })
  if (/^\s*(<!doctype html|<html|<\?xml|<table|<meta)/i.test(text.slice(0, 500)))
    throw new RefusedFile({ code: 'file-not-a-form', is: 'web-page' })
  if (!/\.(csv|tsv|tab)$/i.test(name)) throw new RefusedFile({ code: 'file-not-a-form', is: 'text' })
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  return openCsv(text, base.replace(/\.[^.]*$/, ''), limits)
}
