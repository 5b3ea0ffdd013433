// The palette's entries for the typed text: commands, people, numbers.
import { useNavigate } from '../../lib/useNavigation.tsx'
import { parseDestination } from '../../domain/dial/address.ts'
import { allowedActions } from '../../domain/calls/actions.ts'
import { displayText } from '../../domain/displayText.ts'
import type { PaletteText } from '../../domain/keys/palette.ts'
import { isFoundBy, readPalette } from '../../domain/keys/palette.ts'
import type { Person } from '../../domain/person/person.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { callWords } from '../../i18n/en.call.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { shownNameOf } from '../../parts/words.ts'
import { useCalls, useCallViews } from '../../state/calls/useCalls.ts'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { useCallNumber } from '../../state/dial/useCallNumber.ts'
import type { PeopleSearch } from '../../state/directory/usePeopleSearch.ts'
import { usePeopleSearch } from '../../state/directory/usePeopleSearch.ts'
import { missingScopes } from '../../state/session/scopes.ts'
import type { SessionState } from '../../state/session/session.ts'
import { useIsAdministrator, useSessionState } from '../../state/session/useSession.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { useAct } from './useAct.ts'

addWords(callWords)

export type PaletteEntry = { readonly label: string; readonly run: () => void }

export type Palette = {
  readonly entries: readonly PaletteEntry[]
  /** The number of people of a larger organization that can be searched by more than name beginnings. */
  readonly cutAt?: number
}

const MOST = 9
const pageLinks = [
  ['nav.phone', '/'],
  ['nav.history', '/history'],
  ['nav.directory', '/directory'],
  ['nav.devices', '/devices'],
  ['nav.workspaces', '/workspaces'],
  ['nav.locations', '/locations'],
  ['nav.reports', '/reports'],
  ['nav.wall', '/wall'],
  ['nav.console', '/console'],
  ['nav.webhooks', '/console/webhooks'],
] as const

/** Only for people who may see members. */
const TEAM_SCOPE = 'spark-admin:calls_read'

const administration = [
  ['nav.users', '/admin/users'],
  ['nav.phones', '/admin/phones'],
  ['nav.templates', '/admin/templates'],
  ['nav.jobs', '/admin/jobs'],
] as const

type Whom = {
  readonly name: string
  readonly number: string
  /** With digits for after the answer, which the phone page confirms. */
  readonly typed?: string
  readonly person?: Person
  /** An own contact's name, for `name`. */
  readonly contact?: string
  /** Calls cannot be transferred to an emergency center, to a code, or with digits. */
  readonly isOrdinary: boolean
}

function numberOf({ extension, numbers }: Person): string | undefined {
  return extension ?? numbers[0]?.value
}

/** Commands, pages, own contacts and people that match the text. */
export function usePalette(typed: string): Palette {
  const text = readPalette(typed)
  const wanted = text.verb === 'find' ? text.words : text.whom
  const search = usePeopleSearch(wanted)
  const { cutAt } = search
  return { entries: useEntries(text, wanted, search), ...(cutAt !== undefined && { cutAt }) }
}

function useEntries(
  text: PaletteText,
  wanted: string,
  search: PeopleSearch,
): readonly PaletteEntry[] {
  const views = useCallViews()
  const calls = useCalls()
  const act = useAct()
  const navigate = useNavigate()
  const callNumber = useCallNumber()
  const session = useSessionState()
  const isAdministrator = useIsAdministrator()
  const format = useFormatNumber()
  const region = useCallingRegion()
  const whom = targetsOf(wanted, search, region)
  const active = activeOf(views)
  /** A contact may have several numbers. */
  const shownTarget = ({ name, number, person, contact }: Whom) =>
    person ? name : contact === undefined ? number : `${name} ${format(number)}`
  const toCall = whom.map((one) => ({
    label: t('palette.call', { party: `${one.name} ${format(one.number)}`.trim() }),
    run: () =>
      callNumber({
        number: one.typed ?? one.number,
        ...((one.person ?? one.contact) && { name: one.contact ?? one.name }),
        ...(one.person && !one.person.isNumberOnly && { personId: one.person.id }),
      }),
  }))
  if (text.verb === 'call') return toCall.slice(0, MOST)
  if (text.verb === 'transfer') {
    if (!active) return []
    const party = shownNameOf(active.call.party, format)
    return whom
      .filter(({ isOrdinary }) => isOrdinary)
      .map((one) => ({
        label: t('palette.transfer', { party, target: shownTarget(one) }),
        run: () =>
          void calls.command({ do: 'transferNow', call: active.call.id, destination: one.number }),
      }))
      .slice(0, MOST)
  }
  const commands = views.flatMap((view) =>
    allowedActions(view).map(({ name }) => ({
      label: t('palette.action', {
        action: t(`action.${name}`),
        party: shownNameOf(view.call.party, format),
      }),
      run: () => act(name, view.key),
    })),
  )
  // For executives' assistants, whom the API does not identify: found only by its name.
  const push =
    active && wanted !== ''
      ? [
          {
            label: t('palette.push', { party: shownNameOf(active.call.party, format) }),
            run: () => void calls.command({ do: 'push', call: active.call.id }),
          },
        ]
      : []
  const team = maySeeMembers(session) ? ([['nav.team', '/team']] as const) : []
  const forAdministrators = isAdministrator ? administration : []
  const links = [...pageLinks, ...team, ...forAdministrators].map(([page, path]) => ({
    label: t('palette.go', { page: t(page) }),
    run: () => void navigate(path),
  }))
  const found = [...commands, ...push, ...links].filter(({ label }) => isFoundBy(label, wanted))
  return [...found, ...(wanted === '' ? [] : toCall)].slice(0, MOST)
}

function maySeeMembers(state: SessionState): boolean {
  return 'scopes' in state && missingScopes(state.scopes, [TEAM_SCOPE]).length === 0
}

/** The typed number, own contacts, and people found in the directory. */
function targetsOf(
  wanted: string,
  { people, contacts }: PeopleSearch,
  region: string | undefined,
): readonly Whom[] {
  const found = people.flatMap((person): readonly Whom[] => {
    const number = numberOf(person)
    const name = displayText(person.name)
    return number === undefined ? [] : [{ name, number, person, isOrdinary: true }]
  })
  const own = contacts.flatMap(({ name, number }) => {
    const target = targetOf(number, region)
    const shown = t('palette.contact', { name: displayText(name) })
    return target ? [{ ...target, name: shown, contact: name }] : []
  })
  const typed = targetOf(wanted, region)
  return [...(typed ? [typed] : []), ...own, ...found]
}

/** A typed or stored number. A person's id is not one: the directory finds its person. */
function targetOf(text: string, region: string | undefined): Whom | undefined {
  const parsed = parseDestination(text, { region })
  if (!parsed.ok || parsed.value.kind === 'person') return undefined
  const { kind, dial: number, typed, mayReach, after } = parsed.value
  const isEmergency = kind === 'emergency' || mayReach !== undefined
  const isOrdinary = !isEmergency && kind !== 'featureCode' && after === undefined
  return { name: '', number, typed, isOrdinary }
}

function activeOf(views: readonly CallView[]): CallView | undefined {
  const talking = views.filter(({ call: { state } }) => state.is === 'talking')
  const active = talking.find(
    ({ call: { state } }) => state.is === 'talking' && state.heldBy === 'nobody',
  )
  return active ?? (talking.length === 1 ? talking[0] : undefined)
}
