// A number of rings; a ring takes about six seconds.
import { t } from '../../i18n/translate.ts'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = {
  readonly rings: number
  readonly fewest: number
  readonly most: number
  readonly onChoose: (rings: number) => void
}

export function RingsField({ rings, fewest, most, onChoose }: Props) {
  const numbers = Array.from({ length: most - fewest + 1 }, (_, index) => fewest + index)
  return (
    <SelectField
      label={t('settings.rings')}
      value={String(rings)}
      options={numbers.map((one) => ({ value: String(one), label: String(one) }))}
      onChoose={(value) => onChoose(Number(value))}
    />
  )
}
