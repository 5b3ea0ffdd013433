// The phone of mine that rings when I dial or answer from here.
import { lazy, Suspense } from 'react'
import { displayText } from '../../domain/displayText.ts'
import { frameWords } from '../../i18n/en.frame.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import { SelectField } from '../../ui/SelectField.tsx'

addWords(frameWords)

const FailureWhy = lazy(() => import('../../parts/FailureWhy.tsx'))

/** Usable before the devices are known: then it says that any of them rings, which is true. */
export default function CallFrom() {
  const { endpoints, preferred, choose, failure, isPending } = useEndpoints()
  const isListed = endpoints.some(({ id }) => id === preferred)
  const options = [
    { value: '', label: t('dialpad.allDevices') },
    ...endpoints.map(({ id, name }) => ({ value: id, label: displayText(name) })),
    ...(preferred && !isListed ? [{ value: preferred, label: t('dialpad.unknownDevice') }] : []),
  ]
  return (
    <SelectField
      label={t('dialpad.callFrom')}
      value={preferred ?? ''}
      options={options}
      isBusy={isPending}
      note={
        failure && (
          <Suspense fallback={null}>
            <FailureWhy failure={failure} />
          </Suspense>
        )
      }
      onChoose={(value) => choose(endpoints.find(({ id }) => id === value)?.id ?? null)}
    />
  )
}
