import { router } from '../procedure/staff.ts'
import { askToEnable } from './ask-to-enable.ts'
import { changePassword } from './change-password.ts'
import { close } from './close.ts'
import { confirm } from './confirm.ts'
import { disable } from './disable.ts'
import { dropTwoFactor } from './drop-two-factor.ts'
import { enable } from './enable.ts'
import { link } from './link.ts'
import { list } from './list.ts'
import { people } from './people.ts'
import { propose } from './propose.ts'
import { refuseRequests } from './refuse.ts'
import { rename } from './rename.ts'
import { requests } from './requests.ts'
import { reset } from './reset.ts'
import { suggest } from './suggest.ts'
import { useLink } from './use-link.ts'
import { withdraw } from './withdraw.ts'

export const accountRouter = router({
  changePassword,
  dropTwoFactor,
  link,
  reset,
  useLink,
  list,
  requests,
  people,
  suggest,
  propose,
  withdraw,
  close,
  askToEnable,
  confirm,
  refuse: refuseRequests,
  disable,
  enable,
  rename,
})
