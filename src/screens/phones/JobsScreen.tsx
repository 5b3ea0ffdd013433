// Jobs over many phones: progress, outcome, errors.
import { RotateCw } from 'lucide-react'
import { useState } from 'react'
import type { LocationId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import { devicesWords } from '../../i18n/en.devices.ts'
import { phonesWords } from '../../i18n/en.phones.ts'
import { setupWords } from '../../i18n/en.setup.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { Page, PageHead } from '../../parts/Page.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { ScopeGate } from '../../parts/ScopeGate.tsx'
import { useLocations } from '../../state/places/useLocations.ts'
import { usePhoneJobs, useRebuild } from '../../state/phones/usePhoneJobs.ts'
import { useScopeGate } from '../../state/session/useScopes.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { JobRow } from './JobRow.tsx'
import { phoneScopes } from './phoneScopes.ts'
import { Reading } from './Reading.tsx'

addWords(devicesWords)
addWords(setupWords)
addWords(phonesWords)

export default function JobsScreen() {
  const gate = useScopeGate(phoneScopes)
  return (
    <Page>
      <ScopeGate gate={gate}>
        <Jobs />
      </ScopeGate>
    </Page>
  )
}

function Jobs() {
  const { jobs, isWaiting, failure, retry } = usePhoneJobs()
  const { locations } = useLocations('location')
  const [isRebuilding, setRebuilding] = useState(false)
  const nameOf = (id: LocationId | undefined) =>
    displayText(locations.find((one) => one.id === id)?.name ?? '', 60)
  return (
    <>
      <PageHead title={t('jobs.title')}>
        <Button icon={RotateCw} onClick={() => setRebuilding(true)}>
          {t('jobs.rebuild')}
        </Button>
      </PageHead>
      {failure && <Reading of={{ failure, retry }} />}
      {isWaiting && <Reading />}
      {!isWaiting && !failure && jobs.length === 0 && (
        <p className="text-quiet text-sm">{t('jobs.none')}</p>
      )}
      <ul role="list" aria-label={t('jobs.list')} className="flex flex-col gap-2">
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} nameOf={nameOf} />
        ))}
      </ul>
      {isRebuilding && <Rebuild onClose={() => setRebuilding(false)} />}
    </>
  )
}

function Rebuild({ onClose }: { readonly onClose: () => void }) {
  const { locations } = useLocations('location')
  const [location, setLocation] = useState('')
  const { send, isSending, failure } = useRebuild()
  return (
    <Dialog name={t('jobs.rebuild')} onClose={onClose}>
      <div className="flex flex-col gap-3">
        <p className="text-sm">{t('jobs.rebuildWhat')}</p>
        <SelectField
          label={t('templates.location')}
          value={location}
          options={[
            { value: '', label: t('setup.choose') },
            ...locations.map((one) => ({ value: one.id, label: displayText(one.name, 40) })),
          ]}
          onChoose={setLocation}
        />
        {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
        <div className="flex justify-end gap-2">
          <Button data-autofocus onClick={onClose}>
            {t('action.cancel')}
          </Button>
          {location !== '' && (
            <Button
              look="accent"
              isBusy={isSending}
              onClick={() => send(location as LocationId, onClose)}
            >
              {t('phones.startJob')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
