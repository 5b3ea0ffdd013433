// A new webhook, by fields that offer only what can be combined; and the changes that Webex allows later.
import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'
import type { WebhookDraft } from '../../domain/console/webhookRules.ts'
import {
  newWebhook,
  watchedResource,
  watchedResources,
  webhookProblem,
  withResource,
} from '../../domain/console/webhookRules.ts'
import type { Failure } from '../../domain/failure.ts'
import { t } from '../../i18n/translate.ts'
import { newSecret } from '../../lib/random.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import type { OwnAddress, Webhook } from '../../state/console/useWebhooks.ts'
import { useChangeWebhook, useCreateWebhook } from '../../state/console/useWebhooks.ts'
import { useMissingScopes } from '../../state/session/useScopes.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'

type NewProps = { readonly own: OwnAddress | undefined; readonly onClose: () => void }

const OF_ALL = 'spark-admin:calls_read'

export function NewWebhook({ own, onClose }: NewProps) {
  const [draft, setDraft] = useState(newWebhook)
  const [isHere, setHere] = useState(false)
  const { send, isSending, failure } = useCreateWebhook()
  const resource = watchedResource(draft.resource)
  const missing = useMissingScopes([
    ...(resource ? [resource.scope] : []),
    ...(draft.isOfOrganization ? [OF_ALL] : []),
  ])
  const set = (more: Partial<WebhookDraft>) => setDraft((before) => ({ ...before, ...more }))
  const canBeHere = own !== undefined && resource?.isHeardHere === true
  const complete: WebhookDraft =
    isHere && canBeHere ? { ...draft, targetUrl: own.targetUrl, secret: own.secret } : draft
  return (
    <Dialog name={t('hooks.new')} onClose={onClose}>
      <Form
        value={complete}
        action={t('hooks.create')}
        isSending={isSending}
        failure={failure}
        onSend={() => send(complete, onClose)}
        onClose={onClose}
        onChange={set}
        isAddressFixed={isHere && canBeHere}
      >
        <SelectField
          label={t('hooks.resource')}
          value={draft.resource}
          options={watchedResources.map(({ name }) => ({ value: name, label: name }))}
          onChoose={(name) => setDraft((before) => withResource(before, name))}
        />
        <SelectField
          label={t('hooks.event')}
          value={draft.event}
          options={[
            { value: 'all', label: t('hooks.allEvents') },
            ...(resource?.events ?? []).map((name) => ({ value: name, label: name })),
          ]}
          onChoose={(event) => set({ event })}
        />
        {resource && resource.filters.length > 0 && (
          <fieldset className="flex flex-col gap-2">
            <legend className="text-quiet mb-1 text-xs font-medium">{t('hooks.filter')}</legend>
            <div className="grid gap-2 sm:grid-cols-2">
              {resource.filters.map(({ name, values }) => {
                const value = draft.filters[name] ?? ''
                const choose = (next: string) =>
                  set({ filters: { ...draft.filters, [name]: next } })
                return values ? (
                  <SelectField
                    key={name}
                    label={name}
                    value={value}
                    options={[
                      { value: '', label: t('hooks.anyValue') },
                      ...values.map((one) => ({ value: one, label: one })),
                    ]}
                    onChoose={choose}
                  />
                ) : (
                  <TextField
                    key={name}
                    label={name}
                    placeholder={t('hooks.anyValue')}
                    value={value}
                    onChange={({ target }) => choose(target.value)}
                  />
                )
              })}
            </div>
          </fieldset>
        )}
        {resource?.canBeOfOrganization && (
          <Switch
            label={t('hooks.everybody')}
            isOn={draft.isOfOrganization}
            onChange={(isOfOrganization) => set({ isOfOrganization })}
          />
        )}
        {canBeHere && (
          <Switch
            label={t('hooks.here')}
            hint={t('hooks.hereNote')}
            isOn={isHere}
            onChange={setHere}
          />
        )}
        {missing.map((scope) => (
          <p key={scope} className="text-warn text-sm">
            {t('hooks.needs', { scope })}
          </p>
        ))}
      </Form>
    </Dialog>
  )
}

type EditProps = { readonly webhook: Webhook; readonly onClose: () => void }

export function EditWebhook({ webhook, onClose }: EditProps) {
  const { name, targetUrl, resource } = webhook
  const [draft, setDraft] = useState({ ...newWebhook, name, targetUrl })
  const { send, isSending, failure } = useChangeWebhook()
  const { secret } = draft
  const change = {
    name: draft.name.trim(),
    targetUrl: draft.targetUrl.trim(),
    ...(secret !== '' && { secret }),
  }
  return (
    <Dialog name={`${t('hooks.edit')}: ${name}`} onClose={onClose}>
      <Form
        value={draft}
        action={t('hooks.save')}
        isSending={isSending}
        failure={failure}
        onSend={() => send({ webhook, change }, onClose)}
        onClose={onClose}
        onChange={(more) => setDraft((before) => ({ ...before, ...more }))}
        secretNote={t('hooks.secretKept')}
      >
        <p className="text-quiet text-sm">{t('hooks.fixed')}</p>
        <p className="text-quiet text-sm">
          {t('hooks.silent', { scope: watchedResource(resource)?.scope ?? `${resource}_read` })}
        </p>
      </Form>
    </Dialog>
  )
}

type FormProps = {
  readonly value: WebhookDraft
  readonly action: string
  readonly isSending: boolean
  readonly failure: Failure | undefined
  readonly onSend: () => void
  readonly onClose: () => void
  readonly onChange: (more: Partial<WebhookDraft>) => void
  /** Address and secret are Cordboard's own. */
  readonly isAddressFixed?: boolean
  readonly secretNote?: string
  readonly children: ReactNode
}

/** What every webhook has: a name, an address, a secret. */
function Form(props: FormProps) {
  const { value, action, isSending, failure, onSend, onClose, onChange, children } = props
  const { isAddressFixed = false, secretNote } = props
  const { cloud } = useCordboard().config
  const [isShown, setShown] = useState(false)
  const problem = webhookProblem(value, cloud === 'simulator')
  const told = isShown && problem !== undefined ? t(`hooks.problem.${problem}`) : undefined
  function submit(event: FormEvent) {
    event.preventDefault()
    setShown(true)
    if (!problem && !isSending) onSend()
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <TextField
        label={t('hooks.name')}
        data-autofocus
        maxLength={100}
        value={value.name}
        error={problem === 'noName' ? told : undefined}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      {children}
      {!isAddressFixed && (
        <>
          <TextField
            label={t('hooks.target')}
            type="url"
            dir="ltr"
            placeholder="https://example.com/webex"
            value={value.targetUrl}
            error={problem === 'noName' ? undefined : told}
            onChange={({ target }) => onChange({ targetUrl: target.value })}
          />
          <div className="flex items-end gap-2">
            <div className="min-w-0 grow">
              <TextField
                label={t('hooks.secret')}
                dir="ltr"
                className="font-mono text-sm"
                value={value.secret}
                onChange={({ target }) => onChange({ secret: target.value })}
              />
            </div>
            <Button className="min-h-11" onClick={() => onChange({ secret: newSecret() })}>
              {t('hooks.makeSecret')}
            </Button>
          </div>
          <p className="text-quiet text-xs">{secretNote ?? t('hooks.secretNote')}</p>
        </>
      )}
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" look="accent" isBusy={isSending}>
          {action}
        </Button>
      </div>
    </form>
  )
}
