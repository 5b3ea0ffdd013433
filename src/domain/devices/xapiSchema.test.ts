// What a device supports, and the lines that what was typed may become.
import { describe, expect, it } from 'vitest'
import { bodyToSend, commandNamed, completionsOf, readXapiSchema } from './xapiSchema.ts'

const schema = readXapiSchema({
  deviceId: 'd',
  status: {
    'Audio.Volume': { schema: { type: 'integer' } },
    'Standby.State': {},
    'Audio.VolumeMute': {},
  },
  commands: {
    'Audio.Volume.Set': {
      arguments: {
        Device: { schema: { type: 'string', enum: ['Internal', 'HeadsetUSB'] } },
        Level: { required: true, schema: { type: 'integer', minimum: 0, maximum: 100 } },
      },
    },
    'Audio.Volume.Mute': {},
    'UserInterface.Extensions.Panel.Save': { bodySchema: { schema: { type: 'string' } } },
    'Bookings.Put': { bodySchema: { schema: { type: 'object' } } },
  },
})

describe('the schema of a device', () => {
  it('is read, required arguments first', () => {
    expect(schema.statuses).toEqual(['Audio.Volume', 'Audio.VolumeMute', 'Standby.State'])
    const set = schema.commands.find(({ name }) => name === 'Audio.Volume.Set')
    expect(set?.arguments).toEqual([
      { name: 'Level', isRequired: true, space: { is: 'integer', min: 0, max: 100 } },
      {
        name: 'Device',
        isRequired: false,
        space: { is: 'enum', values: ['Internal', 'HeadsetUSB'] },
      },
    ])
    const bodies = schema.commands.flatMap(({ name, body }) => (body ? [`${name} ${body}`] : []))
    expect(bodies).toEqual(['Bookings.Put json', 'UserInterface.Extensions.Panel.Save text'])
  })

  it('tells what is sent beside the arguments', () => {
    const put = commandNamed(schema, 'bookings.put')
    expect(bodyToSend(put, '{"Booking": {"Id": "4"}}')).toEqual({ Booking: { Id: '4' } })
    expect(bodyToSend(put, 'Booking 4')).toBeUndefined()
    expect(bodyToSend(put, '4')).toBeUndefined()
    const save = commandNamed(schema, 'UserInterface.Extensions.Panel.Save')
    expect(bodyToSend(save, '{"a": 1}\n')).toBe('{"a": 1}\n')
    expect(bodyToSend(undefined, 'text')).toBe('text')
  })

  it('of nothing is empty', () => {
    expect(readXapiSchema(undefined)).toEqual({ statuses: [], commands: [] })
  })
})

describe('completion', () => {
  const after = (typed: string) => completionsOf(schema, typed)
  it('offers verbs, paths, arguments, values', () => {
    expect(after('')).toEqual(['xCommand ', 'xConfiguration ', 'xStatus '])
    expect(after('xst')).toEqual(['xStatus '])
    expect(after('xstatus audio vol')).toEqual(['xStatus Audio Volume', 'xStatus Audio VolumeMute'])
    expect(after('xCommand Audio.Volume.')).toEqual([
      'xCommand Audio Volume Mute',
      'xCommand Audio Volume Set',
    ])
    expect(after('xCommand Audio Volume Set')).toEqual([
      'xCommand Audio Volume Set Level: ',
      'xCommand Audio Volume Set Device: ',
    ])
    expect(after('xCommand Audio Volume Set Level: 40')).toEqual([
      'xCommand Audio Volume Set Level: 40 Device: ',
    ])
    expect(after('xCommand Audio Volume Set Level: 40 Device: h')).toEqual([
      'xCommand Audio Volume Set Level: 40 Device: HeadsetUSB',
    ])
  })

  it('offers nothing for what is complete, or not there', () => {
    expect(after('xStatus Standby State')).toEqual([])
    expect(after('xCommand Audio Volume Set Level: ')).toEqual([])
    expect(after('xCommand No Such')).toEqual([])
    expect(after('xConfiguration Audio')).toEqual([])
  })
})
