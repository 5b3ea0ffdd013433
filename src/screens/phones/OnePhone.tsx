// One phone: its lines, keys and settings, and changes to apply.
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import { phoneModelOf } from '../../domain/phones/phoneModel.ts'
import { t } from '../../i18n/translate.ts'
import { Breadcrumbs, PageHead } from '../../parts/Page.tsx'
import { DeviceLinkBadge } from '../../parts/DeviceLinkBadge.tsx'
import type { Phone } from '../../state/phones/usePhones.ts'
import { useIsUnapplied, usePhoneLink, usePhoneModels } from '../../state/phones/usePhones.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { ApplyChanges } from './ApplyChanges.tsx'
import { KeysTab } from './KeysTab.tsx'
import { LinesTab } from './LinesTab.tsx'
import { Reading } from './Reading.tsx'
import { SettingsTab } from './SettingsTab.tsx'
import { UseTab } from './UseTab.tsx'

const tabs = ['lines', 'keys', 'settings', 'use'] as const
export type PhoneTab = (typeof tabs)[number]

type Props = {
  readonly phone: Phone | undefined
  readonly isWaiting: boolean
  readonly tab: PhoneTab
  readonly onTab: (tab: PhoneTab) => void
}

/** The tab in the address, if it exists. */
export function phoneTabOf(text: string | null): PhoneTab {
  return tabs.find((tab) => tab === text) ?? 'lines'
}

export function OnePhone({ phone, isWaiting, tab, onTab }: Props) {
  return (
    <>
      <Breadcrumbs
        parent="nav.phones"
        without={['phone', 'tab']}
        {...(phone && { here: displayText(phone.name, 60) })}
      />
      {phone ? (
        <Parts phone={phone} tab={tab} onTab={onTab} />
      ) : (
        <p role="status" className="text-quiet">
          {t(isWaiting ? 'phones.loading' : 'phones.gone')}
        </p>
      )}
    </>
  )
}

type PartsProps = Pick<Props, 'tab' | 'onTab'> & { readonly phone: Phone }

function Parts({ phone, tab, onTab }: PartsProps) {
  const models = usePhoneModels()
  const model = phoneModelOf(models.value ?? [], phone.product)
  const [isUnapplied, setApplied] = useIsUnapplied(phone.callingId)
  const [isRestarting, setRestarting] = useState(false)
  const link = usePhoneLink(phone, isRestarting)
  return (
    <>
      <PageHead
        title={displayText(phone.name, 80)}
        isName
        beside={
          <>
            <DeviceLinkBadge link={link} />
            <span className="text-quiet text-sm">{displayText(phone.product, 40)}</span>
          </>
        }
      />
      {model?.canApply && (
        <ApplyChanges
          phone={phone}
          isUnapplied={isUnapplied}
          isLoading={isRestarting && link.is !== 'online'}
          onApplied={() => {
            setApplied()
            setRestarting(true)
          }}
        />
      )}
      <Tabs
        label={t('phones.parts')}
        panel="phone-tab"
        tabs={tabs.map((name) => ({ name, label: t(`phones.${name}`) }))}
        chosen={tab}
        onChoose={onTab}
      />
      <div
        id="phone-tab"
        role="tabpanel"
        aria-label={t(`phones.${tab}`)}
        className="bg-surface border-line shadow-card flex flex-col gap-4 rounded-xl border p-4"
      >
        {!models.value && <Reading of={models} />}
        {models.value && tab === 'lines' && <LinesTab phone={phone} model={model} />}
        {models.value && tab === 'keys' && <KeysTab phone={phone} model={model} />}
        {models.value && tab === 'settings' && <SettingsTab phone={phone} model={model} />}
        {tab === 'use' && <UseTab phone={phone} />}
      </div>
    </>
  )
}
