import {
  applyIntake,
  loadIntake,
  previewForms,
  receiveFile,
  refusalIn,
  uploadAllowed,
  type Applied,
  type FormPreview,
  type ReceivedFile,
  type UploadTarget,
} from '@zhaoshang/api'
import { accept, testExpr, type Cycle, type Result, type Unit, type WorkPlan } from '@zhaoshang/domain'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readArguments } from '../command-line/arguments.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { Failure } from '../command-line/failure.ts'
import { refusalFailure } from '../command-line/refusal-failure.ts'
import { roleWith } from '../sign-in/role-with.ts'
import { openCommandSystem, type CommandSystem } from './command-system.ts'
import { printImport, type ImportReport } from './import-report.ts'
import { readNow } from './serve-options.ts'

const limitBytes = 20 * 1024 * 1024

/** `import FILE… --unit --period`: any of the forms into a unit's register, all of it or nothing. */
export async function run({ args, env, progress }: CommandInput): Promise<number> {
  const { values, positionals } = readArguments(
    'import',
    args,
    {
      unit: { type: 'string' },
      period: { type: 'string' },
      cycle: { type: 'string' },
      data: { type: 'string' },
      now: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    },
    true,
  )
  const { unit: unitName, period } = values
  if (positionals.length === 0 || unitName === undefined || period === undefined) {
    throw new Failure(
      'import 需要文件、--unit 和 --period。',
      '例如：npm run zhaoshang -- import 清单.xlsx --unit 单位代码或名称 --period 2024-04',
    )
  }
  for (const path of positionals) {
    await access(path).catch(() => {
      throw new Failure(`没有文件 ${path}，或无权读取。`, '请改正后，再运行同一条命令。')
    })
  }
  const command = await openCommandSystem(
    { env, progress },
    { data: values.data, clockAt: readNow(values.now) },
  )
  try {
    const target = await targetOf(command, { unitName, period, cycle: values.cycle })
    const files = await Promise.all(positionals.map((path) => readForms(target, path)))
    const faulty = files.some(({ forms }) =>
      forms.some(({ preview }) => preview === null || preview.counts.wrong > 0),
    )
    const applied = faulty || values['dry-run'] === true ? [] : await applyAll(command, target, files)
    const report: ImportReport = {
      applied: applied.length > 0,
      dryRun: values['dry-run'] === true,
      files,
      outcomes: applied,
    }
    process.stdout.write(values.json === true ? `${JSON.stringify(report, null, 2)}\n` : printImport(report))
    return faulty ? 1 : 0
  } finally {
    await command.close()
  }
}

async function targetOf(
  { system, contextAs }: CommandSystem,
  wanted: { unitName: string; period: string; cycle: string | undefined },
): Promise<UploadTarget> {
  const { plan } = system
  const unit = unitNamed(plan, wanted.unitName)
  const cycle = cycleFor(plan, unit, wanted.cycle)
  const role = roleWith(plan, 'return.fill')
  if (role === undefined) throw new Failure('工作方案没有规定谁可以填报。', '请检查方案的 grants。')
  // The command line speaks for the unit: it reads the disk and the database anyway.
  const context = contextAs({ role, unit: unit.code })
  const allowed = await uploadAllowed(context, `${cycle.id}/${wanted.period}/${unit.code}`)
  if (allowed.ok) return allowed.value
  throw refusalFailure(allowed.refusal, `${unit.name} ${wanted.period} ${cycle.name}`)
}

function unitNamed(plan: WorkPlan, name: string): Unit {
  const found = plan.units.find((unit) =>
    [unit.code, unit.name, unit.shortName, ...unit.aliases].includes(name),
  )
  if (found) return found
  throw new Failure(`没有代码或名称为“${name}”的单位。`, '请用单位的代码或全称，再运行同一条命令。')
}

function cycleFor(plan: WorkPlan, unit: Unit, id: string | undefined): Cycle {
  const reports = ({ reporters, mayJoin, contents }: Cycle): boolean =>
    contents.some(({ kind }) => kind === 'list') &&
    (testExpr(reporters, unit) || (mayJoin !== undefined && testExpr(mayJoin, unit)))
  const found = plan.cycles.find((cycle) => (id === undefined ? reports(cycle) : cycle.id === id))
  if (found) return found
  throw new Failure(
    id === undefined ? `${unit.name} 没有需要报清单的周期。` : `没有名为“${id}”的报送周期。`,
    `方案中的周期有：${plan.cycles.map((cycle) => cycle.id).join('、')}。`,
  )
}

interface ReadFile {
  readonly file: string
  readonly read: ReceivedFile
  readonly forms: readonly FormPreview[]
}

/** Reads the file where it lies: a preview, and a file that turns out to be faulty, leave nothing behind. */
async function readForms(target: UploadTarget, path: string): Promise<ReadFile> {
  const { size } = await stat(path)
  if (size > limitBytes) throw refusalFailure({ code: 'file-too-large', limit: limitBytes }, path)
  const read = { path, name: basename(path), size, sha256: await sumOf(path) }
  const forms = await previewForms(target, read)
  if (!forms.ok) throw refusalFailure(forms.refusal, path)
  return { file: path, read, forms: forms.value }
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Keeps the file, and reads what was kept: the one on the disk may be another by now. */
async function keep({ files }: CommandSystem, { file, read }: ReadFile): Promise<ReceivedFile> {
  const put = await files.put(createReadStream(file), limitBytes)
  if (!put.ok) throw refusalFailure({ code: 'file-too-large', limit: limitBytes }, file)
  return { ...put.value, path: files.pathOf(put.value.sha256), name: read.name }
}

async function applyAll(
  command: CommandSystem,
  target: UploadTarget,
  files: readonly ReadFile[],
): Promise<Applied[]> {
  const outcomes: Applied[] = []
  for (const read of files) {
    const { file } = read
    const received = await receiveFile(target, await keep(command, read))
    if (!received.ok) throw refusalFailure(received.refusal, file)
    for (const id of received.value) {
      const applied: Result<Applied, Parameters<typeof refusalFailure>[0]> = await refusalIn(async () => {
        const loaded = await loadIntake(target.context, id)
        return accept(await applyIntake(target.context, loaded, loaded.session.version))
      })
      if (!applied.ok) throw refusalFailure(applied.refusal, file)
      outcomes.push(applied.value)
    }
  }
  return outcomes
}
