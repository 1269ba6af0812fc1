import { fileTypeFromFile } from 'file-type'

/**
 * What a file is by its content, whatever its name says.
 *
 * @example await mediaTypeOf('scan.exe') // 'application/pdf' where that is what it holds
 */
export async function mediaTypeOf(path: string): Promise<string | undefined> {
  return (await fileTypeFromFile(path))?.mime
}
