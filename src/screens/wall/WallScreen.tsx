// The wall display: the state of members and rooms, readable from across the room, for weeks.
import { UsersRound } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useSearchParams } from '../../lib/useNavigation.tsx'
import { choiceIn, choiceParams } from '../../domain/wall/wallChoice.ts'
import type { WallHistory } from '../../domain/wall/wallHistory.ts'
import type { TypeScale } from '../../domain/wall/wallLayout.ts'
import { partsAt } from '../../domain/wall/wallLayout.ts'
import type { WallSettings } from '../../domain/wall/wallSettings.ts'
import { displayParams, requestsIn, viewingIn } from '../../domain/wall/wallSettings.ts'
import { wallWords } from '../../i18n/en.wall.ts'
import { addWords, localeNow, t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { memberRefusalWords } from '../../parts/memberRefusal.ts'
import { SupervisorSignIn } from '../../parts/SupervisorSignIn.tsx'
import { useIsDisplay, useSession, useSessionState } from '../../state/session/useSession.ts'
import { useAllowParties } from '../../state/wall/usePrivacy.ts'
import { useSteadyChoice, useWallSettings } from '../../state/wall/useWallSettings.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FEWEST_POINTS, HistoryLine } from './HistoryLine.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { MemberTiles } from './MemberTiles.tsx'
import { QueueTiles } from './QueueTiles.tsx'
import { RoomTiles } from './RoomTiles.tsx'
import { useDesk } from './useDesk.ts'
import { useLocationNames } from '../../state/wall/useLocationNames.ts'
import { useTurn } from './useTurns.ts'
import { typeVariables, useBoardHeight, useTypeScale } from './useTypeScale.ts'
import type { WallData } from './useWallData.ts'
import { useWallData } from './useWallData.ts'
import { useWallHygiene } from './useWallHygiene.ts'
import { useWallUpkeep } from './useWallUpkeep.ts'
import { WallAlerts } from './WallAlerts.tsx'
import { WallHeader } from './WallHeader.tsx'
import { NewsLine, StaleNotice } from './WallNews.tsx'
import { WallSettingsDialog } from './WallSettingsDialog.tsx'

addWords(wallWords)

const SCOPE = 'spark-admin:calls_read'

/** More than are asked about within some minutes (domain/wall/wallSchedule.ts). */
const MANY = 500

function useTitle({ title, choice }: WallSettings): string {
  const { nameOf } = useLocationNames(choice.is === 'location' && title === '')
  if (title !== '') return title
  const name = choice.is === 'location' ? nameOf(choice.id) : undefined
  return choice.is === 'team' ? choice.name : (name ?? t('wall.title'))
}

type Settings = {
  /** False: the defaults are shown so far. */
  readonly isRead: boolean
  /** Somebody decided who is shown: a part of the organization, or really everybody. */
  readonly isChosen: boolean
  readonly settings: WallSettings
  readonly change: (next: WallSettings) => void
  /** Does not save what the address sets. */
  readonly showParties: (showsParties: boolean) => void
}

/** The address overrides the saved settings, and saving updates the address. */
function useSettings(): Settings {
  const [saved, save, isRead] = useWallSettings()
  const [params, setParams] = useSearchParams()
  const choice = useSteadyChoice(choiceIn(params) ?? saved.choice)
  const settings = useMemo(() => {
    const viewing = viewingIn(params) ?? saved.viewing
    const requestsPerMinute = requestsIn(params) ?? saved.requestsPerMinute
    return {
      ...saved,
      choice,
      title: params.get('title') ?? saved.title,
      ...(viewing && { viewing }),
      ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    }
  }, [params, saved, choice])
  function change(next: WallSettings) {
    save(next)
    const title = next.title === '' ? undefined : { title: next.title }
    const params = { ...choiceParams(next.choice), ...title, ...displayParams(next) }
    setParams(params, { replace: true })
  }
  return {
    isRead,
    isChosen: choice.is !== 'everybody' || choiceIn(params) !== undefined,
    settings,
    change,
    showParties: (showsParties) => save({ ...saved, showsParties }),
  }
}

export default function WallScreen() {
  const state = useSessionState()
  const session = useSession()
  const isAllowed =
    'scopes' in state && (state.scopes === 'unknown' || state.scopes.includes(SCOPE))
  const { isRead, isChosen, settings, change, showParties } = useSettings()
  const data = useWallData(isAllowed, settings)
  const desk = useDesk(data, settings)
  const { alerts, day, history, midnight, isHoldCut, snooze, endSnooze } = desk
  const scale = useTypeScale(settings.viewing)
  const wall = useWallHygiene()
  useAllowParties(settings.showsParties)
  const isDisplay = useIsDisplay()
  const title = useTitle(settings)
  const [isSetting, setSetting] = useState(false)
  const { members, board, freshness, longest, now } = data
  const figures = board.figures()
  useWallUpkeep(figures.ringing > 0)
  const isStale = freshness.is === 'stale'
  const isTooMany = !isChosen && members.everybody.length > MANY
  const isNobody = isAllowed && !members.isWaiting && !members.failure && board.count() === 0
  return (
    <div
      ref={wall}
      style={typeVariables(scale)}
      className="wall bg-ground text-ink board:h-[calc(100dvh-var(--shell-top,3.5rem))] board:overflow-hidden flex min-h-[calc(100dvh-var(--shell-top,3.5rem))] flex-col p-3 lg:px-4"
    >
      <div className="flex min-h-0 grow translate-[var(--shift,0px)] flex-col gap-2 lg:gap-3">
        <WallHeader
          title={title}
          showsParties={settings.showsParties}
          onShowParties={showParties}
          onSettings={() => setSetting(true)}
          // Nobody can act at a display.
          team={isAllowed && !isDisplay ? settings.choice : undefined}
        >
          <NewsLine
            freshness={freshness}
            isListing={members.isWaiting}
            oldest={data.oldest}
            promised={data.promised}
            news={members.watched.news.is}
            count={members.people.length}
            unheard={members.people.length - members.watched.seen.size}
          />
        </WallHeader>
        {isStale && <StaleNotice freshness={freshness} />}
        {!isAllowed && (
          <SupervisorSignIn
            title={t('wall.notAllowed')}
            what={t('wall.notAllowedWhat')}
            scope={SCOPE}
            signIn={t('wall.signIn')}
            onSignIn={() => void session.signIn({ role: 'supervisor' })}
          />
        )}
        {members.failure && members.everybody.length === 0 && (
          <FailureAlert
            title={t('wall.noList')}
            words={memberRefusalWords(members.failure)}
            trackingId={members.failure.trackingId}
          />
        )}
        {isNobody && <p className="text-(length:--name)">{t('wall.nobodyChosen')}</p>}
        {/* Old data look old: the shapes stay, the colors of alarms disappear. */}
        <div
          data-stale={isStale || undefined}
          className="flex min-h-0 grow flex-col gap-2 data-stale:opacity-90 data-stale:grayscale lg:gap-3"
        >
          <WallAlerts
            alerts={alerts}
            longest={longest}
            settings={settings}
            now={now}
            onSnooze={snooze}
            onEndSnooze={endSnooze}
          />
          <KeyFigures
            figures={figures}
            longest={longest}
            alerts={alerts}
            day={day}
            midnight={midnight}
            settings={settings}
            scale={scale}
            promised={data.promised}
            isHoldCut={isHoldCut}
          />
          {isTooMany ? (
            <TooMany
              count={members.everybody.length}
              onChoose={() => setSetting(true)}
              onShowAll={() => change(settings)}
            />
          ) : (
            <MemberTiles
              board={board}
              limits={settings.limits}
              showsParties={settings.showsParties}
              now={now}
              monotonic={data.monotonic}
              promised={data.promised}
              liveSince={data.liveSince}
              least={scale.name}
            />
          )}
          <Parts data={data} history={history} settings={settings} scale={scale} />
        </div>
      </div>
      {isSetting && (
        <WallSettingsDialog
          // A draft based on the defaults must not replace the saved settings.
          key={String(isRead)}
          settings={settings}
          people={members.everybody}
          onSave={change}
          onClose={() => setSetting(false)}
        />
      )}
    </div>
  )
}

type TooManyProps = {
  readonly count: number
  readonly onChoose: () => void
  readonly onShowAll: () => void
}

/** Instead of tiles most of which would say *Unknown* for minutes. */
function TooMany({ count, onChoose, onShowAll }: TooManyProps) {
  return (
    <EmptyState
      icon={UsersRound}
      title={t('wall.manyMembers', { count: count.toLocaleString(localeNow()) })}
      what={t('wall.manyMembersWhat')}
    >
      <div className="flex flex-wrap justify-center gap-2">
        <Button look="accent" onClick={onChoose}>
          {t('wall.chooseMembers')}
        </Button>
        <Button onClick={onShowAll}>{t('wall.showEveryone')}</Button>
      </div>
    </EmptyState>
  )
}

type PartsProps = {
  readonly data: WallData
  readonly history: WallHistory
  readonly settings: WallSettings
  readonly scale: TypeScale
}

/** The height of each part in multiples of the smaller type. */
const PART_HEIGHT = { queues: 5, rooms: 6.5, history: 8 } as const

/** The parts below the members: all of them, or one after the other. */
function Parts({ data, history, settings, scale: { least } }: PartsProps) {
  const { queues, now } = data
  const height = useBoardHeight()
  const parts = (['queues', 'rooms', 'history'] as const)
    .filter((name) => name !== 'queues' || queues.length > 0)
    .filter((name) => name !== 'history' || history.length >= FEWEST_POINTS)
    .map((name) => ({ name, height: PART_HEIGHT[name] * least }))
  const turn = useTurn(height === undefined ? 1 : parts.length)
  const shown = partsAt(parts, height ?? Infinity, turn)
  return (
    <>
      {shown.includes('queues') && (
        <QueueTiles queues={queues} limits={settings.limits.waiting} now={now} />
      )}
      {shown.includes('rooms') && <RoomTiles least={least} />}
      {shown.includes('history') && <HistoryLine history={history} />}
    </>
  )
}
