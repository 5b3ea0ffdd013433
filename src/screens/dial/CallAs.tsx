// The line that I call from: my own, or another one on my devices.
import { displayText } from '../../domain/displayText.ts'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { useLines } from '../../state/calls/useLines.ts'
import { SelectField } from '../../ui/SelectField.tsx'

addWords(callsWords)

export default function CallAs() {
  const { store } = useCordboard().lines
  const { lines, callAs } = useLines()
  if (lines.length === 0) return null
  return (
    <SelectField
      label={t('dialpad.callAs')}
      value={callAs ?? ''}
      options={[
        { value: '', label: t('dialpad.ownLine') },
        ...lines.map(({ id, name }) => ({ value: id, label: displayText(name, 40) })),
      ]}
      onChoose={(value) => store.setState({ callAs: lines.find(({ id }) => id === value)?.id })}
    />
  )
}
