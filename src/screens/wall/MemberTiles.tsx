// A tile a member, as large as they can be; what does not fit takes turns.
import type { LucideIcon } from 'lucide-react'
import {
  AudioLines,
  BellRing,
  CircleHelp,
  Minus,
  Pause,
  PhoneForwarded,
  TriangleAlert,
  Users,
} from 'lucide-react'
import { memo, useCallback, useEffect, useState } from 'react'
import type { Instant, PersonId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import { wallLayout } from '../../domain/wallLayout.ts'
import type { Tile, TileState } from '../../domain/wallTile.ts'
import { isOverdue, maskedParty, usualThresholds } from '../../domain/wallTile.ts'
import { t } from '../../i18n/translate.ts'
import { elapsedText, secondsSince } from '../../parts/elapsed.ts'
import { shownNameOf } from '../../parts/words.ts'
import { useFormatNumber } from '../../state/queries/usePhoneNumbers.ts'
import { useCordboard } from '../../state/useCordboard.ts'

export type WallMemberTile = {
  readonly id: PersonId
  readonly name: string
  readonly tile: Tile
}

type Props = {
  readonly tiles: readonly WallMemberTile[]
  readonly showsParties: boolean
  readonly now: Instant
}

const looks: Readonly<Record<TileState, { icon: LucideIcon; look: string }>> = {
  unknown: { icon: CircleHelp, look: 'border-line border-dashed text-quiet' },
  idle: { icon: Minus, look: 'border-line text-quiet' },
  ringing: { icon: BellRing, look: 'border-accent bg-accent-soft text-accent' },
  calling: { icon: PhoneForwarded, look: 'border-accent bg-accent-soft text-accent' },
  onCall: { icon: AudioLines, look: 'border-good bg-good-soft text-good' },
  conference: { icon: Users, look: 'border-good bg-good-soft text-good' },
  onHold: { icon: Pause, look: 'border-warn-fill bg-warn-soft text-warn' },
}
const TURN_MS = 15_000
/** What stands above and below the tiles, px. */
const CHROME_PX = 420

/** The room for tiles; `useState` through a callback ref, as it depends on the window. */
function useRoom() {
  const [size, setSize] = useState({ width: 1_280, height: 640 })
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const measure = () =>
      setSize({ width: element.clientWidth, height: Math.max(240, window.innerHeight - CHROME_PX) })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return { size, ref }
}

export function MemberTiles({ tiles, showsParties, now }: Props) {
  const { clock } = useCordboard()
  const { size, ref } = useRoom()
  const { columns, rows, pages, type } = wallLayout(tiles.length, size.width, size.height)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (pages < 2) return undefined
    return clock.after(TURN_MS, () => setTurn((before) => before + 1))
  }, [clock, pages, turn])
  const page = turn % pages
  // Where not all fit at once, those who are idle wait for their turn, not those who ring.
  const isIdle = ({ tile }: WallMemberTile) => tile.state === 'idle' || tile.state === 'unknown'
  const ordered =
    pages > 1 ? [...tiles.filter((one) => !isIdle(one)), ...tiles.filter(isIdle)] : tiles
  const shown = ordered.slice(page * columns * rows, (page + 1) * columns * rows)
  return (
    <section ref={ref} aria-label={t('wall.members')} className="min-w-0">
      <div className="mb-1 flex items-baseline gap-3">
        <h2 className="text-lg font-semibold">{t('wall.members')}</h2>
        {pages > 1 && (
          <p className="text-quiet text-sm">{t('wall.page', { page: page + 1, pages })}</p>
        )}
      </div>
      <ul
        role="list"
        className="grid gap-2"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, fontSize: type }}
      >
        {shown.map(({ id, name, tile }) => (
          <MemberTile
            key={id}
            name={name}
            tile={tile}
            isOverdue={isOverdue(tile, now, usualThresholds)}
            seconds={tile.since === undefined ? undefined : secondsSince(tile.since, now)}
            showsParty={showsParties}
          />
        ))}
      </ul>
    </section>
  )
}

type TileProps = {
  readonly name: string
  readonly tile: Tile
  readonly isOverdue: boolean
  readonly seconds: number | undefined
  readonly showsParty: boolean
}

/** Compared by what it shows: an update costs what changed. */
const MemberTile = memo(function MemberTile(props: TileProps) {
  const { name, tile, isOverdue: isLate, seconds, showsParty } = props
  const format = useFormatNumber()
  const { icon: Icon, look } = looks[tile.state]
  const { party } = tile
  const withWhom = party && (showsParty ? shownNameOf(party, format) : maskedParty(party))
  return (
    <li
      aria-label={displayText(name, 60)}
      className={`bg-surface flex min-w-0 flex-col justify-between gap-1 rounded-xl border-2 px-[0.5em] py-[0.35em] leading-tight ${isLate ? 'border-bad bg-bad-soft text-bad' : look}`}
    >
      <p className="text-ink truncate font-semibold">
        <bdi>{displayText(name, 60)}</bdi>
      </p>
      <p className="flex items-center gap-[0.4em] text-[0.8em] font-medium">
        <Icon aria-hidden className="size-[1em] shrink-0" />
        <span className="truncate">{t(`tile.${tile.state}`)}</span>
        {seconds !== undefined && (
          <span role="timer" className="ms-auto shrink-0 tabular-nums">
            {elapsedText(seconds)}
          </span>
        )}
      </p>
      <p className="text-ink flex min-h-[1.2em] items-center gap-[0.4em] truncate text-[0.7em]">
        {isLate && (
          <strong className="text-bad inline-flex shrink-0 items-center gap-[0.2em]">
            <TriangleAlert aria-hidden className="size-[1em]" />
            {t('tile.overdue')}
          </strong>
        )}
        <bdi className="truncate">{withWhom}</bdi>
      </p>
    </li>
  )
})
