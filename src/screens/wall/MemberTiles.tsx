// Member tiles at the largest size that fits. Pages take turns; members over a limit stay.
import type { Instant } from '../../domain/brand.ts'
import type { Party } from '../../domain/calls/party.ts'
import { shortName } from '../../domain/directory/shortName.ts'
import { isOld, knownAt } from '../../domain/wall/wallFreshness.ts'
import { GAP_PX, pageLayout, wallLayout } from '../../domain/wall/wallLayout.ts'
import type { WallLimits } from '../../domain/wall/wallLimits.ts'
import type { Tile } from '../../domain/wall/wallTile.ts'
import { maskedParty } from '../../domain/supervision/maskedView.ts'
import { besideOf } from '../../domain/wall/wallTile.ts'
import type { MembersPage } from '../../domain/wall/wallTurns.ts'
import { t } from '../../i18n/translate.ts'
import { elapsedText, secondsSince } from '../../parts/elapsed.ts'
import { shownNameOf } from '../../parts/words.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import type { WallBoard } from '../../state/wall/createWallBoard.ts'
import { MemberTile } from './MemberTile.tsx'
import { useBoardHeight } from './useTypeScale.ts'
import { useRoom, useTurn } from './useTurns.ts'

type Props = {
  readonly board: WallBoard
  readonly limits: WallLimits
  readonly showsParties: boolean
  readonly now: Instant
  /** Monotonic ms. */
  readonly monotonic: number
  /** The maximum age of the data, ms. */
  readonly promised: number
  /** Monotonic ms since when each change is told; missing: it is not. */
  readonly liveSince: number | undefined
  /** Of a name, px. */
  readonly least: number
}

/** Of a tile, at both sides of a name, in multiples of its type. */
const PADDING = 1.2

export function MemberTiles(props: Props) {
  const { board, limits, showsParties, now, monotonic, promised, liveSince, least } = props
  const format = useFormatNumber()
  const { room, ref } = useRoom()
  const isBoard = useBoardHeight() !== undefined
  const layout = isBoard
    ? wallLayout(board.count(), room.width, room.height, least)
    : pageLayout(board.count(), room.width, least)
  const { columns, rows, type, height } = layout
  const turn = useTurn(layout.pages)
  const { shown, ...place } = board.page({ now, limits, perPage: columns * rows, turn })
  const ageOf = (askedAt: number | undefined) => {
    const age = Math.max(0, monotonic - knownAt(askedAt ?? monotonic, liveSince, monotonic))
    return isOld(age, promised) ? ageShown(age) : undefined
  }
  const partyText = (party: Party | undefined) =>
    party && (showsParties ? shownNameOf(party, format) : maskedParty(party))
  return (
    <section aria-label={t('wall.members')} className="flex min-w-0 grow flex-col board:min-h-0">
      <div className="mb-1 flex items-baseline gap-3 text-(length:--least)">
        <h2 className="font-semibold">{t('wall.members')}</h2>
        <p className="text-quiet empty:hidden">{placeText(place, board.count() - shown.length)}</p>
        {!layout.isReadable && (
          <p role="status" className="text-warn">
            {t('wall.tooSmall')}
          </p>
        )}
      </div>
      <div ref={ref} className="min-h-0 grow overflow-hidden">
        <ul
          role="list"
          className="grid board:max-h-full"
          style={{
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            gridAutoRows: `${height}px`,
            fontSize: type,
            gap: GAP_PX,
          }}
        >
          {shown.map(({ id, name, tile, level, askedAt }) => (
            <MemberTile
              key={id}
              name={name}
              shownName={shortName(name, room.width / columns / type - PADDING)}
              state={tile.state}
              level={level}
              seconds={tile.since === undefined ? undefined : secondsSince(tile.since, now)}
              party={partyText(tile.party)}
              {...besideOfTile(tile, now, limits)}
              age={ageOf(askedAt)}
            />
          ))}
        </ul>
      </div>
    </section>
  )
}

/** In steps, so that old tiles need not be redrawn each second. */
const ageShown = (ms: number) => Math.floor(ms / 5_000) * 5

/** The current page of the rotating members, and the number of members on other pages. */
function placeText({ of, page, pages }: Omit<MembersPage<never>, 'shown'>, unseen: number) {
  if (of === undefined || unseen === 0) return undefined
  const parts = [t('wall.unseen', { count: unseen })]
  const key = of === 'everybody' ? 'wall.page' : (`wall.page.${of}` as const)
  if (pages > 1) parts.unshift(t(key, { page: page + 1, pages }))
  return parts.join(' · ')
}

/** The duration is shown only if it is too long: other members need no second timer. */
function besideOfTile(tile: Tile, now: Instant, limits: WallLimits) {
  const beside = besideOf(tile, now, limits)
  if (!beside) return {}
  const { what, count, since } = beside
  const besideFor = since === undefined ? undefined : elapsedText(secondsSince(since, now))
  return { beside: t(`beside.${what}`, { count }), besideFor }
}
