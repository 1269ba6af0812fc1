import type { PolicyName } from '@zhaoshang/domain'
import type { ComponentType } from 'react'
import type { ProjectView } from '../../../trpc/types.ts'

/** A part of a project's page. */
export interface ProjectSection {
  readonly id: string
  readonly title: string
  /** Shown to those only who hold it for something; which rows, the server says. */
  readonly policy?: PolicyName
  readonly component: ComponentType<{ project: ProjectView }>
}
