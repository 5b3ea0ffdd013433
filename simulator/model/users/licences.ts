// Licenses: the number of units, and who has one (docs/webex/facts.md 7.2).
import type { WireLicence } from '../../../wire/licence.ts'
import { sparkId } from '../ids.ts'
import type { Licences } from './provisioningTypes.ts'
import { Refusal } from '../refusal.ts'
import type { Member, Organisation } from '../types.ts'

const subscriptionId = 'Sub100448'
/** One in this many callers has the smaller license. */
const standardOneIn = 6

type Row = {
  readonly id: string
  readonly name: string
  readonly isCalling: boolean
  /** The units that the organization has for this many initial users. */
  readonly bought: (used: number) => number
}

const row = (key: string, name: string, bought: Row['bought'], isCalling = false): Row => ({
  id: sparkId('LICENSE', key),
  name,
  isCalling,
  bought,
})

const professional = row(
  'webex_calling_professional',
  'Webex Calling - Professional',
  (used) => Math.ceil((used * 1.25) / 10) * 10,
  true,
)
/** Almost all are in use. */
const standard = row('webex_calling_standard', 'Webex Calling - Standard', (used) => used + 2, true)
const workspaces = row(
  'webex_calling_workspaces',
  'Webex Calling - Workspaces',
  (used) => used + 10,
)
const messaging = row(
  'advanced_messaging',
  'Advanced Messaging',
  (used) => Math.ceil((used * 1.5) / 10) * 10,
)
const rows = [professional, standard, workspaces, messaging] as const

const idsOf = (member: Member, index: number): readonly string[] => [
  messaging.id,
  ...(member.hasCallingLicence ? [(index % standardOneIn === 5 ? standard : professional).id] : []),
]

/** @param callingWorkspaces how many workspaces have Webex Calling now. */
export function createLicences(
  organisation: Organisation,
  callingWorkspaces: () => number,
): Licences {
  const held = new Map(
    organisation.members.map((member, index) => [member.id, new Set(idsOf(member, index))]),
  )
  const users = (id: string) =>
    organisation.members.filter((member) => held.get(member.id)?.has(id) ?? false)
  const inRooms = ({ id }: Row) => (id === workspaces.id ? callingWorkspaces() : 0)
  const used = (one: Row) => users(one.id).length + inRooms(one)
  const totals = new Map(rows.map((one) => [one.id, one.bought(used(one))]))

  function view(one: Row): WireLicence {
    const consumedByUsers = users(one.id).length
    const consumedByWorkspaces = inRooms(one)
    return {
      id: one.id,
      name: one.name,
      totalUnits: totals.get(one.id) ?? 0,
      consumedUnits: consumedByUsers + consumedByWorkspaces,
      consumedByUsers,
      consumedByWorkspaces,
      subscriptionId,
    }
  }
  const rowOf = (id: string) => rows.find((one) => one.id === id)
  const isCalling = (id: string) => rowOf(id)?.isCalling ?? false
  const of = (member: Member) => [...(held.get(member.id) ?? [])]

  return {
    all: () => rows.map(view),
    find(id) {
      const one = rowOf(id)
      return one && view(one)
    },
    of,
    callingOf: (member) => of(member).find(isCalling),
    usersOf: users,
    give(member, id) {
      held.set(member.id, new Set([...of(member), id]))
    },
    take(member, id) {
      held.set(member.id, new Set(of(member).filter((one) => one !== id)))
    },
    requireKnown(ids) {
      const unknown = ids.find((id) => !rowOf(id))
      if (unknown !== undefined) throw new Refusal(400, `Invalid license: ${unknown}`)
      if (ids.filter(isCalling).length > 1) {
        throw new Refusal(400, 'A person can have only one Webex Calling license.')
      }
      if (ids.includes(workspaces.id)) {
        throw new Refusal(400, `${workspaces.name} cannot be assigned to a person.`)
      }
    },
    requireFree(id) {
      const one = rowOf(id)
      if (one && used(one) >= (totals.get(id) ?? 0)) {
        throw new Refusal(400, `There are no units left of ${one.name}.`)
      }
    },
  }
}

/** Whether it is one of Webex Calling for people. */
export const isCallingLicence = (id: string): boolean =>
  rows.some((one) => one.id === id && one.isCalling)
