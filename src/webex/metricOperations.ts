import type { Operation } from './operations.ts'

const METRICS_READ = ['spark-admin:workspace_metrics_read'] as const

/**
 * Requests about what rooms measured (docs/webex/facts.md 5.7). In a separate table, loaded on
 * demand.
 */
export const metricOperations = {
  getWorkspaceMetrics: { method: 'GET', path: '/workspaceMetrics', scopes: METRICS_READ },
  getWorkspaceDurationMetrics: {
    method: 'GET',
    path: '/workspaceDurationMetrics',
    scopes: METRICS_READ,
  },
} as const satisfies Record<string, Operation>
