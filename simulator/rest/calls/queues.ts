// Call queues (docs/webex/facts.md 3.2): the waiting callers. The permissions are not documented: here
// agents and supervisors may read them.
import type { WireQueueCallList } from '../../../wire/queue.ts'
import { forbidden, notFound } from '../refusals.ts'
import { adminOnly } from '../session/adminOnly.ts'
import type { Route } from '../types.ts'

/** All queues of the organization, for administrators (everyday operations: `listQueues`). */
export const queueConfigRoutes: Route[] = [
  adminOnly({
    method: 'GET',
    path: '/telephony/config/queues',
    scopes: ['spark-admin:telephony_config_read'],
    handle({ query }, { queues }) {
      const wanted = query.get('name')?.toLowerCase() ?? ''
      const found = queues.all.filter(({ name }) => name.toLowerCase().includes(wanted))
      return {
        status: 200,
        body: {
          queues: found.map(({ id, name, number, agents: [agent] }) => ({
            id,
            name,
            hasCxEssentials: false,
            locationName: agent?.location.name ?? '',
            locationId: agent?.location.id ?? '',
            phoneNumber: number,
            enabled: true,
          })),
        },
      }
    },
  }),
]

export const queueRoutes: Route[] = [
  {
    method: 'GET',
    path: '/telephony/queues/{queueId}/calls',
    scopes: ['spark:calls_read'],
    handle({ params, caller }, { organisation, queues }) {
      const queue = queues.find(params['queueId'] ?? '')
      if (!queue) throw notFound()
      const roles = organisation.memberById(caller.personId)?.roles ?? []
      const isSupervisor = roles.includes('supervisor') || roles.includes('administrator')
      const isAgent = queue.agents.some(({ id }) => id === caller.personId)
      if (!isSupervisor && !isAgent) throw forbidden()
      return {
        status: 200,
        body: { items: [...queues.waiting(queue.id)] } satisfies WireQueueCallList,
      }
    },
  },
]
