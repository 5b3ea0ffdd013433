// A person's initials with a dot that says whether they are free, and words for those who see no color.
import type { Presence } from '../domain/person/presence.ts'
import { presenceKind } from '../domain/person/presence.ts'
import { phoneWords } from '../i18n/en.phone.ts'
import { settingsWords } from '../i18n/en.settings.ts'
import { addWords, localeNow, t } from '../i18n/translate.ts'
import { useNow } from '../lib/useNow.ts'
import { Avatar } from './Avatar.tsx'
import { ageText, secondsSince } from './elapsed.ts'

addWords(phoneWords)
addWords(settingsWords)

const dots = {
  free: 'bg-good-fill',
  busy: 'bg-bad-fill',
  away: 'bg-warn-fill',
  off: 'bg-edge',
} as const

type Props = { readonly name: string; readonly presence: Presence | undefined }

/** Without a dot until Webex has answered. The words are for `PresenceText`. */
export function PresenceAvatar({ name, presence }: Props) {
  return (
    <span className="relative shrink-0">
      <Avatar name={name} size="small" />
      {presence !== undefined && presence !== 'unknown' && (
        <span
          aria-hidden
          className={`border-surface absolute -end-0.5 -bottom-0.5 size-3 rounded-full border-2 ${dots[presenceKind(presence)]}`}
        />
      )}
    </span>
  )
}

/** Old enough for its age to matter. */
const OLD_S = 90

type TextProps = {
  readonly presence: { readonly is: Presence; readonly at: number } | undefined
  readonly now: () => number
}

/** `In a call`, with its age once that matters; nothing where Webex says nothing. */
export function PresenceText({ presence, now }: TextProps) {
  const seconds = useNow(() => (presence ? secondsSince(presence.at, now()) : 0))
  if (!presence || presence.is === 'unknown') return null
  const word = t(`presence.${presence.is}`)
  const age = ageText(seconds, localeNow())
  return (
    <span title={t('presence.asOf', { age })}>{seconds < OLD_S ? word : `${word} · ${age}`}</span>
  )
}
