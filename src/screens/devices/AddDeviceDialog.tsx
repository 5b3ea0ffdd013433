// Adds a device: by an activation code that is typed on the device, or a phone by its MAC address.
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { WorkspaceId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { ActivationCode, NewDeviceOwner } from '../../domain/devices/newDevice.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { FromBefore } from '../../parts/FromBefore.tsx'
import { momentText } from '../../parts/momentText.ts'
import { useNow } from '../../lib/useNow.ts'
import type { NewDeviceForm } from '../../state/devices/newDeviceDraft.ts'
import { newDeviceDraft } from '../../state/devices/newDeviceDraft.ts'
import { useActivationCode, useRegisterDevice } from '../../state/devices/useDeviceSetup.ts'
import { useWorkspaces } from '../../state/places/useWorkspaces.ts'
import { usePeopleSearch } from '../../state/directory/usePeopleSearch.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Radio } from '../../ui/Radio.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'

const ways = ['code', 'mac'] as const
const owners = ['workspace', 'person'] as const
const emptyForm: NewDeviceForm = { way: 'code', kind: 'workspace', search: '', mac: '', model: '' }

export function AddDeviceDialog({ onClose }: { readonly onClose: () => void }) {
  const kept = useDraft(newDeviceDraft)
  // A finished form keeps its text beside the result, but is no longer a draft.
  const [finished, setFinished] = useState(emptyForm)
  const form = kept.draft ?? finished
  const { way, kind, mac, model } = form
  const change = (changed: Partial<NewDeviceForm>) => kept.set({ ...form, ...changed })
  const [isIncomplete, setIncomplete] = useState(false)
  const [isRegistered, setRegistered] = useState(false)
  const [code, setCode] = useState<ActivationCode>()
  const making = useActivationCode()
  const registering = useRegisterDevice()
  const owner = ownerOf(form)
  const { failure } = way === 'code' ? making : registering
  function submit(event: FormEvent) {
    event.preventDefault()
    const isComplete = owner && (way === 'code' || (isMac(mac) && model.trim() !== ''))
    setIncomplete(!isComplete)
    if (!isComplete) return
    setFinished(form)
    const named = model.trim() === '' ? {} : { model: model.trim() }
    if (way === 'code') {
      // Without this dialog nobody would see the code, so the draft stays.
      making.send({ owner, ...named }, (made) => {
        setCode(made)
        kept.discard()
      })
    } else {
      registering.send({ owner, mac: mac.replaceAll(/[:\-.\s]/g, ''), model: model.trim() }, () =>
        setRegistered(true),
      )
    }
  }
  return (
    <Dialog name={t('setup.addDevice')} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        {kept.isFromBefore && (
          <FromBefore
            onStartOver={() => {
              setFinished(emptyForm)
              kept.discard()
            }}
          />
        )}
        <fieldset>
          <legend className="text-quiet mb-1 text-xs font-medium">{t('setup.how')}</legend>
          {ways.map((one) => (
            <Radio
              key={one}
              name="way"
              label={t(`setup.by.${one}`)}
              isChecked={way === one}
              onChoose={() => change({ way: one })}
            />
          ))}
        </fieldset>
        <SelectField
          label={t('setup.owner')}
          value={kind}
          options={owners.map((value) => ({ value, label: t(`owner.${value}`) }))}
          onChoose={(value) => change({ kind: value === 'person' ? 'person' : 'workspace' })}
        />
        {kind === 'workspace' ? (
          <WorkspaceField chosen={form.workspace} onChoose={(workspace) => change({ workspace })} />
        ) : (
          <PersonField form={form} onChange={change} />
        )}
        {way === 'mac' && (
          <TextField
            label={t('device.mac')}
            dir="ltr"
            placeholder="1A:2B:3C:4D:5E:6F"
            value={mac}
            error={isIncomplete && !isMac(mac) ? t('setup.badMac') : undefined}
            onChange={(event) => change({ mac: event.target.value })}
          />
        )}
        <TextField
          label={t(way === 'mac' ? 'setup.model' : 'setup.modelOfPhone')}
          dir="ltr"
          placeholder="DMS Cisco 8845"
          value={model}
          error={
            isIncomplete && way === 'mac' && model.trim() === '' ? t('setup.noModel') : undefined
          }
          onChange={(event) => change({ model: event.target.value })}
        />
        {isIncomplete && !owner && (
          <p role="alert" className="text-bad text-sm">
            {t('setup.noOwner')}
          </p>
        )}
        {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
        {way === 'code' && code && <Code code={code} />}
        {way === 'mac' && isRegistered && (
          <p role="status" className="text-good text-sm font-semibold">
            {t('setup.registered')}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('action.close')}</Button>
          <Button type="submit" look="accent" isBusy={making.isSending || registering.isSending}>
            {t(way === 'code' ? 'setup.makeCode' : 'setup.register')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const isMac = (text: string) => /^[0-9a-f]{12}$/i.test(text.replaceAll(/[:\-.\s]/g, ''))

function ownerOf({ kind, workspace, person }: NewDeviceForm): NewDeviceOwner | undefined {
  if (kind === 'person') return person && { person }
  return workspace && { workspace }
}

type WorkspaceFieldProps = {
  readonly chosen: WorkspaceId | undefined
  readonly onChoose: (id: WorkspaceId | undefined) => void
}

function WorkspaceField({ chosen, onChoose }: WorkspaceFieldProps) {
  const { workspaces, isWaiting, failure } = useWorkspaces()
  const sorted = [...workspaces].sort((a, b) => a.name.localeCompare(b.name))
  return (
    <>
      <SelectField
        label={t('owner.workspace')}
        value={chosen ?? ''}
        isBusy={isWaiting}
        options={[
          { value: '', label: t('setup.choose') },
          ...sorted.map(({ id, name }) => ({ value: id, label: displayText(name, 60) })),
        ]}
        onChoose={(value) => onChoose(value === '' ? undefined : (value as WorkspaceId))}
      />
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
    </>
  )
}

type PersonFieldProps = {
  readonly form: NewDeviceForm
  readonly onChange: (changed: Partial<NewDeviceForm>) => void
}

function PersonField({ form: { search, person }, onChange }: PersonFieldProps) {
  const { people, cutAt } = usePeopleSearch(search)
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={t('setup.findPerson')}
        value={search}
        onChange={(event) => onChange({ search: event.target.value, person: undefined })}
      />
      {!person && cutAt !== undefined && (
        <p className="text-quiet text-xs">{t('matches.cut', { count: cutAt })}</p>
      )}
      {!person && people.length > 0 && (
        <SelectField
          label={t('owner.person')}
          value=""
          options={[
            { value: '', label: t('setup.choose') },
            ...people.map(({ id, name }) => ({ value: id, label: displayText(name, 60) })),
          ]}
          onChoose={(value) => {
            const chosen = people.find(({ id }) => id === value)
            if (chosen) onChange({ search: chosen.name, person: chosen.id })
          }}
        />
      )}
    </div>
  )
}

/** In groups of four, as people type it. */
function Code({ code: { code, expires } }: { readonly code: ActivationCode }) {
  const { clock } = useCordboard()
  const isOver = useNow(() => expires !== undefined && expires <= clock.now())
  const when = expires && momentText(expires)
  return (
    <div role="status" className="border-line rounded-lg border p-3 text-center">
      <p className="text-quiet text-sm">{t('setup.typeCode')}</p>
      <p
        dir="ltr"
        className={`py-1 font-mono text-2xl font-semibold select-all ${isOver ? 'text-quiet line-through' : ''}`}
      >
        {code.replace(/(.{4})(?=.)/g, '$1 ')}
      </p>
      {when && (
        <p className={`text-sm ${isOver ? 'text-bad font-semibold' : 'text-quiet'}`}>
          {t(isOver ? 'setup.codeOver' : 'setup.codeUntil', { when })}
        </p>
      )}
    </div>
  )
}
