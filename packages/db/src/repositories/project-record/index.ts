export { flagById, flagsOf, type NamedFlag } from './flags.ts'
export { progressOf, type ProgressLine } from './progress.ts'
export { projectRecord, type ProjectRecord, type ReachedStage } from './project-record.ts'
export { relationById, relationsOf, type NamedRelation } from './relations.ts'
export { projectTimeline, type TimelineEntry, type TimelineQuery } from './timeline.ts'
export { timelineSources, type TimelineKind } from './timeline-sources.ts'
export { projectAtVersions, projectVersions, type ProjectVersion } from './versions.ts'
export {
  countInReview,
  flagsWaiting,
  stagesInReview,
  type WaitingFlag,
  type WaitingStage,
} from './waiting-reviews.ts'
