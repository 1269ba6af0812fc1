import { readFile, writeFile } from 'node:fs/promises'

/** Peak of a process's memory during some work, beyond what it had before, in megabytes; undefined where the system does not say. */
export async function memoryDuring<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ result: T; megabytes: number | undefined }> {
  const before = await kilobytes(pid, 'VmRSS')
  // Forgets the peak so far (proc(5)); only root may for another's process.
  const forgot = await writeFile(`/proc/${pid}/clear_refs`, '5').then(
    () => true,
    () => false,
  )
  const result = await work()
  const peak = await kilobytes(pid, 'VmHWM')
  const known = forgot && before !== undefined && peak !== undefined
  return { result, megabytes: known ? Math.max(0, peak - before) / 1000 : undefined }
}

async function kilobytes(pid: number, name: string): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]
  return found === undefined ? undefined : Number(found)
}

export function inWords(megabytes: number | undefined): string {
  return megabytes === undefined ? '本机测不到' : `${megabytes.toFixed(0)} MB`
}
