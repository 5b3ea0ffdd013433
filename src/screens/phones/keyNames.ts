// The name of a key by its position on the phone or a module.
import type { BadLayout, KeyChange, PhoneLayout } from '../../domain/phones/lineKeys.ts'
import { keysOfKem } from '../../domain/phones/phoneModel.ts'
import { t } from '../../i18n/translate.ts'

export function keyName({ kem }: Pick<PhoneLayout, 'kem'>) {
  return (at: KeyChange['at'], place: number): string => {
    if (at === 'keys' || !kem) return t('phones.key', { number: place + 1 })
    const inModule = keysOfKem(kem.type)
    const module = Math.floor(place / inModule) + 1
    return t('phones.kemKey', { module, number: (place % inModule) + 1 })
  }
}

export function badLayoutText(bad: BadLayout, layout: Pick<PhoneLayout, 'kem'>): string {
  if (bad.why === 'noPrimary') return t('phones.bad.noPrimary')
  return t(`phones.bad.${bad.why}`, { key: keyName(layout)(bad.at, bad.place) })
}
