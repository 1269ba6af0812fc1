import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useMe } from '../../session/me.ts'

/** A quiet line at the head of every page while the password has only days left. */
export function PasswordNotice() {
  const { passwordDaysLeft } = useMe()
  return (
    passwordDaysLeft !== null && (
      <p className="shell-notice">
        您的密码还有 {passwordDaysLeft} 天到期，到期后要先换新密码才能使用。
        <Link to={paths.account} hash="password">
          现在就换
        </Link>
      </p>
    )
  )
}
