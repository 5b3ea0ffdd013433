// The wall display: how members and rooms stand, read from across the room, for weeks.
import { Maximize } from 'lucide-react'
import { useState } from 'react'
import type { Instant, PersonId } from '../../domain/brand.ts'
import type { Call } from '../../domain/call.ts'
import { worstAgeMs } from '../../domain/wallSchedule.ts'
import { figuresOf, tileOf } from '../../domain/wallTile.ts'
import { wallWords } from '../../i18n/en.wall.ts'
import { addWords, localeNow, t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useNow } from '../../lib/useNow.ts'
import { useCalls, useCallViews } from '../../state/calls/useCalls.ts'
import type { Members } from '../../state/members/useMembers.ts'
import { useMembers, WALL_REQUESTS_PER_MINUTE } from '../../state/members/useMembers.ts'
import { useMe } from '../../state/queries/useMe.ts'
import { useIsDisplay, useSession, useSessionState } from '../../state/session/useSession.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import type { WallMemberTile } from './MemberTiles.tsx'
import { MemberTiles } from './MemberTiles.tsx'
import { RoomTiles } from './RoomTiles.tsx'
import { useWallHygiene } from './useWallHygiene.ts'
import { useWallUpkeep } from './useWallUpkeep.ts'

addWords(wallWords)

const SCOPE = 'spark-admin:calls_read'

export default function WallScreen() {
  const state = useSessionState()
  const isAllowed =
    'scopes' in state && (state.scopes === 'unknown' || state.scopes.includes(SCOPE))
  const members = useMembers(isAllowed)
  const me = useMe()
  const isDisplay = useIsDisplay()
  const calls = useCalls()
  const views = useCallViews()
  const [showsParties, setShowsParties] = useState(false)
  const wall = useWallHygiene()
  // Once a second is enough for what is counted and coloured here.
  const now = useNow(() => Math.floor(calls.cloudNow() / 1_000) * 1_000) as Instant
  const own = views.map(({ call }) => call)
  const tiles = tilesOf(members, isDisplay ? undefined : me?.id, me?.name, own)
  useWallUpkeep(tiles.some(({ tile }) => tile.state === 'ringing'))
  return (
    <div
      ref={wall}
      className="wall bg-ground text-ink flex min-h-[calc(100dvh-var(--shell-top,3.5rem))] flex-col gap-3 p-3 lg:gap-4 lg:p-5"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-2xl font-semibold">{t('wall.title')}</h1>
        <Age members={members} hot={tiles.filter(({ tile }) => tile.state !== 'idle').length} />
        <span className="ms-auto flex items-center gap-2">
          <label className="flex cursor-pointer items-center gap-2 text-sm">
            <input
              type="checkbox"
              className="accent-accent-fill size-4.5"
              checked={showsParties}
              onChange={(event) => setShowsParties(event.target.checked)}
            />
            {t('wall.showNames')}
          </label>
          <Button
            icon={Maximize}
            isIconOnly
            onClick={(event) => {
              event.currentTarget
                .closest('.wall')
                ?.requestFullscreen()
                .catch(() => undefined)
            }}
          >
            {t('wall.fullScreen')}
          </Button>
          <Clock />
        </span>
      </div>
      {!isAllowed && <NotAllowed />}
      {members.failure && members.people.length === 0 && (
        <FailureAlert
          title={t('wall.noList')}
          words={failureWords(members.failure)}
          trackingId={members.failure.trackingId}
        />
      )}
      <KeyFigures
        figures={figuresOf(
          tiles.map(({ tile }) => tile),
          now,
        )}
      />
      <MemberTiles tiles={tiles} showsParties={showsParties} now={now} />
      <RoomTiles />
    </div>
  )
}

/** Everybody who may be seen; myself by my own calls, which are fresher. */
function tilesOf(
  { people, watched }: Members,
  me: PersonId | undefined,
  myName: string | undefined,
  own: readonly Call[],
): readonly WallMemberTile[] {
  const others = people.map(({ id, name }) => ({
    id,
    name,
    tile: tileOf(id === me ? own : watched.seen.get(id)?.calls),
  }))
  if (me === undefined || others.some(({ id }) => id === me)) return others
  return [{ id: me, name: myName ?? t('wall.you'), tile: tileOf(own) }, ...others]
}

/** The oldest datum on the wall, in words; quiet as long as it is as promised. */
function Age({ members, hot }: { readonly members: Members; readonly hot: number }) {
  const { clock } = useCordboard()
  const { people, isWaiting, watched } = members
  const { seen, failure } = watched
  const oldest = useNow(() => {
    let askedAt = clock.monotonic()
    for (const one of seen.values()) askedAt = Math.min(askedAt, one.askedAt)
    return Math.ceil((clock.monotonic() - askedAt) / 5_000) * 5
  })
  const promised = worstAgeMs(people.length, WALL_REQUESTS_PER_MINUTE, hot) / 1_000
  const words = () => {
    if (failure) return t('wall.noNews')
    if (isWaiting) return t('wall.loading')
    return t(oldest <= 60 ? 'wall.fresh' : 'wall.stale', { seconds: oldest })
  }
  return (
    <p role="status" className={`text-sm ${failure ? 'text-bad font-semibold' : 'text-quiet'}`}>
      {words()}
      {!failure && promised > 60 && (
        <> {t('wall.costs', { count: people.length, requests: Math.ceil(people.length * 2) })}</>
      )}
    </p>
  )
}

function NotAllowed() {
  const session = useSession()
  return (
    <div className="border-line bg-surface flex flex-wrap items-center gap-3 rounded-xl border p-4">
      <div className="min-w-0 grow">
        <p className="font-semibold">{t('wall.notAllowed')}</p>
        <p className="text-quiet text-sm">{t('wall.notAllowedWhat')}</p>
      </div>
      <Button look="accent" onClick={() => void session.signIn({ role: 'supervisor' })}>
        {t('wall.signIn')}
      </Button>
    </div>
  )
}

function Clock() {
  const { clock } = useCordboard()
  const time = useNow(() =>
    new Date(clock.now()).toLocaleTimeString(localeNow(), { hour: '2-digit', minute: '2-digit' }),
  )
  return <span className="text-2xl font-semibold tabular-nums">{time}</span>
}
