// Each wish has its command, with the arguments that the description wants.
import { describe, expect, it } from 'vitest'
import { commandFor } from './deviceCommand.ts'

describe('the command for a wish', () => {
  it.each([
    [
      { facet: 'volume', want: 40 },
      { command: 'Audio.Volume.Set', values: { Level: 40 } },
    ],
    [{ facet: 'volumeMuted', want: true }, { command: 'Audio.Volume.Mute' }],
    [{ facet: 'microphonesMuted', want: false }, { command: 'Audio.Microphones.Unmute' }],
    [{ facet: 'noiseRemoval', want: true }, { command: 'Audio.Microphones.NoiseRemoval.Activate' }],
    [{ facet: 'standby', want: 'awake' }, { command: 'Standby.Deactivate' }],
    [{ facet: 'standby', want: 'asleep' }, { command: 'Standby.Activate' }],
    [
      { facet: 'selfview', want: true },
      { command: 'Video.Selfview.Set', values: { Mode: 'On' } },
    ],
    [{ facet: 'doNotDisturb', want: false }, { command: 'Conference.DoNotDisturb.Deactivate' }],
  ] as const)('%j', (wanted, command) => {
    expect(commandFor(wanted)).toEqual(command)
  })
})
