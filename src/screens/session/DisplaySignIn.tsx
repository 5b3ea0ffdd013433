// A signed-out wall display: a code to confirm on a phone, as there may be no keyboard, and a button for
// displays that have one.
import { Smartphone } from 'lucide-react'
import type { ReactNode } from 'react'
import { displayText } from '../../domain/displayText.ts'
import { displayWords } from '../../i18n/en.display.ts'
import { signInWords } from '../../i18n/en.signIn.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useNow } from '../../lib/useNow.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { useDarkByDefault } from '../../state/person/useDarkByDefault.ts'
import type { DeviceGrant } from '../../state/session/deviceGrant.ts'
import { isWaitingForServer } from '../../state/session/renewal.ts'
import type { SessionState } from '../../state/session/session.ts'
import { useDeviceSignIn } from '../../state/session/useDeviceSignIn.ts'
import { useSession } from '../../state/session/useSession.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'
import { failureWords } from './failureWords.ts'
import { Mark } from './Mark.tsx'
import { QrCode } from './QrCode.tsx'

addWords(signInWords)
addWords(displayWords)

type Props = {
  readonly state: Extract<SessionState, { is: 'signedOut' | 'leaving' | 'renewalRefused' }>
}

export default function DisplaySignIn({ state }: Props) {
  const session = useSession()
  const { config } = useCordboard()
  useDarkByDefault()
  const failure = state.is === 'signedOut' ? state.failure : undefined
  const ended = state.is === 'renewalRefused' || failure?.is === 'sessionEnded'
  return (
    <div className="flex min-h-dvh flex-col gap-6 p-5 sm:p-8 lg:p-12">
      <title>{t('app.title', { screen: t('nav.wall') })}</title>
      <header className="flex flex-wrap items-center justify-between gap-3">
        <Mark />
        <Button
          isBusy={state.is === 'leaving'}
          onClick={() => void session.signIn({ role: 'supervisor' })}
        >
          {t('signIn.button')}
        </Button>
      </header>
      <main className="mx-auto flex w-full max-w-6xl grow flex-col justify-center gap-6">
        <h1 className="text-3xl font-semibold lg:text-5xl">{t('nav.wall')}</h1>
        {ended && <Notice>{t('display.ended')}</Notice>}
        {failure && !ended && <Notice>{failureWords(failure).title}</Notice>}
        {isWaitingForServer(state) ? <Waiting /> : <FromPhone />}
      </main>
      <footer className="text-quiet text-sm text-balance">
        {t('display.may')}{' '}
        {config.cloud === 'simulator'
          ? t('signIn.simulator')
          : t('signIn.webex', { host: new URL(config.apiBaseUrl).host })}
      </footer>
    </div>
  )
}

function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <p
      role="status"
      className="bg-warn-soft text-warn w-fit rounded-xl px-4 py-2 text-lg font-medium lg:text-2xl"
    >
      {children}
    </p>
  )
}

/** The server has a stored sign-in, or may have one: nobody has to do anything. */
function Waiting() {
  return <p className="text-quiet text-xl lg:text-3xl">{t('display.waiting')}</p>
}

function FromPhone() {
  const grant = useDeviceSignIn()
  const { shown, failure, wasDenied } = grant
  if (!shown) return failure ? <NoCode grant={grant} /> : <Asking />
  return (
    <>
      {wasDenied && <Notice>{t('display.denied')}</Notice>}
      <Code shown={shown} />
      <p role="status" className="text-quiet text-base lg:text-xl">
        {failure && t('display.noNews', { why: failureWords(failure).title })}
      </p>
    </>
  )
}

type Shown = NonNullable<DeviceGrant['shown']>

function Code({ shown }: { readonly shown: Shown }) {
  const { userCode, address, link, expiresAt } = shown
  return (
    <div className="grid items-center gap-8 md:landscape:grid-cols-[1fr_auto] xl:gap-16">
      <ol className="flex flex-col gap-5 text-xl lg:portrait:gap-8 lg:portrait:text-3xl xl:gap-8 xl:text-3xl">
        <li>
          {t('display.open')}
          <bdi className="text-accent block font-semibold break-all">{readable(address)}</bdi>
        </li>
        <li>
          {t('display.type')}
          <output
            aria-label={t('display.code')}
            dir="ltr"
            className="mt-2 block w-fit text-6xl font-semibold tracking-widest tabular-nums sm:text-7xl lg:portrait:text-9xl xl:text-9xl"
          >
            {groupsOf(userCode).map((digits, index) => (
              <span key={index} className="not-first:ms-[0.4em]">
                {digits}
              </span>
            ))}
          </output>
        </li>
        <li>{t('display.confirm')}</li>
      </ol>
      <div className="flex max-w-sm flex-col items-start gap-3 text-start md:landscape:items-center md:landscape:text-center xl:max-w-md">
        <QrCode
          text={link}
          label={t('display.qr', { address: readable(address) })}
          className="border-line size-56 rounded-2xl border lg:portrait:size-96 xl:size-96"
        />
        <p className="text-quiet text-base text-balance lg:text-xl">
          <Smartphone aria-hidden className="me-1 inline size-[1.25em] align-[-0.25em]" />
          {t('display.scan')}
        </p>
        <p className="text-quiet text-base lg:text-xl">
          <Countdown to={expiresAt} words="display.nextCode" />
        </p>
      </div>
    </div>
  )
}

function Asking() {
  return (
    <p role="status" className="text-quiet text-xl lg:text-3xl">
      {t('display.asking')}
    </p>
  )
}

function NoCode({ grant }: { readonly grant: DeviceGrant }) {
  const { failure, next } = grant
  if (!failure) return null
  return (
    <div role="alert" className="flex flex-col gap-3 text-xl lg:text-3xl">
      <p className="font-semibold">{failureWords(failure).title}</p>
      <p className="text-quiet">
        <Countdown to={next.at} words="display.again" />
      </p>
      {failure.details && (
        <code className="text-quiet text-base break-words">
          {displayText(failure.details, 300)}
        </code>
      )}
    </div>
  )
}

type CountdownProps = {
  /** Monotonic ms. */
  readonly to: number
  readonly words: 'display.nextCode' | 'display.again'
}

function Countdown({ to, words }: CountdownProps) {
  const { clock } = useCordboard()
  const seconds = useNow(() => Math.max(0, Math.ceil((to - clock.monotonic()) / 1_000)))
  return (
    <span role="timer" className="tabular-nums">
      {t(words, { time: elapsedText(seconds) })}
    </span>
  )
}

/** The address as a person types it, without the parts that the browser adds. */
const readable = (address: string) => address.replace(/^https:\/\//, '').replace(/\/$/, '')

/** In groups of three, which are easy to read; without characters that somebody might type. */
const groupsOf = (code: string): readonly string[] =>
  code.length % 3 === 0 ? (code.match(/.{3}/g) ?? [code]) : [code]
