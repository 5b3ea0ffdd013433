// A coarse age that changes once a minute.
import type { Instant } from '../domain/brand.ts'
import { localeNow } from '../i18n/translate.ts'
import { useNow } from '../lib/useNow.ts'
import { ageText, secondsSince } from './elapsed.ts'

type Props = { readonly since: Instant; readonly cloudNow: () => Instant }

export function Age({ since, cloudNow }: Props) {
  return useNow(() => ageText(secondsSince(since, cloudNow()), localeNow()))
}
