// One member on the wall: name, state, party, duration, urgency.
import type { LucideIcon } from 'lucide-react'
import {
  AudioLines,
  BellRing,
  CircleHelp,
  History,
  Minus,
  OctagonAlert,
  Pause,
  PhoneForwarded,
  TriangleAlert,
  Users,
} from 'lucide-react'
import { memo } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Level } from '../../domain/wall/wallLimits.ts'
import type { TileState } from '../../domain/wall/wallTile.ts'
import { t } from '../../i18n/translate.ts'
import { elapsedText } from '../../parts/elapsed.ts'

const looks: Readonly<Record<TileState, { icon: LucideIcon; look: string }>> = {
  unknown: { icon: CircleHelp, look: 'bg-surface border-line border-dashed text-quiet' },
  idle: { icon: Minus, look: 'bg-surface border-line text-quiet' },
  ringing: { icon: BellRing, look: 'border-accent bg-accent-soft text-accent' },
  calling: { icon: PhoneForwarded, look: 'border-accent bg-accent-soft text-accent' },
  onCall: { icon: AudioLines, look: 'border-good bg-good-soft text-good' },
  conference: { icon: Users, look: 'border-good bg-good-soft text-good' },
  onHold: { icon: Pause, look: 'border-line bg-raised text-ink' },
}
const levelLooks = {
  warn: { icon: TriangleAlert, look: 'border-warn-fill bg-warn-soft text-warn' },
  alarm: { icon: OctagonAlert, look: 'border-bad bg-bad-soft text-bad' },
} as const

type Props = {
  readonly name: string
  /** Which parts have room. */
  readonly shownName: string
  readonly state: TileState
  readonly level: Level
  readonly seconds: number | undefined
  /** The remote party, as far as it may be shown. */
  readonly party: string | undefined
  /** Other calls at the same time. */
  readonly beside?: string | undefined
  /** The duration, if it is too long. */
  readonly besideFor?: string | undefined
  /** The age of the data, s, if it is above the bound. */
  readonly age: number | undefined
}

/** Memoized by its props, all of them texts and numbers, so that an update costs only the changes. */
export const MemberTile = memo(function MemberTile(props: Props) {
  const { name, shownName, state, level, seconds, party, beside, besideFor, age } = props
  const { icon: Icon, look } = looks[state]
  const urgent = level === 'fine' ? undefined : levelLooks[level]
  return (
    <li
      aria-label={displayText(name, 60)}
      className={`flex min-w-0 flex-col justify-between overflow-hidden rounded-xl border-2 px-[0.5em] py-[0.3em] leading-tight ${urgent?.look ?? look}`}
    >
      {/* Cut at its own end, whichever way it runs, and on the side of the others: `start` would
          be the side of the name. */}
      <p className="text-ink text-left font-semibold rtl:text-right">
        <bdi className="block truncate">{displayText(shownName, 60)}</bdi>
      </p>
      <p className="flex items-center gap-[0.4em] text-[0.8em] font-medium">
        <Icon aria-hidden className="size-[1em] shrink-0" />
        <span className="truncate">{t(`tile.${state}`)}</span>
        {seconds !== undefined && (
          <span role="timer" className="ms-auto shrink-0 tabular-nums">
            {elapsedText(seconds)}
          </span>
        )}
      </p>
      <p className="text-ink flex min-h-[1.2em] items-center gap-[0.4em] truncate text-[0.7em]">
        {urgent && level !== 'fine' && (
          <strong
            className={`inline-flex shrink-0 items-center gap-[0.2em] ${urgent.look} border-0 bg-transparent`}
          >
            <urgent.icon aria-hidden className="size-[1em]" />
            {t(`level.${level}`)}
          </strong>
        )}
        {/* The duration wraps out of view if there is no room: a part of it would be wrong. */}
        {beside && (
          <span className="flex h-[1.2em] flex-wrap gap-x-[0.4em] overflow-hidden font-semibold">
            <span className="max-w-full truncate">{beside}</span>
            {besideFor && <span className="tabular-nums">{besideFor}</span>}
          </span>
        )}
        {/* Truncated first if there is no room. */}
        <bdi className="shrink-9999 truncate">{party}</bdi>
        {age !== undefined && (
          <span className="text-quiet ms-auto inline-flex shrink-0 items-center gap-[0.2em]">
            <History aria-hidden className="size-[1em]" />
            {t('wall.age', { age: elapsedText(age) })}
          </span>
        )}
      </p>
    </li>
  )
})
