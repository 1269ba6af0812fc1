import { notPublished } from '../page.ts'

/** Every address that is no page: answered with 404 in the site's frame. */
export function loader(): never {
  throw notPublished()
}

export default function Nowhere() {
  return null
}
