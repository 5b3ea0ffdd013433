// The state of a call by icon, word and color.
import { CircleDot, CirclePause, CircleX, MicOff } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CallState } from '../domain/calls/call.ts'
import type { MessageKey } from '../i18n/translate.ts'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import { stateLook } from './stateLooks.ts'
import { stateWord } from './words.ts'

addWords(callWords)

const badge =
  'inline-flex items-center gap-1.5 rounded-md px-1.5 py-0.5 text-sm font-medium forced-colors:border'

type Props = {
  readonly state: CallState
  /** Replaces the text of the state. */
  readonly colours?: string | undefined
  /** After the word: a clock. */
  readonly children?: ReactNode
}

export function StateBadge({ state, colours, children }: Props) {
  const { icon: Icon, badge: usual } = stateLook(state)
  return (
    <>
      <span className={`${badge} ${colours ?? usual}`}>
        <Icon aria-hidden className="size-4 shrink-0" />
        <span>{stateWord(state)}</span>
        {children}
      </span>
      {extrasOf(state).map(({ word, icon: Extra, colours: extra }) => (
        <span key={word} className={`${badge} ${extra}`}>
          <Extra aria-hidden className="size-4 shrink-0" />
          {t(word)}
        </span>
      ))}
    </>
  )
}

type ExtraBadge = {
  readonly word: MessageKey & `state.${string}`
  readonly icon: LucideIcon
  readonly colours: string
}

const recordings = {
  off: undefined,
  starting: undefined,
  on: { word: 'state.recording', icon: CircleDot, colours: 'bg-bad-soft text-bad' },
  paused: { word: 'state.recordingPaused', icon: CirclePause, colours: 'bg-ground text-quiet' },
  failed: { word: 'state.recordingFailed', icon: CircleX, colours: 'bg-bad-soft text-bad' },
} as const

/** Further facts of an active call: muted, recording. */
function extrasOf(state: CallState) {
  if (state.is !== 'talking') return []
  const recording = recordings[state.recording]
  const muted = { word: 'state.muted', icon: MicOff, colours: 'bg-warn-soft text-warn' } as const
  return [...(state.muted ? [muted] : []), ...(recording ? [recording] : [])] satisfies ExtraBadge[]
}
