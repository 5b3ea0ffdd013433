// Webhooks: the list, changes, and what Webex delivers to Cordboard's own address as it arrives.
import { Pencil, Plus, Power, Trash2, Webhook as WebhookIcon } from 'lucide-react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import { frameWords } from '../../i18n/en.frame.ts'
import { webhooksWords } from '../../i18n/en.webhooks.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { ScopeGate } from '../../parts/ScopeGate.tsx'
import { Page, PageHead } from '../../parts/Page.tsx'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import type { OwnAddress, Owner, Webhook } from '../../state/console/useWebhooks.ts'
import {
  useDeleteWebhook,
  useOwnAddress,
  useTurnOn,
  useWebhooks,
} from '../../state/console/useWebhooks.ts'
import { useScopeGate } from '../../state/session/useScopes.ts'
import { useIsAdministrator } from '../../state/session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { LiveDeliveries } from './LiveDeliveries.tsx'
import { EditWebhook, NewWebhook } from './WebhookDialog.tsx'

addWords(frameWords)
addWords(webhooksWords)

const owners: readonly Owner[] = ['creator', 'org']

type Opened = { readonly is: 'new' } | { readonly is: 'edit' | 'delete'; readonly webhook: Webhook }

export default function WebhooksScreen() {
  const isAdministrator = useIsAdministrator()
  const [owner, setOwner] = useState<Owner>('creator')
  const [opened, setOpened] = useState<Opened>()
  const own = useOwnAddress()
  const gate = useScopeGate(['spark-admin:calls_read'], 'supervisor')
  const close = () => setOpened(undefined)
  return (
    <Page>
      <PageHead title={t('hooks.title')}>
        <Button look="accent" icon={Plus} onClick={() => setOpened({ is: 'new' })}>
          {t('hooks.new')}
        </Button>
      </PageHead>
      <p className="text-quiet text-sm">{t('hooks.what')}</p>
      {isAdministrator && (
        <Tabs
          label={t('hooks.whose')}
          panel="hooks-list"
          tabs={owners.map((name) => ({
            name,
            label: t(name === 'org' ? 'hooks.ofOrganization' : 'hooks.mine'),
          }))}
          chosen={owner}
          onChoose={setOwner}
        />
      )}
      <div id="hooks-list" className="flex min-w-0 flex-col gap-2">
        {owner === 'org' ? (
          <ScopeGate gate={gate}>
            <List key="org" owner="org" own={own} onOpen={setOpened} />
          </ScopeGate>
        ) : (
          <List key="creator" owner="creator" own={own} onOpen={setOpened} />
        )}
      </div>
      <LiveDeliveries />
      {opened?.is === 'new' && <NewWebhook own={own} onClose={close} />}
      {opened?.is === 'edit' && (
        <EditWebhook key={opened.webhook.id} webhook={opened.webhook} onClose={close} />
      )}
      {opened?.is === 'delete' && (
        <DeleteWebhook webhook={opened.webhook} own={own} onClose={close} />
      )}
    </Page>
  )
}

type ListProps = {
  readonly owner: Owner
  readonly own: OwnAddress | undefined
  readonly onOpen: (opened: Opened) => void
}

const titles = ['name', 'watches', 'target', 'state', 'actions'] as const

function List({ owner, own, onOpen }: ListProps) {
  const { webhooks, unread, isCut, isWaiting, failure, retry } = useWebhooks(owner)
  const { send, isSending, failure: refused, forget } = useTurnOn()
  const [said, setSaid] = useState('')
  if (isWaiting && !failure) {
    return (
      <>
        <p role="status" className="sr-only">
          {t('hooks.loading')}
        </p>
        <Skeleton rows={4} rowLook="h-20" />
      </>
    )
  }
  const turnOn = (webhook: Webhook) => {
    if (webhook.isActive) return setSaid(t('hooks.isOn'))
    setSaid('')
    send(webhook, () => setSaid(t('hooks.turnedOn', { name: displayText(webhook.name, 60) })))
  }
  return (
    <>
      {failure && <RetryFailure title={t('hooks.failed')} failure={failure} onRetry={retry} />}
      {refused && (
        <FailureAlert
          title={t('hooks.turnOn')}
          words={failureWords(refused)}
          trackingId={refused.trackingId}
          onDismiss={forget}
        />
      )}
      <p role="status" className="text-quiet text-sm empty:hidden">
        {said}
      </p>
      {unread > 0 && <p className="text-warn text-sm">{t('hooks.unread', { count: unread })}</p>}
      {isCut && <p className="text-warn text-sm">{t('hooks.isCut', { count: webhooks.length })}</p>}
      <div className="bg-surface border-line shadow-card overflow-x-auto rounded-xl border">
        <table aria-label={t('hooks.title')} className="w-full text-sm max-md:block">
          <thead className="text-quiet text-xs max-md:sr-only">
            <tr>
              {titles.map((name) => (
                <th key={name} scope="col" className="p-3 text-start font-medium">
                  {t(`hooks.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-md:block">
            {webhooks.map((webhook) => (
              <Row
                key={webhook.id}
                webhook={webhook}
                own={own}
                isSending={isSending}
                onTurnOn={() => turnOn(webhook)}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
        {webhooks.length === 0 && !failure && (
          <EmptyState icon={WebhookIcon} title={t('hooks.none')} what={t('hooks.noneWhat')} />
        )}
      </div>
    </>
  )
}

const isOurs = ({ targetUrl }: Webhook, own: OwnAddress | undefined) => own?.targetUrl === targetUrl

type RowProps = {
  readonly webhook: Webhook
  readonly own: OwnAddress | undefined
  readonly isSending: boolean
  readonly onTurnOn: () => void
  readonly onOpen: (opened: Opened) => void
}

function Row({ webhook, own, isSending, onTurnOn, onOpen }: RowProps) {
  const { name, resource, event, filter, targetUrl, isActive } = webhook
  const ours = isOurs(webhook, own)
  const cell = 'p-3 align-top max-md:block max-md:py-1'
  return (
    <tr className="border-line border-t max-md:block max-md:py-2">
      <th scope="row" className={`${cell} min-w-36 text-start font-medium break-words`}>
        <bdi>{displayText(name, 100)}</bdi>
        {ours && (
          <span className="text-quiet block text-xs font-normal">
            {t(name === own?.name ? 'hooks.madeByUs' : 'hooks.isOurs')}
          </span>
        )}
      </th>
      <td className={cell}>
        <span dir="ltr" className="flex flex-wrap gap-x-2 text-xs">
          <code>{resource}</code>
          <code>{event}</code>
        </span>
        <code dir="ltr" className="text-quiet block text-xs break-all">
          {filter ?? t('hooks.everything')}
        </code>
      </td>
      <td className={`${cell} min-w-40 text-xs break-all`}>
        <bdi dir="ltr">{displayText(targetUrl, 160)}</bdi>
      </td>
      <td className={`${cell} min-w-40`}>
        <span className={isActive ? 'text-good font-medium' : 'text-bad font-medium'}>
          {t(isActive ? 'hooks.on' : 'hooks.off')}
        </span>
        {!isActive && (
          <span className="text-quiet block text-xs">
            {t(ours ? 'hooks.offHere' : 'hooks.offWhy')}
          </span>
        )}
      </td>
      <td className={cell}>
        <div className="flex flex-wrap gap-1">
          <Button icon={Pencil} onClick={() => onOpen({ is: 'edit', webhook })}>
            {t('hooks.edit')}
          </Button>
          <Button
            icon={Power}
            whyNot={isActive ? t('hooks.isOn') : undefined}
            isBusy={isSending && !isActive}
            onClick={onTurnOn}
          >
            {t('hooks.turnOn')}
          </Button>
          <Button look="badQuiet" icon={Trash2} onClick={() => onOpen({ is: 'delete', webhook })}>
            {t('hooks.delete')}
          </Button>
        </div>
      </td>
    </tr>
  )
}

type DeleteProps = {
  readonly webhook: Webhook
  readonly own: OwnAddress | undefined
  readonly onClose: () => void
}

function DeleteWebhook({ webhook, own, onClose }: DeleteProps) {
  const { send, isSending, failure } = useDeleteWebhook()
  const target = displayText(webhook.targetUrl, 120)
  const isMadeAgain = isOurs(webhook, own) && webhook.name === own?.name
  return (
    <Dialog
      name={t('hooks.deleteTitle', { name: displayText(webhook.name, 60) })}
      onClose={onClose}
    >
      <div className="flex flex-col gap-3">
        <p className="text-sm break-words">{t('hooks.deleteWhat', { target })}</p>
        {isMadeAgain && <p className="text-sm">{t('hooks.deleteOurs')}</p>}
        {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
        <div className="flex justify-end gap-2">
          <Button data-autofocus onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button look="bad" isBusy={isSending} onClick={() => send(webhook, onClose)}>
            {t('hooks.delete')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
