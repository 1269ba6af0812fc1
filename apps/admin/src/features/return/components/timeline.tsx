import { useNow } from '../../../time/business-clock.ts'
import { instantInWords } from '../../../time/words.ts'
import { eventText } from '../../../texts/returns.ts'
import type { ReturnView } from '../../../trpc/types.ts'
import './timeline.css'

/** What happened to a return, newest first. */
export function Timeline({ events }: { events: ReturnView['events'] }) {
  const now = useNow()
  if (events.length === 0) return <p className="quiet">还没有报送过。</p>
  return (
    <ol className="timeline">
      {events.toReversed().map((event) => (
        <li key={`${event.at}${event.action}`}>
          <p>
            <strong>{event.actorName}</strong> {eventText(event.action)}
          </p>
          {event.reason && <p className="timeline-reason">{event.reason}</p>}
          <p className="timeline-at">{instantInWords(event.at, now)}</p>
        </li>
      ))}
    </ol>
  )
}
