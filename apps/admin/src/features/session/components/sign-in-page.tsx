import { useState } from 'react'
import { DoorPage } from '../../../components/door/door-page.tsx'
import { paths } from '../../../paths.ts'
import type { SignInRefusal } from '../../../session/auth.ts'
import { noSecrets, signInText } from '../../../texts/sign-in.ts'
import { type SignedOut, signedOutText } from '../../../texts/sign-in-words.ts'
import { CodeStep } from './code-step.tsx'
import { PasswordStep } from './password-step.tsx'

/** Only a place inside the console: an address of another site never follows a sign-in. */
function inside(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : paths.today
}

const reasons: readonly string[] = ['idle', 'expired', 'disabled'] satisfies SignedOut[]

/** Name and password, then the second factor where the account has one. */
export function SignInPage({ next, why }: { next: string | undefined; why: string | undefined }) {
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [refused, setRefused] = useState<SignInRefusal>()

  // A full load, so that nothing of whoever sat here before stays in memory.
  const enter = () => location.assign(inside(next))
  function startOver(refusal?: SignInRefusal) {
    setRefused(refusal)
    setStep('password')
  }
  return (
    <DoorPage title="招商工作台" lead="制造业招商引资清单报送、汇总、督办">
      {why !== undefined && reasons.includes(why) && step === 'password' && refused === undefined && (
        <p className="door-note" role="status">
          {signedOutText(why as SignedOut)}
        </p>
      )}
      {step === 'password' ? (
        <PasswordStep
          first={refused && { field: 'form', text: signInText(refused) }}
          onEnter={enter}
          onCode={() => setStep('code')}
        />
      ) : (
        <CodeStep onEnter={enter} onStartOver={startOver} />
      )}
      <p className="door-secrets">{noSecrets}</p>
    </DoorPage>
  )
}
