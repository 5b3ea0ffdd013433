// The lines of a phone: whatever is done, the owner stays and no port is taken twice.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LineId } from '../brand.ts'
import type { LineOwner, LinesOfPhone, PhoneLine } from './phoneLines.ts'
import {
  badLines,
  freePorts,
  lineChanges,
  linesBody,
  mergeLines,
  withLine,
  withLineEdit,
  withLineMoved,
  withoutLine,
} from './phoneLines.ts'

const owner = (name: string): LineOwner => ({ id: name as LineId, name, kind: 'person' })
const own: PhoneLine = {
  ...owner('own'),
  isOwn: true,
  port: 1,
  weight: 1,
  label: '',
  mayDecline: true,
}
const phone: LinesOfPhone = { lines: [own], ports: 4 }
const id = (name: string) => name as LineId

describe('the lines of a phone', () => {
  it('are added on the first free port, each once', () => {
    const two = withLine(phone, owner('ann'))
    expect(two.lines.map(({ port }) => port)).toEqual([1, 2])
    expect(withLine(two, owner('ann'))).toBe(two)
    const full = ['ben', 'cem'].reduce((before, name) => withLine(before, owner(name)), two)
    expect(freePorts(full)).toEqual([])
    expect(withLine(full, owner('dan'))).toBe(full)
  })

  it('leave room for a line that has several ports', () => {
    const wide = { ...phone, lines: [{ ...own, weight: 3 }] }
    expect(freePorts(wide)).toEqual([4])
    expect(withLine(wide, owner('ann')).lines[1]?.port).toBe(4)
  })

  it('move among each other, never before the owner', () => {
    const three = withLine(withLine(phone, owner('ann')), owner('ben'))
    const moved = withLineMoved(three, id('ben'), -1)
    expect(moved.lines.map(({ name, port }) => [name, port])).toEqual([
      ['own', 1],
      ['ben', 2],
      ['ann', 3],
    ])
    expect(withLineMoved(moved, id('ben'), -1)).toBe(moved)
    expect(withLineMoved(moved, id('own'), 1)).toBe(moved)
  })

  it('say what Webex would refuse', () => {
    const two = withLine(phone, owner('ann'))
    const edited = (edit: Parameters<typeof withLineEdit>[2]) =>
      badLines(withLineEdit(two, id('ann'), edit))?.why
    expect(edited({})).toBeUndefined()
    expect(edited({ port: 1 })).toBe('portTwice')
    expect(edited({ port: 5 })).toBe('noSuchPort')
    expect(edited({ hotline: ' ' })).toBe('noHotline')
    expect(edited({ label: 'x'.repeat(65) })).toBe('longLabel')
  })

  it('are sent with every field, and labels and fax only where the model has them', () => {
    const two = withLineEdit(withLine(phone, owner('ann')), id('ann'), {
      label: ' Desk ',
      hotline: '2001',
    })
    const [, line] = linesBody(two, { hasLabels: true, hasFax: false })
    expect(line).toEqual({
      port: 2,
      id: 'ann',
      primaryOwner: false,
      lineType: 'SHARED_CALL_APPEARANCE',
      lineWeight: 1,
      hotlineEnabled: true,
      hotlineDestination: '2001',
      allowCallDeclineEnabled: true,
      lineLabel: 'Desk',
    })
    const [, onAdapter] = linesBody(two, { hasLabels: false, hasFax: true })
    expect(onAdapter).not.toHaveProperty('lineLabel')
    expect(onAdapter).toHaveProperty('t38FaxCompressionEnabled', false)
  })

  it('tell line by line and field by field what changes', () => {
    const two = withLine(phone, owner('ann'))
    const after = withLine(withoutLine(two, id('ann')), owner('ben'))
    expect(lineChanges(two, after).map(({ is, line }) => [is, line.name])).toEqual([
      ['removed', 'ann'],
      ['added', 'ben'],
    ])
    const relabelled = withLineEdit(two, id('ann'), { label: 'Desk', mayDecline: false })
    expect(lineChanges(two, relabelled)).toMatchObject([
      { is: 'changed', field: 'label', before: '', after: 'Desk' },
      { is: 'changed', field: 'decline', before: true, after: false },
    ])
    expect(lineChanges(two, withLineEdit(two, id('ann'), { label: ' ' }))).toEqual([])
  })
})

const names = ['ann', 'ben', 'cem', 'dan', 'own'] as const
const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), who: fc.constantFrom(...names) }),
  fc.record({ do: fc.constant('remove' as const), who: fc.constantFrom(...names) }),
  fc.record({
    do: fc.constantFrom('up' as const, 'down' as const),
    who: fc.constantFrom(...names),
  }),
)

it('adding, removing and moving keep ports apart and the owner first', () => {
  const start = { ...phone, lines: [{ ...own, weight: 2 }], ports: 6 }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const end = steps.reduce<LinesOfPhone>((before, { do: what, who }) => {
        if (what === 'add') return withLine(before, owner(who))
        if (what === 'remove') return withoutLine(before, id(who))
        return withLineMoved(before, id(who), what === 'up' ? -1 : 1)
      }, start)
      expect(badLines(end)).toBeUndefined()
      expect(end.lines[0]).toMatchObject({ isOwn: true, port: 1, weight: 2 })
      expect(end.lines.filter(({ isOwn }) => isOwn)).toHaveLength(1)
      expect(new Set(end.lines.map((line) => line.id)).size).toBe(end.lines.length)
    }),
  )
})

describe('mergeLines', () => {
  const base = withLine(phone, owner('ann'))
  const names = ({ lines }: LinesOfPhone) => lines.map((line) => `${line.name} ${line.port}`)

  it('has the lines that two people have added, each on a port of its own', () => {
    const [mine, theirs] = [withLine(base, owner('ben')), withLine(base, owner('cem'))]
    const { value, conflicts, others } = mergeLines(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(others).toBeGreaterThan(0)
    expect(names(value)).toEqual(['own 1', 'ann 2', 'cem 3', 'ben 4'])
    expect(badLines(value)).toBeUndefined()
  })

  it('puts the label of one and the hotline of the other together', () => {
    const mine = withLineEdit(base, id('ann'), { label: 'Desk' })
    const theirs = withLineEdit(base, id('ann'), { hotline: '2002' })
    const { value } = mergeLines(base, mine, theirs)
    expect(value.lines[1]).toMatchObject({ label: 'Desk', hotline: '2002' })
  })

  it('asks where I have taken away what somebody else has changed', () => {
    const mine = withoutLine(base, id('ann'))
    const theirs = withLineEdit(base, id('ann'), { label: 'Desk' })
    expect(mergeLines(base, mine, theirs).conflicts).toEqual(['ann label'])
    const kept = mergeLines(base, mine, theirs, new Map([['ann label', 'theirs']]))
    expect(names(kept.value)).toEqual(['own 1', 'ann 2'])
    const gone = mergeLines(base, mine, theirs, new Map([['ann label', 'mine']]))
    expect(names(gone.value)).toEqual(['own 1'])
  })
})
