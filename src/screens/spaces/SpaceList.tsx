// The list of spaces: only the rows on the screen exist, so that thousands scroll as ten do.
import { useVirtualizer } from '@tanstack/react-virtual'
import { Plus, Users, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useCallback, useRef, useState } from 'react'
import type { SpaceId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Opened, Space, SpaceRow, Team } from '../../domain/spaces/space.ts'
import { isUnread } from '../../domain/spaces/space.ts'
import { t } from '../../i18n/translate.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import type { SpaceList as List } from '../../state/spaces/useSpaces.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { indexAfterKey } from '../../ui/arrowKeys.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { NewSpaceDialog } from './NewSpaceDialog.tsx'
import { TeamsDialog } from './TeamsDialog.tsx'
import { shortMoment, titleText } from './spaceWords.ts'

type Props = {
  readonly list: List
  readonly rows: readonly SpaceRow[]
  readonly teams: readonly Team[]
  readonly typed: string
  readonly isByTeam: boolean
  readonly chosen: SpaceId | undefined
  readonly onType: (typed: string) => void
  readonly onOrder: (isByTeam: boolean) => void
  /** To be posted to the space that is chosen next. */
  readonly note: string | undefined
  readonly onDropNote: () => void
  readonly onOpen: (space: SpaceId) => void
}

export function SpaceList(props: Props) {
  const { list, teams, typed, isByTeam, note, onType, onOrder, onDropNote, onOpen } = props
  const [dialog, setDialog] = useState<'new' | 'teams'>()
  const close = () => setDialog(undefined)
  return (
    <>
      <div className="flex flex-col gap-2 p-3 sm:p-4">
        <div className="flex items-center justify-between gap-2">
          <h1 className="text-xl font-semibold">{t('nav.spaces')}</h1>
          <div className="flex gap-1.5">
            <Button look="quiet" icon={Users} isIconOnly onClick={() => setDialog('teams')}>
              {t('spaces.teams')}
            </Button>
            <Button icon={Plus} onClick={() => setDialog('new')}>
              {t('spaces.new')}
            </Button>
          </div>
        </div>
        <TextField
          type="search"
          label={t('spaces.search')}
          isLabelHidden
          placeholder={t('spaces.search')}
          value={typed}
          onChange={({ target }) => onType(target.value)}
        />
        {teams.length > 0 && (
          <SelectField
            label={t('spaces.order')}
            isLabelHidden
            value={isByTeam ? 'team' : 'recent'}
            options={[
              { value: 'recent', label: t('spaces.recent') },
              { value: 'team', label: t('spaces.byTeam') },
            ]}
            onChoose={(value) => onOrder(value === 'team')}
          />
        )}
        {note !== undefined && (
          <div role="status" className="bg-accent-soft flex items-center gap-2 rounded-lg ps-3">
            <p className="min-w-0 grow py-2 text-sm">
              <span className="block font-semibold">{t('spaces.postTo')}</span>
              <span className="block truncate">{displayText(note, 120)}</span>
            </p>
            <Button look="quiet" icon={X} isIconOnly onClick={onDropNote}>
              {t('action.cancel')}
            </Button>
          </div>
        )}
        {list.failure && (
          <RetryFailure title={t('spaces.failed')} failure={list.failure} onRetry={list.retry} />
        )}
        <p role="status" className="text-quiet min-h-5 text-sm">
          {statusOf(props)}
        </p>
      </div>
      <Rows {...props} />
      {list.spaces.length === 0 && !list.isWaiting && !list.failure && (
        <div className="text-quiet px-4 pb-10 text-center text-sm">
          <p className="text-ink text-base font-medium">{t('spaces.none')}</p>
          <p>{t('spaces.noneWhat')}</p>
        </div>
      )}
      {dialog === 'new' && (
        <NewSpaceDialog
          teams={teams}
          onCreated={(space) => {
            close()
            onOpen(space.id)
          }}
          onClose={close}
        />
      )}
      {dialog === 'teams' && <TeamsDialog teams={teams} onClose={close} />}
    </>
  )
}

function statusOf({ list, rows, typed }: Props): string {
  if (list.isWaiting) return t('spaces.reading')
  if (list.spaces.length === 0) return ''
  if (rows.length === 0) return t('spaces.noneFound', { typed: displayText(typed, 40) })
  const count = t('spaces.count', { count: rows.filter(({ is }) => is === 'space').length })
  return list.isPartial && !list.failure ? `${count} · ${t('spaces.more')}` : count
}

const ROW_PX = 64
const HEADING_PX = 36

function Rows({ list, rows, chosen, onOpen }: Props) {
  'use no memo'
  const scroller = useRef<HTMLDivElement>(null)
  const { clock } = useCordboard()
  const now = clock.now()
  // oxlint-disable-next-line react/incompatible-library -- read in this render only, never handed to a memo
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: useCallback(() => scroller.current, []),
    estimateSize: (index) => (rows[index]?.is === 'heading' ? HEADING_PX : ROW_PX),
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  /** Arrows go through all spaces, also those that are not drawn yet. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const at = Number((event.target as HTMLElement).dataset['index'] ?? -1)
    let next = indexAfterKey(event.key, {
      now: at,
      count: rows.length,
      axis: 'column',
      isRightToLeft: false,
    })
    if (at < 0 || next === undefined) return
    if (rows[next]?.is === 'heading')
      next = Math.min(rows.length - 1, Math.max(0, next + (next > at ? 1 : -1)))
    event.preventDefault()
    virtual.scrollToIndex(next)
    const focus = () =>
      scroller.current?.querySelector<HTMLElement>(`button[data-index="${next}"]`)?.focus()
    requestAnimationFrame(() => requestAnimationFrame(focus))
  }
  return (
    <div ref={scroller} className="min-h-0 grow overflow-y-auto px-2 pb-2">
      <ul
        role="list"
        aria-label={t('nav.spaces')}
        className="relative"
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <li
              key={key}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0"
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              {row.is === 'heading' ? (
                <p className="text-quiet flex h-full items-end px-2 pb-1 text-xs font-semibold">
                  {row.name === undefined ? t('spaces.noTeam') : titleText(row.name)}
                </p>
              ) : (
                <Row
                  index={index}
                  space={row.space}
                  opened={list.opened}
                  isChosen={row.space.id === chosen}
                  now={now}
                  onOpen={onOpen}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

type RowProps = {
  readonly index: number
  readonly space: Space
  readonly opened: Opened
  readonly isChosen: boolean
  readonly now: number
  readonly onOpen: (space: SpaceId) => void
}

function Row({ index, space, opened, isChosen, now, onOpen }: RowProps) {
  const title = titleText(space.title)
  const isNew = !isChosen && isUnread(space, opened)
  return (
    <button
      type="button"
      data-index={index}
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => onOpen(space.id)}
      className="hover:bg-surface aria-[current=true]:bg-accent-soft flex h-[calc(100%-0.25rem)] w-full cursor-pointer items-center gap-3 rounded-xl px-2 text-start"
    >
      <Avatar name={title} size="small" />
      <span className="min-w-0 grow">
        <span className={`block truncate ${isNew ? 'font-semibold' : ''}`}>
          <bdi>{title}</bdi>
        </span>
        {space.description !== undefined && (
          <span className="text-quiet block truncate text-xs">
            {displayText(space.description, 80)}
          </span>
        )}
      </span>
      <span className="flex shrink-0 flex-col items-end gap-1">
        <span className="text-quiet text-xs">{shortMoment(space.lastActivity, now)}</span>
        {isNew && (
          <span className="bg-accent-fill size-2.5 rounded-full">
            <span className="sr-only">{t('spaces.unread')}</span>
          </span>
        )}
      </span>
    </button>
  )
}
