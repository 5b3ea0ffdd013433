// Whether a device is reachable: word, icon and color.
import type { LucideIcon } from 'lucide-react'
import { CircleAlert, CircleCheck, CircleHelp, CircleX, MoonStar } from 'lucide-react'
import type { DeviceLink } from '../domain/devices/device.ts'
import { t } from '../i18n/translate.ts'

const looks: Readonly<Record<DeviceLink['is'], { icon: LucideIcon; colour: string }>> = {
  online: { icon: CircleCheck, colour: 'text-good' },
  onlineWithIssues: { icon: CircleAlert, colour: 'text-warn' },
  asleep: { icon: MoonStar, colour: 'text-quiet' },
  offline: { icon: CircleX, colour: 'text-bad' },
  unknown: { icon: CircleHelp, colour: 'text-quiet' },
}

/** Needs `devicesWords` (i18n/en.devices.ts). */
export function DeviceLinkBadge({ link }: { readonly link: DeviceLink }) {
  const { icon: Icon, colour } = looks[link.is]
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm font-medium ${colour}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(`link.${link.is}`)}
    </span>
  )
}
