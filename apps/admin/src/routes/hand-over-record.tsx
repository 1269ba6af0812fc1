import { createLazyRoute } from '@tanstack/react-router'
import { HandOverRecordPage } from '../features/organisation/people/components/hand-over-record.tsx'

export const route = createLazyRoute('/signed-in/organisation/hand-overs/$handOver')({
  component: HandOverRecord,
})

function HandOverRecord() {
  return <HandOverRecordPage id={route.useParams().handOver} />
}
