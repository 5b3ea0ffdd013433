import { describe, expect, it } from 'vitest'
import type { Agent, AgentState } from './agent.ts'
import { chosenStates, obstacleTo } from './agent.ts'

describe('what an agent can choose', () => {
  const open = (from: Agent['state']) =>
    chosenStates.filter((state) => obstacleTo(state, from) === undefined)

  it.each<[Agent['state'], readonly AgentState[]]>([
    ['signedOut', []],
    ['signedIn', ['available', 'unavailable']],
    ['available', ['available', 'unavailable', 'wrapUp']],
    ['unavailable', ['available', 'unavailable']],
    ['wrapUp', ['available', 'unavailable', 'wrapUp']],
    ['unknown', ['available', 'unavailable', 'wrapUp']],
  ])('when %s: %j', (from, states) => {
    expect(open(from)).toEqual(states)
  })

  it('says what comes first', () => {
    expect(obstacleTo('available', 'signedOut')).toBe('signInFirst')
    expect(obstacleTo('signedIn', 'signedOut')).toBeUndefined()
    expect(obstacleTo('wrapUp', 'unavailable')).toBe('availableFirst')
  })
})
