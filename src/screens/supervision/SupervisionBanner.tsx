// Shown on every page while supervising a call, with a button to leave it.
import { CircleStop, Play } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from '../../lib/useNavigation.tsx'
import { displayText } from '../../domain/displayText.ts'
import type { Supervision, SupervisionKind } from '../../domain/supervision/supervision.ts'
import { teamWords } from '../../i18n/en.team.ts'
import { Message } from '../../i18n/Message.tsx'
import { addWords, t } from '../../i18n/translate.ts'
import { Timer } from '../../parts/Timer.tsx'
import { useCalls } from '../../state/calls/useCalls.ts'
import type { SupervisionDesk } from '../../state/supervision/createSupervision.ts'
import { useFollowedSupervision } from '../../state/supervision/useSupervision.ts'
import { Button } from '../../ui/Button.tsx'
import { InStack } from '../../ui/InStack.tsx'
import { SuperviseDialog } from './SuperviseDialog.tsx'
import { SupervisionFailed } from './SupervisionFailed.tsx'
import { supervisionIcons } from './supervisionIcons.ts'

addWords(teamWords)

export default function SupervisionBanner() {
  const { current, notice, desk } = useFollowedSupervision()
  const { pathname } = useLocation()
  return (
    <>
      <Going supervision={current} desk={desk} />
      {/* The team view shows it itself. */}
      {notice && pathname !== '/team' && (
        <InStack>
          <div className="pointer-events-auto">
            <SupervisionFailed notice={notice} onDismiss={() => desk.dismiss()} />
          </div>
        </InStack>
      )}
    </>
  )
}

const kinds = ['listen', 'coach', 'bargeIn'] as const
const started = { listen: 'youListen', coach: 'youCoach', bargeIn: 'youBargeIn' } as const
const starting = { listen: 'starting', coach: 'startingCoach', bargeIn: 'startingBargeIn' } as const

function wordsFor({ since, kind, wanted, isHeld }: Supervision) {
  if (since === undefined) return `team.${starting[wanted]}` as const
  if (isHeld) return 'team.youHold'
  return kind ? (`team.${started[kind]}` as const) : 'team.youMay'
}

type GoingProps = {
  readonly supervision: Supervision | undefined
  readonly desk: SupervisionDesk
}

/** The status is rendered before it has content, so that screen readers announce it. */
function Going({ supervision, desk }: GoingProps) {
  const [asked, setAsked] = useState<SupervisionKind>()
  const name = displayText(supervision?.member.name ?? '', 60)
  return (
    <>
      <div
        {...(supervision && { role: 'region', 'aria-label': t('team.own') })}
        className={
          supervision
            ? 'bg-bad-fill text-bad-ink sticky top-14 z-20 flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2 text-sm font-semibold lg:px-6'
            : undefined
        }
      >
        {supervision && <Light isOn={supervision.since !== undefined} />}
        <p role="status" className="min-w-0 break-words">
          {supervision && (
            <Message id={wordsFor(supervision)} values={{ party: <bdi>{name}</bdi> }} />
          )}
        </p>
        {supervision && <Controls supervision={supervision} desk={desk} onAsk={setAsked} />}
      </div>
      {supervision && asked && (
        <SuperviseDialog
          kind={asked}
          name={name}
          isTurning
          onConfirm={() => desk.turn(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

/** Formatted like a recorder's counter. */
function Light({ isOn }: { readonly isOn: boolean }) {
  return (
    <span
      aria-hidden
      className={`size-3 shrink-0 rounded-full bg-current ${isOn ? 'motion-safe:animate-pulse' : 'opacity-50'}`}
    />
  )
}

type ControlsProps = {
  readonly supervision: Supervision
  readonly desk: SupervisionDesk
  readonly onAsk: (kind: SupervisionKind) => void
}

function Controls({ supervision, desk, onAsk }: ControlsProps) {
  const { since, kind, isHeld, turning } = supervision
  const cloud = useCalls()
  const others = kind === undefined || isHeld ? [] : kinds.filter((one) => one !== kind)
  return (
    <>
      {since !== undefined && <Timer since={since} cloudNow={() => cloud.cloudNow()} />}
      <div data-guard="opened" className="ms-auto flex flex-wrap gap-2">
        {isHeld && (
          <Button icon={Play} onClick={() => desk.resume()}>
            {t('team.resume')}
          </Button>
        )}
        {others.map((one) => (
          <Button
            key={one}
            icon={supervisionIcons[one]}
            isBusy={turning !== undefined}
            onClick={() => (one === 'listen' ? desk.turn(one) : onAsk(one))}
          >
            {t(one === 'listen' ? 'team.listenOnly' : `team.${one}`)}
          </Button>
        ))}
        <Button icon={CircleStop} onClick={() => desk.stop()}>
          {t('team.stop')}
        </Button>
      </div>
    </>
  )
}
