import type { Operation } from './operations.ts'

const memberCalls = '/telephony/calls/members/{memberId}'
const MEMBERS_READ = ['spark-admin:calls_read'] as const
const MEMBERS_WRITE = ['spark-admin:calls_write'] as const

const forMember = <Name extends string>(name: Name) =>
  ({ method: 'POST', path: `${memberCalls}/${name}`, scopes: MEMBERS_WRITE }) as const

/** Of a conference of one's own, which there must be (docs/webex/facts.md 3.4). */
const supervision = <Name extends string>(name: Name) =>
  ({
    method: 'POST',
    path: `/telephony/conference/members/me/${name}`,
    scopes: ['spark:calls_write'],
  }) as const

/**
 * Requests about other members' calls, and about supervising them, for who may. Loaded on demand.
 */
export const memberOperations = {
  listCallsByMemberId: { method: 'GET', path: `${memberCalls}/calls`, scopes: MEMBERS_READ },
  listCallHistoryByMemberId: {
    method: 'GET',
    path: `${memberCalls}/history`,
    scopes: MEMBERS_READ,
  },
  dialByMemberId: forMember('dial'),
  answerByMemberId: forMember('answer'),
  rejectByMemberId: forMember('reject'),
  hangupByMemberId: forMember('hangup'),
  conferenceSilentMonitorMe: supervision('silentMonitor'),
  conferenceSupervisorCoachMe: supervision('supervisorCoach'),
  conferenceBargeInMe: supervision('bargeIn'),
} as const satisfies Record<string, Operation>
