// My calls as cards, and the dialogs that their buttons open.
import { UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Suspense } from 'react'
import type { CallView } from '../../domain/calls/view.ts'
import { t } from '../../i18n/translate.ts'
import { CallCard } from '../../parts/CallCard.tsx'
import { nameOf, shownNameOf } from '../../parts/words.ts'
import { useCallViews, useFreshness } from '../../state/calls/useCalls.ts'
import { useConference } from '../../state/calls/useConference.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import { useLineName } from '../../state/calls/useLines.ts'
import { Button } from '../../ui/Button.tsx'
import { CallDialogs, ConferenceCard } from './CallDialogs.tsx'
import { deviceName } from '../dial/deviceName.ts'
import { FloatButton } from './FloatButton.tsx'
import { Freshness } from './Freshness.tsx'
import { NotificationOffer } from './NotificationOffer.tsx'
import { useCallActions } from './useCallActions.ts'
import { useCloudNow } from './useCloudNow.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'

export function ActiveCalls() {
  const cloudNow = useCloudNow()
  const views = useCallViews()
  const devices = useEndpoints()
  const format = useFormatNumber()
  const lineName = useLineName()
  const { opened, close, onAction } = useCallActions(views)
  const consulted = (id: string | undefined) => {
    const about = views.find(({ call }) => call.id === id)
    return about && shownNameOf(about.call.party, format)
  }
  const mine = useConference(views)
  const { conference } = mine
  const isIn = (view: CallView) =>
    conference?.participants.some(({ call }) => call === view.call.id) ?? false
  const active = views.find(
    ({ call: { state } }) => state.is === 'talking' && state.heldBy === 'nobody',
  )
  return (
    <section aria-labelledby="active-calls" className="min-w-0">
      <div className="mb-2 flex min-h-8 flex-wrap items-center justify-between gap-x-3">
        <h2 id="active-calls" tabIndex={-1} className="text-base font-semibold">
          {t('active.title')}
        </h2>
        <span className="flex items-center gap-1">
          <Freshness />
          <FloatButton format={format} />
        </span>
      </div>
      <ul role="list" className="flex flex-col gap-3">
        {conference && (
          <Suspense fallback={null}>
            <ConferenceCard {...{ mine, conference, format }} views={views.filter(isIn)} />
          </Suspense>
        )}
        {views
          .filter((view) => !isIn(view))
          .map((view) => (
            <CallCard
              key={view.key}
              view={view}
              cloudNow={cloudNow}
              format={format}
              onAction={onAction}
              line={lineName(view.call.line)}
              device={deviceName(devices, view.call.endpoint)}
              deviceHref={deviceHref(view)}
              consultFor={consulted(view.consultFor)}
              resumeHolds={isHeldByMe(view) ? consulted(active?.call.id) : undefined}
              more={
                conference?.kind === 'mine' && canJoin(view) ? (
                  <Button
                    icon={UserPlus}
                    isBusy={mine.isBusy}
                    onClick={() => mine.change({ do: 'add', call: view.call.id })}
                  >
                    {t('conference.add')}
                  </Button>
                ) : undefined
              }
            />
          ))}
      </ul>
      {views.length === 0 && <NoCalls />}
      {opened && (
        <CallDialogs
          key={`${opened.what} ${nameOf(opened.view.call.party)}`}
          opened={opened}
          format={format}
          onClose={close}
        />
      )}
    </section>
  )
}

/** To the panel of the device that the call is on. */
function deviceHref({ call: { endpoint } }: CallView): string | undefined {
  if (endpoint === undefined) return undefined
  return `/?${new URLSearchParams({ device: endpoint }).toString()}`
}

const isHeldByMe = ({ call: { state } }: CallView) =>
  state.is === 'talking' && state.heldBy === 'me'

const canJoin = (view: CallView) => view.call.state.is === 'talking' && !view.provisional

function NoCalls() {
  const isWaiting = useFreshness().is === 'waiting'
  return (
    <Empty>
      <p className="text-ink text-base font-medium">
        {t(isWaiting ? 'active.waiting' : 'active.none')}
      </p>
      <p className="max-w-sm">{t('active.reload')}</p>
      <NotificationOffer />
    </Empty>
  )
}

function Empty({ children }: { readonly children: ReactNode }) {
  return (
    <div className="border-line text-quiet flex flex-col items-center gap-2 rounded-xl border border-dashed px-4 py-3 text-center text-sm md:py-10 lg:py-14">
      {children}
    </div>
  )
}
