// In the header of every page, for agents of call queues: my state, and which queues I have joined. Hidden
// from everybody else.
import { ChevronDown, Headset, LogIn, LogOut } from 'lucide-react'
import { useId, useState } from 'react'
import type { Agent, AgentState } from '../../domain/queues/agent.ts'
import { chosenStates, obstacleTo } from '../../domain/queues/agent.ts'
import { queuesWords } from '../../i18n/en.queues.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useNow } from '../../lib/useNow.ts'
import { elapsedText, secondsSince } from '../../parts/elapsed.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { AgentDesk } from '../../state/queues/useAgent.ts'
import { useAgent } from '../../state/queues/useAgent.ts'
import { Button } from '../../ui/Button.tsx'
import { MyQueues } from './MyQueues.tsx'

addWords(queuesWords)

export default function AgentMenu() {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const desk = useAgent(isOpen)
  const { agent } = desk
  if (!agent || agent.queues.length === 0) return null
  const word = t(`agent.${agent.state}`)
  return (
    <div className="relative">
      <Button
        look="plain"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t('agent.status', { status: word })}
        title={t('agent.status', { status: word })}
        className="rounded-full!"
      >
        <Headset
          aria-hidden
          className={`size-4 shrink-0 ${agent.state === 'available' ? 'text-good' : 'text-quiet'}`}
        />
        <span className="max-lg:sr-only">{t('agent.status', { status: word })}</span>
        {agent.state === 'wrapUp' && <WrapUpClock since={desk.since} />}
        <ChevronDown aria-hidden className="text-quiet size-4 shrink-0 max-sm:hidden" />
      </Button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('agent.title')}
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="bg-raised border-line text-ink shadow-float fixed inset-auto top-14 end-2 m-0 max-h-[calc(100dvh-4.5rem)] w-80 max-w-[calc(100vw-1rem)] overflow-y-auto [position-try-fallbacks:flip-block,flip-inline] supports-[position-area:bottom]:inset-auto supports-[position-area:bottom]:my-1 supports-[position-area:bottom]:[position-area:block-end_span-inline-start] rounded-xl border p-3"
      >
        {isOpen && <Desk desk={desk} agent={agent} />}
      </div>
    </div>
  )
}

/** Webex says neither since when nor for how long: this counts from when it was first seen here. */
function WrapUpClock({ since }: { readonly since: number }) {
  const { clock } = useCordboard()
  const seconds = useNow(() => secondsSince(since, clock.now()))
  return (
    <span role="timer" className="text-sm tabular-nums">
      {elapsedText(seconds)}
    </span>
  )
}

type DeskProps = { readonly desk: AgentDesk; readonly agent: Agent }

function Desk({ desk, agent }: DeskProps) {
  const { changing, pending, failure } = desk
  const wanted = pending && 'state' in pending ? pending.state : undefined
  const isOut = agent.state === 'signedOut'
  const shown = changing.failure ?? failure
  const change = (state: AgentState) => changing.send({ state })
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center gap-2">
        <p className="min-w-0 grow font-semibold">{t('agent.title')}</p>
        <Button
          icon={isOut ? LogIn : LogOut}
          look={isOut ? 'accent' : 'plain'}
          isBusy={changing.isSending}
          onClick={() => change(isOut ? 'signedIn' : 'signedOut')}
        >
          {t(isOut ? 'agent.signIn' : 'agent.signOut')}
        </Button>
      </div>
      {shown && (
        <FailureAlert
          title={t(changing.failure ? 'agent.notChanged' : 'agent.notRead')}
          words={failureWords(shown)}
          trackingId={shown.trackingId}
          {...(changing.failure && { onDismiss: changing.forget })}
        />
      )}
      <div role="group" aria-label={t('agent.states')} className="flex flex-col gap-1">
        {chosenStates.map((state) => (
          <StateButton
            key={state}
            state={state}
            agent={agent}
            isPending={wanted === state}
            isBusy={changing.isSending}
            onChoose={() => change(state)}
          />
        ))}
      </div>
      <MyQueues desk={desk} queues={agent.queues} />
    </div>
  )
}

type StateProps = {
  readonly state: (typeof chosenStates)[number]
  readonly agent: Agent
  readonly isPending: boolean
  readonly isBusy: boolean
  readonly onChoose: () => void
}

/** Grey with the reason where Webex would refuse. */
function StateButton({ state, agent, isPending, isBusy, onChoose }: StateProps) {
  const id = useId()
  const obstacle = obstacleTo(state, agent.state)
  const isIn = agent.state === state
  const note = isPending ? t('agent.changing') : obstacle && t(`agent.${obstacle}`)
  return (
    <button
      type="button"
      aria-pressed={isIn}
      aria-disabled={obstacle !== undefined || isBusy || undefined}
      aria-labelledby={`${id}-name`}
      aria-describedby={note === undefined ? undefined : `${id}-note`}
      onClick={() => {
        if (obstacle === undefined && !isBusy && !isIn) onChoose()
      }}
      className="border-line aria-pressed:border-accent aria-pressed:bg-accent-soft hover:border-edge flex min-h-10 cursor-pointer flex-wrap items-center gap-x-2 rounded-lg border px-3 py-1 text-start text-sm font-medium aria-disabled:cursor-default aria-disabled:text-quiet"
    >
      <span id={`${id}-name`} className="grow">
        {t(`agent.${state}`)}
      </span>
      {note !== undefined && (
        <span id={`${id}-note`} className="text-quiet text-xs font-normal">
          {note}
        </span>
      )}
    </button>
  )
}
