// A tile a member, as large as they can be; what does not fit takes turns, but who is
// in a call stays as far as there is room.
import type { Instant } from '../../domain/brand.ts'
import type { Party } from '../../domain/party.ts'
import { isOld } from '../../domain/wallFreshness.ts'
import { GAP_PX, pageAt, pageLayout, wallLayout } from '../../domain/wallLayout.ts'
import type { Level, WallLimits } from '../../domain/wallLimits.ts'
import type { WallMemberTile } from '../../domain/wallMembers.ts'
import { maskedParty, tileLevel } from '../../domain/wallTile.ts'
import { t } from '../../i18n/translate.ts'
import { secondsSince } from '../../parts/elapsed.ts'
import { shownNameOf } from '../../parts/words.ts'
import { useFormatNumber } from '../../state/queries/usePhoneNumbers.ts'
import { MemberTile } from './MemberTile.tsx'
import { useBoardHeight } from './useTypeScale.ts'
import { useRoom, useTurn } from './useTurns.ts'

type Props = {
  readonly tiles: readonly WallMemberTile[]
  readonly limits: WallLimits
  readonly showsParties: boolean
  readonly now: Instant
  /** The oldest that a datum should get, ms. */
  readonly promised: number
  /** Of a name, px. */
  readonly least: number
}

type Ranked = { readonly member: WallMemberTile; readonly level: Level }

const urgency: readonly Level[] = ['alarm', 'warn', 'fine']

const isIdle = ({ member }: Ranked) =>
  member.tile.state === 'idle' || member.tile.state === 'unknown'

/** What is urgent first; where not all fit at once, who is idle comes last. */
function ranked(tiles: Props['tiles'], limits: WallLimits, now: Instant, fits: boolean) {
  const all = tiles.map((member) => ({ member, level: tileLevel(member.tile, now, limits) }))
  const rank = (one: Ranked) => urgency.indexOf(one.level) * 2 + Number(!fits && isIdle(one))
  return all.sort((a, b) => rank(a) - rank(b))
}

export function MemberTiles({ tiles, limits, showsParties, now, promised, least }: Props) {
  const format = useFormatNumber()
  const { room, ref } = useRoom()
  const isBoard = useBoardHeight() !== undefined
  const layout = isBoard
    ? wallLayout(tiles.length, room.width, room.height, least)
    : pageLayout(tiles.length, room.width, least)
  const { columns, rows, type, height } = layout
  const turn = useTurn(layout.pages)
  const all = ranked(tiles, limits, now, layout.pages === 1)
  const { shown, page, pages } = pageAt(all, columns * rows, turn, (one) => !isIdle(one))
  const partyText = (party: Party | undefined) =>
    party && (showsParties ? shownNameOf(party, format) : maskedParty(party))
  return (
    <section aria-label={t('wall.members')} className="flex min-w-0 grow flex-col board:min-h-0">
      <div className="mb-1 flex items-baseline gap-3 text-(length:--least)">
        <h2 className="font-semibold">{t('wall.members')}</h2>
        {pages > 1 && <p className="text-quiet">{t('wall.page', { page: page + 1, pages })}</p>}
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
          {shown.map(({ member: { id, name, tile, age }, level }) => (
            <MemberTile
              key={id}
              name={name}
              state={tile.state}
              level={level}
              seconds={tile.since === undefined ? undefined : secondsSince(tile.since, now)}
              party={partyText(tile.party)}
              age={age !== undefined && isOld(age, promised) ? ageShown(age) : undefined}
            />
          ))}
        </ul>
      </div>
    </section>
  )
}

/** In steps, so that old tiles need not be drawn again each second. */
const ageShown = (ms: number) => Math.floor(ms / 5_000) * 5
