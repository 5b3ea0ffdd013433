// The health of a workspace: icon and word.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { Workspace } from '../../domain/places/workspace.ts'
import { t } from '../../i18n/translate.ts'

const looks = {
  ok: { icon: CircleCheck, colour: 'text-good' },
  info: { icon: Info, colour: 'text-quiet' },
  warning: { icon: TriangleAlert, colour: 'text-warn' },
  error: { icon: CircleAlert, colour: 'text-bad' },
} as const

export function HealthBadge({ health }: { readonly health: Workspace['health'] }) {
  if (!health) return null
  const { icon: Icon, colour } = looks[health.level]
  return (
    <span className={`inline-flex items-center gap-1 text-sm font-medium ${colour}`}>
      <Icon aria-hidden className="size-4" />
      {t(`places.health.${health.level}`)}
    </span>
  )
}
