// The account menu: who is signed in, permissions, appearance, sign-out.
import {
  BellRing,
  CircleUser,
  LifeBuoy,
  Download,
  Eraser,
  FolderInput,
  Link2,
  LogOut,
  MonitorX,
  Settings,
  Users,
} from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { LanguageChoice } from '../i18n/languages.ts'
import { languageNames } from '../i18n/languageNames.ts'
import { languageChoices } from '../i18n/languages.ts'
import { t } from '../i18n/translate.ts'
import { canTakePhoneLinks, takePhoneLinks } from '../lib/phoneLinks.ts'
import type { Theme } from '../state/person/prefs.ts'
import { themes } from '../state/person/prefs.ts'
import type { PersonStores } from '../state/person/createPersonStores.ts'
import type { Loss } from '../state/person/keeping.ts'
import { lossAtSignOut, storageTrouble } from '../state/person/keeping.ts'
import { useKeeping, usePersonStores } from '../state/person/usePersonStore.ts'
import { usePrefs } from '../state/person/usePrefs.ts'
import { momentText } from '../parts/momentText.ts'
import { useMe } from '../state/person/useMe.ts'
import { scopeWords } from '../state/session/useScopes.ts'
import { useTokenExpiry } from '../state/session/useTokenExpiry.ts'
import { useIsDisplay, useSession, useSessionState } from '../state/session/useSession.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { Menu } from '../ui/Menu.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import type { AccountDialogName } from './AccountDialogs.tsx'
import { AccountDialogs } from './AccountDialogs.tsx'
import { downloadMyData } from './downloadMyData.ts'

const SignOutDialog = lazy(() => import('./SignOutDialog.tsx'))

type Leaving = { readonly why: Loss; readonly isEverywhere: boolean }

export default function AccountMenu() {
  const session = useSession()
  const state = useSessionState()
  const isSupervisor = 'scopes' in state && state.scopes.includes('spark-admin:calls_read')
  const isDisplay = useIsDisplay()
  const [open, setOpen] = useState<AccountDialogName>()
  const stores = usePersonStores()
  const [leaving, setLeaving] = useState<Leaving>()
  /** At once, unless it would lose something. */
  function signOut(options?: { readonly everywhere: true }) {
    const why = isDisplay
      ? undefined
      : lossAtSignOut(stores.keeping.getState(), stores.hasUnsaved())
    if (why) setLeaving({ why, isEverywhere: options?.everywhere ?? false })
    else void session.signOut(options)
  }
  return (
    <>
      <Menu
        label={t('account.title')}
        icon={CircleUser}
        header={
          <div className="flex max-w-72 flex-col gap-3">
            <Who />
            <ThemeChoice />
            <LanguageField />
            <Granted />
            <KeepingLine />
          </div>
        }
        items={[
          ...(isDisplay ? [] : phoneItems(setOpen)),
          ...(isSupervisor
            ? []
            : [
                {
                  label: t('account.asSupervisor'),
                  icon: Users,
                  onChoose: () => void session.signIn({ role: 'supervisor' }),
                },
              ]),
          ...(isDisplay ? [] : dataItems(stores, setOpen)),
          { label: t('account.forget'), icon: Eraser, onChoose: () => setOpen('forget') },
          {
            label: t('account.support'),
            icon: LifeBuoy,
            onChoose: () => setOpen('support'),
          },
          { label: t('account.signOut'), icon: LogOut, onChoose: () => signOut() },
          ...('kind' in state && state.kind === 'oauth'
            ? [
                {
                  label: t('account.signOutEverywhere'),
                  icon: MonitorX,
                  onChoose: () => signOut({ everywhere: true }),
                },
              ]
            : []),
        ]}
      />
      <AccountDialogs open={open} onClose={() => setOpen(undefined)} />
      {leaving && (
        <Suspense fallback={null}>
          <SignOutDialog {...leaving} onClose={() => setLeaving(undefined)} />
        </Suspense>
      )}
    </>
  )
}

/** Items that a display does not need, as it has no phone. */
function phoneItems(open: (dialog: AccountDialogName) => void): readonly MenuItem[] {
  return [
    { label: t('account.callSettings'), icon: Settings, onChoose: () => open('callSettings') },
    { label: t('account.ringCheck'), icon: BellRing, onChoose: () => open('ringCheck') },
    ...(canTakePhoneLinks()
      ? [{ label: t('account.phoneLinks'), icon: Link2, onChoose: takePhoneLinks }]
      : []),
  ]
}

function dataItems(
  stores: PersonStores,
  open: (dialog: AccountDialogName) => void,
): readonly MenuItem[] {
  return [
    { label: t('account.download'), icon: Download, onChoose: () => void downloadMyData(stores) },
    { label: t('account.restore'), icon: FolderInput, onChoose: () => open('restore') },
  ]
}

/** What stays in this browser at sign-out, and why something does not. */
function KeepingLine() {
  const keeping = useKeeping()
  const { is, unreadable } = keeping
  const trouble = storageTrouble(keeping)
  const isKept = is === 'open' || is === 'opening'
  return (
    <div className="text-quiet flex flex-col gap-1 text-xs">
      <p>
        {is === 'waiting' && t('account.keepingWaits')}
        {trouble && t(`account.keeping.${trouble}`)}
        {!trouble && isKept && t('account.keptHere')}
        {(is === 'pasted' || is === 'blocked') && t('account.notKept')}
      </p>
      {unreadable > 0 && <p>{t('account.keepingUnreadable')}</p>}
    </div>
  )
}

function Who() {
  const me = useMe()
  const state = useSessionState()
  const isPasted = 'kind' in state && state.kind === 'pasted'
  return (
    <div className="min-w-0 break-words">
      <p className="font-semibold">
        <bdi>{me?.name ?? t('account.unknown')}</bdi>
      </p>
      {me?.email && (
        <p className="text-quiet">
          <bdi>{me.email}</bdi>
        </p>
      )}
      {isPasted && <PastedToken isBot={me?.isBot ?? false} />}
    </div>
  )
}

/** Whose token it is, and how long it will do. */
function PastedToken({ isBot }: { readonly isBot: boolean }) {
  const expiry = useTokenExpiry(true)
  return (
    <div className="text-quiet">
      <p>{isBot ? t('account.bot') : t('account.pasted')}</p>
      {expiry === 'lasting' && <p>{t('account.tokenLasts')}</p>}
      {typeof expiry === 'number' && (
        <p>{t('account.tokenExpires', { when: momentText(expiry) })}</p>
      )}
    </div>
  )
}

function ThemeChoice() {
  const [{ theme }, set] = usePrefs()
  return (
    <SelectField
      label={t('account.theme')}
      value={theme}
      options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      onChoose={(value) => set({ theme: value as Theme })}
    />
  )
}

function Granted() {
  const state = useSessionState()
  if (!('scopes' in state)) return null
  return (
    <details>
      <summary className="text-quiet cursor-pointer py-1">{t('account.granted')}</summary>
      {state.scopes === 'unknown' ? (
        <p className="text-quiet text-xs">{t('account.grantedUnknown')}</p>
      ) : (
        <ul className="flex flex-col gap-0.5 text-xs">
          {state.scopes.map((scope) => (
            <li key={scope} title={scope}>
              {scopeWords(scope)}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

function LanguageField() {
  const [{ language }, set] = usePrefs()
  return (
    <SelectField
      label={t('account.language')}
      value={language}
      options={languageChoices.map((value) => ({
        value,
        label: value === 'system' ? t('theme.system') : languageNames[value],
      }))}
      onChoose={(value) => set({ language: value as LanguageChoice })}
    />
  )
}
