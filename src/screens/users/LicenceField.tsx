// Chooses a calling license, with the remaining units of each.
import { displayText } from '../../domain/displayText.ts'
import type { Licence } from '../../domain/users/licence.ts'
import { callingLicences, freeUnits } from '../../domain/users/licence.ts'
import { t } from '../../i18n/translate.ts'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = {
  readonly value: string
  readonly licences: readonly Licence[]
  /** The label of the empty choice. */
  readonly none: string
  readonly error: string | undefined
  readonly onChoose: (licence: string) => void
}

export function LicenceField({ value, licences, none, error, onChoose }: Props) {
  return (
    <SelectField
      label={t('users.licence')}
      value={value}
      error={error}
      options={[
        { value: '', label: none },
        ...callingLicences(licences).map((licence) => ({
          value: licence.id,
          label: choiceText(licence),
        })),
      ]}
      onChoose={onChoose}
    />
  )
}

function choiceText(licence: Licence): string {
  const name = displayText(licence.name, 60)
  return licence.total === undefined
    ? name
    : t('users.licenceChoice', { licence: name, count: freeUnits(licence) })
}
