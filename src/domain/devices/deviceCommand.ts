// The command that brings a device into a wanted state (docs/webex/facts.md 5.4).
import type { DeviceWant } from './deviceIntents.ts'
import type { XapiArguments } from './xcommand.ts'

/** An xAPI command with its arguments, ready to be sent. */
export type DeviceCommand = { readonly command: string; readonly values?: XapiArguments }

const onOff = (path: string, isOn: boolean, on: string, off: string): DeviceCommand => ({
  command: `${path}.${isOn ? on : off}`,
})

const standbys = {
  awake: 'Deactivate',
  halfAwake: 'Halfwake',
  fallingAsleep: 'Activate',
  asleep: 'Activate',
}

/** The command that brings a device into a wanted state (docs/webex/facts.md 5.4). */
export function commandFor(wanted: DeviceWant): DeviceCommand {
  switch (wanted.facet) {
    case 'volume':
      return { command: 'Audio.Volume.Set', values: { Level: wanted.want } }
    case 'volumeMuted':
      return onOff('Audio.Volume', wanted.want, 'Mute', 'Unmute')
    case 'microphonesMuted':
      return onOff('Audio.Microphones', wanted.want, 'Mute', 'Unmute')
    case 'noiseRemoval':
      return onOff('Audio.Microphones.NoiseRemoval', wanted.want, 'Activate', 'Deactivate')
    case 'standby':
      return { command: `Standby.${standbys[wanted.want]}` }
    case 'selfview':
      return { command: 'Video.Selfview.Set', values: { Mode: wanted.want ? 'On' : 'Off' } }
    case 'doNotDisturb':
      return onOff('Conference.DoNotDisturb', wanted.want, 'Activate', 'Deactivate')
  }
}
