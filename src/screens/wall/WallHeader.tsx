// The header of the wall: title, age of the data, switches, and a clock.
import { Maximize, Settings2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { memo } from 'react'
import type { Instant } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import { choiceParams } from '../../domain/wall/wallChoice.ts'
import { t } from '../../i18n/translate.ts'
import { useNow } from '../../lib/useNow.ts'
import { clockTime } from '../../parts/failureWords.ts'
import { PageLink } from '../../parts/PageLink.tsx'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'

type Props = {
  readonly title: string
  readonly showsParties: boolean
  readonly onShowParties: (shows: boolean) => void
  readonly onSettings: () => void
  /** The members that the team view offers at a desk; missing if it offers none. */
  readonly team: WallChoice | undefined
  readonly children: ReactNode
}

export function WallHeader(props: Props) {
  const { title, showsParties, onShowParties, onSettings, team, children } = props
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <h1 className="text-[calc(var(--least)*1.4)] leading-tight font-semibold">
        {title !== t('wall.title') && <span className="sr-only">{t('wall.title')}: </span>}
        <bdi>{displayText(title, 60)}</bdi>
      </h1>
      {children}
      <span className="ms-auto flex items-center gap-2">
        {team && (
          <PageLink
            to={`/team?${new URLSearchParams(choiceParams(team)).toString()}`}
            className="text-accent py-2 text-sm font-medium underline"
          >
            {t('nav.team')}
          </PageLink>
        )}
        <label className="flex min-h-10 cursor-pointer items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="accent-accent-fill size-4.5"
            checked={showsParties}
            onChange={(event) => onShowParties(event.target.checked)}
          />
          {t('wall.showNames')}
        </label>
        <Button icon={Settings2} isIconOnly onClick={onSettings}>
          {t('wall.settings')}
        </Button>
        <Button
          icon={Maximize}
          isIconOnly
          // The whole page: content above the wall must not be hidden by it.
          onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
        >
          {t('wall.fullScreen')}
        </Button>
        <Clock />
      </span>
    </div>
  )
}

/** Its own component: formatting the time takes longer than the rest of the wall. */
const Clock = memo(function Clock() {
  const { clock } = useCordboard()
  const time = useNow(() => clockTime(clock.now() as Instant))
  return (
    <span className="text-[calc(var(--least)*1.4)] font-semibold whitespace-nowrap tabular-nums">
      {time}
    </span>
  )
})
