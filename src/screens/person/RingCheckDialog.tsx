// *Will I hear it ring?* Checks everything from the call to the sound, and plays a test ring.
import { BellRing, CircleAlert, CircleCheck, CircleX, Volume2, VolumeX } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { RingFinding, Verdict } from '../../domain/calls/ringCheck.ts'
import { checkRing, overall } from '../../domain/calls/ringCheck.ts'
import { callsWords } from '../../i18n/en.calls.ts'
import { settingsWords } from '../../i18n/en.settings.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { askForNotifications, notificationPermission } from '../../lib/notifications.ts'
import { notify } from '../../lib/notify.ts'
import { isSilenced, play } from '../../lib/sounds.ts'
import { tones } from '../../lib/tones.ts'
import { useNow } from '../../lib/useNow.ts'
import { useFreshness, useIsLeader } from '../../state/calls/useCalls.ts'
import { usePace } from '../../state/calls/usePace.ts'
import { usePrefs } from '../../state/person/usePrefs.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SoundSettings } from './SoundSettings.tsx'

addWords(callsWords)
addWords(settingsWords)

const looks: Readonly<Record<Verdict, { icon: LucideIcon; colour: string }>> = {
  good: { icon: CircleCheck, colour: 'text-good' },
  fair: { icon: CircleAlert, colour: 'text-warn' },
  bad: { icon: CircleX, colour: 'text-bad' },
}
const suffix = { good: 'Good', fair: 'Fair', bad: 'Bad' } as const

export default function RingCheckDialog({ onClose }: { readonly onClose: () => void }) {
  const { browser } = useCordboard()
  const { endpoints, failure } = useEndpoints()
  const freshness = useFreshness().is
  const isLeader = useIsLeader()
  const seconds = usePace()
  const permission = useNow(notificationPermission)
  const silenced = useNow(isSilenced)
  const isOnline = useNow(() => browser.isOnline())
  const findings = checkRing({
    permission,
    isSilenced: silenced,
    isOnline,
    freshness,
    isLeader,
    ...(!failure && { devices: endpoints.length }),
  })
  const devices = endpoints.map(({ name }) => displayText(name, 40)).join(', ')
  const verdict = overall(findings)
  return (
    <Dialog name={t('account.ringCheck')} onClose={onClose}>
      <p role="status" className={`mb-3 text-base font-semibold ${looks[verdict].colour}`}>
        {t(`ringCheck.${verdict}`)}
      </p>
      <ul role="list" className="divide-line border-line divide-y rounded-lg border">
        {findings.map((finding) => (
          <Finding key={finding.point} finding={finding} devices={devices} />
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        <TestRing />
        {permission === 'default' && (
          <Button icon={BellRing} onClick={() => void askForNotifications()}>
            {t('notify.button')}
          </Button>
        )}
      </div>
      <p className="mt-3 text-sm">
        {t('account.connection')}:{' '}
        {seconds === undefined ? t('account.live') : t('account.updatingEvery', { seconds })}
      </p>
      <p className="text-quiet mt-3 text-sm">{t('ringCheck.silentHelp')}</p>
      <SoundSettings />
    </Dialog>
  )
}

function Finding({
  finding: { point, verdict },
  devices,
}: {
  readonly finding: RingFinding
  readonly devices: string
}) {
  const { icon: Icon, colour } = looks[verdict]
  const words =
    point === 'devices' && verdict === 'good'
      ? t('ringCheck.devicesGood', { devices })
      : t(`ringCheck.${point as Exclude<typeof point, 'devices'>}${suffix[verdict]}`)
  return (
    <li className="flex gap-3 px-3 py-2.5">
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${colour}`} />
      <div className="min-w-0 text-sm">
        <p className="font-medium">
          {t(`ringCheck.${point}`)}
          <span className="sr-only">: {t(`ringCheck.verdict${suffix[verdict]}`)}</span>
        </p>
        <p className="text-quiet">{words}</p>
      </div>
    </li>
  )
}

/** The same sound and notification as for a call, until it is stopped or the dialog closes. */
function TestRing() {
  const [{ ringTone }] = usePrefs()
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    if (!isOn) return undefined
    const stopSound = play(tones[ringTone], { isRepeated: true })
    const close = notify({ title: t('ringCheck.testTitle'), body: '', tag: 'test-ring' })
    return () => {
      stopSound()
      close()
    }
  }, [isOn, ringTone])
  return (
    <Button
      data-autofocus
      look="accent"
      icon={isOn ? VolumeX : Volume2}
      onClick={() => setOn(!isOn)}
    >
      {t(isOn ? 'ringCheck.stop' : 'ringCheck.play')}
    </Button>
  )
}
