// Workspace values in words.
import type { Workspace } from '../../domain/places/workspace.ts'
import { t } from '../../i18n/translate.ts'

/** `Huddle room · 4 seats`. */
export function kindText({ type, capacity }: Workspace): string {
  return [
    type === 'notSet' ? undefined : t(`places.type.${type}`),
    capacity === undefined ? undefined : t('places.seats', { count: capacity }),
  ]
    .filter(Boolean)
    .join(' · ')
}
