import type { FieldValue } from '@zhaoshang/domain'
import { selectList } from '../select-list.ts'
import { project } from '../../entities/project.ts'
import type { Row } from '../../entities/index.ts'

/** What every list of projects shows of one, whichever columns are asked for. */
export const headProperties = [
  'id',
  'version',
  'name',
  'stage',
  'status',
  'reportingUnit',
  'responsibleUnit',
  'placeUnit',
  'industry',
  'investmentYuan',
  'latestProgress',
  'latestProgressDay',
  'updatedAt',
  'investor',
  'channel',
  'region',
  'flags',
  'stageDay',
  'createdAt',
] as const satisfies readonly (keyof Row<'project'>)[]

export interface ProjectHead extends Pick<Row<'project'>, (typeof headProperties)[number]> {
  /** As people say it: 2024-00017. */
  readonly number: string
}

/** A row of a list: the head, and beside it the columns that were asked for, by column. */
export interface ProjectRow extends ProjectHead {
  readonly values: Readonly<Record<string, FieldValue>>
}

const headColumns = Object.fromEntries(
  headProperties.map((property) => [property, project.columns[property]]),
)

/** The select list of a head, of a table under the name `project`. */
export const headList = `"project"."number", ${selectList({ ...project, columns: headColumns }, 'project')}`

/** The head of a row that has more beside it. */
export function headOf(row: ProjectHead): ProjectHead {
  const { id, version, number, name, stage, status, reportingUnit, responsibleUnit, placeUnit } = row
  const { industry, investmentYuan, latestProgress, latestProgressDay, updatedAt } = row
  const { investor, channel, region, flags, stageDay, createdAt } = row
  return {
    id,
    version,
    number,
    name,
    stage,
    status,
    reportingUnit,
    responsibleUnit,
    placeUnit,
    industry,
    investmentYuan,
    latestProgress,
    latestProgressDay,
    updatedAt,
    investor,
    channel,
    region,
    flags,
    stageDay,
    createdAt,
  }
}
