import type { SeedPlace } from './place.ts'

/** What hangs on a project: a file, a comment that names somebody, a mark that waits, a relation. */
export async function seedProjectRecord({ w, account, mark }: SeedPlace, project: string, other: string) {
  const text = mark('project')
  const hangs = { entity: 'project', entityId: project }
  const attachment = await w.create('attachment', {
    ...hangs,
    fileSha256: '0'.repeat(64),
    name: text,
    mediaType: 'application/pdf',
    size: 1,
  })
  const comment = await w.create('comment', { ...hangs, text })
  await w.create('commentMention', { commentId: comment.id, userId: account })
  const flag = await w.create('projectFlag', { projectId: project, flag: 'flagship', reason: text })
  const relation = await w.create('projectRelation', {
    projectId: project,
    kind: 'expansion-of',
    otherId: other,
    note: text,
  })
  return { attachment: attachment.id, comment: comment.id, flag: flag.id, relation: relation.id }
}
