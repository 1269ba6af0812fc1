import { getFile } from '@zhaoshang/db'
import { readFile, writeView, type ViewCell } from '@zhaoshang/documents'
import { accept, refuse, type CellFault, type Result } from '@zhaoshang/domain'
import type { MadeFile } from '../consolidation/consolidated-workbook.ts'
import type { StaffContext } from '../context/staff-context.ts'
import { recordExport } from '../contact/record-export.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { faultsOf } from './fault-report.ts'
import { ofFile } from './of-file.ts'
import { uploadAllowed } from './upload-allowed.ts'

/** Faults that are written at once. */
const atOnce = 500

/**
 * Every fault of a file that one sent oneself, as a workbook to work through:
 * cell, field, what stands there, what is wrong with it.
 *
 * @param pathOf where the content of a stored file lies
 * @param say a fault in words
 */
export async function faultsFile(
  context: StaffContext,
  wanted: { readonly key: string; readonly file: string },
  { pathOf, say }: { pathOf: (sha256: string) => string; say: (fault: CellFault) => string },
): Promise<Result<MadeFile, ApiRefusal>> {
  const allowed = await uploadAllowed(context, wanted.key)
  if (!allowed.ok) return allowed
  const { context: signedIn, unit } = allowed.value
  const { plan, database, actor } = signedIn
  const file = await getFile(database, wanted.file)
  // Somebody else's file is none to ask for, whoever knows its sum.
  if (file?.createdBy !== actor.userId) return refuse({ code: 'not-found', what: 'file' })
  const read = await readFile(pathOf(file.sha256), plan, { name: file.name })
  if (!read.ok) return refuse(ofFile(read.refusal))
  await recordExport(signedIn, 'export.faults', { return: wanted.key, file: file.sha256 })
  return accept({
    name: `${file.name.replace(/\.[^.]*$/, '')} 错误清单.xlsx`,
    writeTo: (out) =>
      writeView(out, 'xlsx', {
        name: '错误清单',
        columns: [
          { heading: '工作表', width: 14 },
          { heading: '单元格', width: 9 },
          { heading: '名称', width: 28 },
          { heading: '栏目', width: 16 },
          { heading: '填的是', width: 28 },
          { heading: '问题', width: 40 },
        ],
        batches: (async function* () {
          let batch: ViewCell[][] = []
          for (const reading of read.value) {
            for await (const { name, address, label, fault } of faultsOf(plan, reading, unit)) {
              batch.push(
                [reading.sheet, address, name, label, fault.read, say(fault)].map((text) => ({ text })),
              )
              if (batch.length < atOnce) continue
              yield batch
              batch = []
            }
          }
          yield batch
        })(),
      }),
  })
}
