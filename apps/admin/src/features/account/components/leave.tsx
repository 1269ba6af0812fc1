import { paths } from '../../../paths.ts'
import { signOut } from '../../../session/auth.ts'

/** The way out of a page that stands before everything else. */
export function Leave() {
  async function leave() {
    await signOut()
    location.assign(paths.signIn)
  }
  return (
    <p className="door-more">
      <button type="button" className="link-button" onClick={() => void leave()}>
        退出登录
      </button>
    </p>
  )
}
