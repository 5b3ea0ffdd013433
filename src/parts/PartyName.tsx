// The remote party: name first, number second, both where both are known.
import type { Party } from '../domain/calls/party.ts'
import { partyName } from '../domain/calls/partyName.ts'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import type { FormatNumber } from '../lib/phoneNumbers.ts'

addWords(callWords)

type Props = {
  readonly party: Party
  readonly format: FormatNumber
  readonly isLarge?: boolean
}

export function PartyName({ party, format, isLarge = false }: Props) {
  const { first, second, title } = linesOf(party, format)
  return (
    <span className="block min-w-0">
      <span
        title={title}
        className={`block truncate font-semibold ${isLarge ? 'text-xl leading-7' : 'text-base leading-6'}`}
      >
        <bdi>{first}</bdi>
      </span>
      {/* An empty line keeps cards of one height: a name may come later. */}
      <span title={title} className="text-quiet block min-h-5 truncate text-sm leading-5">
        <bdi>{second}</bdi>
      </span>
    </span>
  )
}

/** The tooltip has both in full, the number as it came, to be copied. */
function linesOf(party: Party, format: FormatNumber) {
  const name = partyName(party)
  switch (name.is) {
    case 'name': {
      const { number = '' } = name
      const title = number === '' ? name.name : `${name.name}\n${number}`
      return { first: name.name, second: format(number), title }
    }
    case 'number':
      return { first: format(name.number), second: '', title: name.number }
    case 'private':
      return { first: t('party.unknown'), second: t('party.private'), title: t('party.private') }
    case 'unknown':
      return { first: t('party.unknown'), second: '', title: t('party.unknown') }
  }
}
