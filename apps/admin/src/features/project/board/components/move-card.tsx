import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { stageOf } from '@zhaoshang/domain'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { QueryView } from '../../../../components/query-view.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { trpc } from '../../../../trpc/client.ts'
import { MoveDialog } from '../../record/components/move-dialog.tsx'
import type { CardToMove } from '../api/use-card-drag.ts'

interface Props {
  readonly card: CardToMove
  readonly onClose: () => void
}

/** The moves that a card can make: where only one leads to the stage it was dropped on, its dialog at once. */
export function MoveCard({ card, onClose }: Props) {
  const { plan } = useMe()
  const moves = useQuery(trpc.project.moves.queryOptions({ id: card.project }))
  const project = useQuery(trpc.project.get.queryOptions({ id: card.project }))
  const [asked, setAsked] = useState<string>()
  const fitting = moves.data?.filter(({ to }) => card.to === undefined || to === card.to) ?? []
  const [only] = fitting
  const chosen =
    fitting.find(({ id }) => id === asked) ??
    (card.to !== undefined && fitting.length === 1 ? only : undefined)
  if (chosen && project.data) return <MoveDialog project={project.data} move={chosen} onClose={onClose} />
  return (
    <Modal open title={`推进“${card.name}”`} footer={null} onCancel={onClose} width={480}>
      <QueryView query={moves} lines={3}>
        {() =>
          fitting.length === 0 ? (
            <p>
              {card.to === undefined
                ? '这个项目现在没有您可以办理的步骤。'
                : `这个项目不能直接到“${stageOf(plan, card.to)?.name ?? card.to}”。`}{' '}
              <Link className="text-link" to={paths.project} params={{ project: card.project }}>
                打开项目
              </Link>
            </p>
          ) : (
            <ul className="board-moves">
              {fitting.map(({ id, name, missing }) => (
                <li key={id}>
                  <Button block onClick={() => setAsked(id)}>
                    {name}
                    {missing.length > 0 && `（还缺 ${missing.length} 项）`}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Modal>
  )
}
