// The commands of a device (docs/webex/facts.md 5.4): arguments are checked, effects show in its
// status.
import type { WireCommandSchema } from '../../../wire/xapiSchema.ts'
import type { DeviceCall, Live } from './deviceState.ts'
import type { Product } from './fleetTables.ts'
import { localTimeIn } from '../localTime.ts'
import { Refusal } from '../refusal.ts'
import type { CallEngine, SimTime } from '../types.ts'
import { fitsInAnyCase, spaceOf, type ValueSpace } from './valueSpace.ts'
import type { StatusNode } from './xapiSelection.ts'

type Values = Readonly<Record<string, unknown>>

export type CommandParts = {
  readonly product: Product
  readonly live: Live
  readonly time: SimTime
  /** As the device is configured. */
  readonly defaultVolume: number
  readonly timeZone: string
  /** All of the device's calls, those of the line first. */
  readonly calls: readonly DeviceCall[]
  /** The person whose line is on the device; the line's calls belong to call control. */
  readonly line: { readonly engine: CallEngine; readonly personId: string } | undefined
}

/** The value space of each argument (valueSpace.ts); `!` at the end of its name: required. */
type Takes = Readonly<Record<string, string>>

type Command = {
  readonly takes?: Takes | ((product: Product) => Takes)
  /** Multiline text in addition to the arguments, as in `/xapi/schema`. */
  readonly takesText?: boolean
  /** Additional fields of its result. */
  readonly gives?: Readonly<Record<string, string>>
  readonly run: (parts: CommandParts, values: Values, text: string) => StatusNode | void
}

/** An argument's description, and its check. */
type Argument = { readonly isRequired: boolean; readonly space: ValueSpace }

const callId = '0..65534'
const text = 'text 0..255'

/** Rings for a moment, then is answered. */
const answeredAfterMs = 2_000

function clamp(level: number): number {
  return Math.min(100, Math.max(0, level))
}

const set =
  (change: Partial<Live['settings']>): Command['run'] =>
  ({ live }) =>
    void Object.assign(live.settings, change)

const toDefaultVolume = ({ live, defaultVolume }: CommandParts): void =>
  void (live.settings.volume = defaultVolume)

const toggle =
  (name: 'isVolumeMuted' | 'areMicrophonesMuted'): Command['run'] =>
  ({ live }) =>
    void (live.settings[name] = !live.settings[name])

const step =
  (direction: 1 | -1): Command['run'] =>
  ({ live }, values) =>
    void (live.settings.volume = clamp(
      live.settings.volume + direction * Number(values['Steps'] ?? 5),
    ))

/** The named call, else the first. @throws Refusal 400 if there is none. */
function callOf({ calls }: CommandParts, values: Values): DeviceCall {
  const wanted = values['CallId']
  const call = wanted === undefined ? calls[0] : calls.find(({ id }) => id === wanted)
  if (call) return call
  throw new Refusal(400, 'No such call')
}

/** On the line by call control, else on the device itself. */
const onCall =
  (
    act: (engine: CallEngine, personId: string, callId: string) => void,
    own: (live: Live, call: DeviceCall) => void,
  ): Command['run'] =>
  (parts, values) => {
    const call = callOf(parts, values)
    const { line, live } = parts
    if (call.callId !== undefined && line) act(line.engine, line.personId, call.callId)
    else own(live, call)
  }

function drop(live: Live, call: DeviceCall): void {
  live.calls.splice(live.calls.indexOf(call), 1)
}

function dial({ live, time }: CommandParts, values: Values): StatusNode {
  if (values['Number'] === '') throw new Refusal(400, 'Bad value of argument: Number')
  const call: DeviceCall = {
    id: ++live.lastId,
    number: String(values['Number']),
    state: 'Dialling',
    direction: 'Outgoing',
    since: time.now(),
  }
  live.calls.push(call)
  live.settings.standby = 'Off'
  time.after(answeredAfterMs, () => {
    if (live.calls.includes(call)) call.state = 'Connected'
  })
  return { CallId: call.id, ConferenceId: call.id }
}

const dialled = { CallId: 'integer', ConferenceId: 'integer' }
const ofMessage: Takes = {
  'Text!': text,
  Duration: '0..3600',
  PeripheralId: 'text 0..128',
  Target: 'Controller|OSD|RoomScheduler',
}

/** A device with a headset has several loudspeakers. */
const speakers = ({ platform }: Product): Takes => {
  const own = 'HandsetUSB|HeadsetBluetooth|HeadsetUSB|Internal'
  if (platform === 'Codec Pro') return {}
  return { Device: platform === 'Desk Pro' ? `${own}|HeadsetAnalog` : own }
}

const sourcesOf = ({ sources }: Product): string =>
  ['AirPlay', 'Miracast', 'None', 'Remote', 'WebView', ...countTo(sources)].join('|')

const countTo = (last: number) => Array.from({ length: last }, (_, at) => String(at + 1))
const instances = countTo(6).join('|')

const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value].flat())

/** A named slot is replaced; otherwise the first free one is used. */
function present({ live }: CommandParts, values: Values): void {
  const sources = [...listOf(values['ConnectorId']), ...listOf(values['PresentationSource'])]
  const isFree = (place: string) =>
    !live.presentations.some(({ instance }) => instance === Number(place))
  const asked = Number(values['Instance'])
  const instance = Number.isInteger(asked) ? asked : Number(countTo(6).find(isFree) ?? 6)
  const others = live.presentations.filter((one) => one.instance !== instance)
  live.presentations = [...others, { instance, sources: sources.length > 0 ? sources : [1] }]
}

/** In the time zone of the device. */
function clock({ time, timeZone }: CommandParts): StatusNode {
  const now = time.now()
  const { day, minuteOfDay } = localTimeIn(timeZone, now)
  const date = new Date(day * 86_400_000)
  return {
    Year: date.getUTCFullYear(),
    Month: date.getUTCMonth() + 1,
    Day: date.getUTCDate(),
    Hour: Math.floor(minuteOfDay / 60),
    Minute: minuteOfDay % 60,
    Second: new Date(now).getUTCSeconds(),
  }
}

const commands: Readonly<Record<string, Command>> = {
  'Audio.Volume.Set': {
    takes: (product) => ({ 'Level!': '0..100', ...speakers(product) }),
    run: ({ live }, { Level }) => void (live.settings.volume = Number(Level)),
  },
  'Audio.Volume.Increase': {
    takes: (product) => ({ Steps: '1..10', ...speakers(product) }),
    run: step(1),
  },
  'Audio.Volume.Decrease': {
    takes: (product) => ({ Steps: '1..10', ...speakers(product) }),
    run: step(-1),
  },
  'Audio.Volume.Mute': { run: set({ isVolumeMuted: true }) },
  'Audio.Volume.Unmute': { run: set({ isVolumeMuted: false }) },
  'Audio.Volume.ToggleMute': { run: toggle('isVolumeMuted') },
  'Audio.Volume.SetToDefault': { takes: speakers, run: toDefaultVolume },
  'Audio.Microphones.Mute': { run: set({ areMicrophonesMuted: true }) },
  'Audio.Microphones.Unmute': { run: set({ areMicrophonesMuted: false }) },
  'Audio.Microphones.ToggleMute': { run: toggle('areMicrophonesMuted') },
  'Audio.Microphones.NoiseRemoval.Activate': {
    takes: { BackgroundTalkers: 'Keep|Suppress' },
    run: set({ hasNoiseRemoval: true }),
  },
  'Audio.Microphones.NoiseRemoval.Deactivate': { run: set({ hasNoiseRemoval: false }) },
  'Video.Selfview.Set': {
    takes: {
      Mode: 'Off|On',
      FullscreenMode: 'Off|On',
      OnMonitorRole: 'First|Second|Third',
      PIPPosition: 'CenterLeft|CenterRight|LowerLeft|LowerRight|UpperCenter|UpperLeft|UpperRight',
    },
    run({ live }, { Mode }) {
      if (typeof Mode === 'string') live.settings.hasSelfview = Mode.toLowerCase() === 'on'
    },
  },
  'Standby.Activate': { run: set({ standby: 'Standby' }) },
  'Standby.Deactivate': { run: set({ standby: 'Off' }) },
  'Standby.Halfwake': { run: set({ standby: 'Halfwake' }) },
  'Conference.DoNotDisturb.Activate': {
    takes: { Timeout: '1..20160' },
    run: set({ isUndisturbed: true }),
  },
  'Conference.DoNotDisturb.Deactivate': { run: set({ isUndisturbed: false }) },
  Dial: {
    takes: {
      'Number!': text,
      Protocol: 'H323|Sip|Spark',
      CallType: 'Audio|Auto|Video',
      CallRate: '64..20000',
      DisplayName: text,
      BookingId: text,
      TrackingData: text,
      Appearance: '1..999999999',
    },
    gives: dialled,
    run: dial,
  },
  'Webex.Join': {
    takes: {
      'Number!': text,
      DisplayName: text,
      ParticipantRole: 'Guest|Host|Panelist',
      Pin: 'text 0..32',
      TrackingData: text,
    },
    gives: dialled,
    run: dial,
  },
  'Call.Accept': {
    takes: { CallId: callId },
    run: onCall(
      (engine, me, id) => engine.answer(me, id),
      (_, call) => void (call.state = 'Connected'),
    ),
  },
  'Call.Reject': {
    takes: { CallId: callId },
    run: onCall((engine, me, id) => engine.reject(me, id, 'busy'), drop),
  },
  'Call.Disconnect': {
    takes: { CallId: callId },
    run: onCall((engine, me, id) => engine.hangup(me, id), drop),
  },
  'Call.Hold': {
    takes: { CallId: callId, Reason: 'Conference|Transfer|Other' },
    run: onCall(
      (engine, me, id) => engine.hold(me, id),
      (_, call) => void (call.state = 'OnHold'),
    ),
  },
  'Call.Resume': {
    takes: { CallId: callId },
    run: onCall(
      (engine, me, id) => engine.resume(me, id),
      (_, call) => void (call.state = 'Connected'),
    ),
  },
  'Call.DTMFSend': {
    takes: { 'DTMFString!': 'text 0..32', CallId: callId, Feedback: 'Audible|Silent' },
    run: (parts, values) => void callOf(parts, values),
  },
  'Presentation.Start': {
    takes: (product) => ({
      ConnectorId: '4x 1..15',
      PresentationSource: `4x ${sourcesOf(product)}`,
      Instance: `New|${instances}`,
      Layout: 'Equal|Prominent',
      SendingMode: 'LocalOnly|LocalRemote',
      WebViewId: callId,
    }),
    run: present,
  },
  'Presentation.Stop': {
    takes: (product) => ({
      Instance: instances,
      PresentationSource: sourcesOf(product),
      WebViewId: callId,
    }),
    run({ live }, { Instance, PresentationSource: source }) {
      live.presentations = live.presentations.filter(
        ({ instance, sources }) =>
          (Instance !== undefined && instance !== Number(Instance)) ||
          (typeof source === 'string' && !sources.map(String).includes(source)),
      )
    },
  },
  'Time.DateTime.Get': {
    gives: {
      Year: 'integer',
      Month: '1..12',
      Day: '1..31',
      Hour: '0..23',
      Minute: '0..59',
      Second: '0..59',
    },
    run: clock,
  },
  'UserInterface.Extensions.Panel.Save': {
    takes: { 'PanelId!': 'text 1..255' },
    takesText: true,
    run: ({ live }, { PanelId }, text) => void live.panels.set(String(PanelId), text),
  },
  'UserInterface.Message.Alert.Display': { takes: { ...ofMessage, Title: text }, run: () => {} },
  'UserInterface.Message.TextLine.Display': {
    takes: { ...ofMessage, 'Text!': 'text 0..140', X: '1..10000', Y: '1..10000' },
    run: () => {},
  },
  'SystemUnit.Boot': {
    takes: { Action: 'Restart|Shutdown', Force: 'True|False' },
    gives: { Action: 'Restart|Shutdown', Description: 'text' },
    run(parts, { Action }) {
      toDefaultVolume(parts)
      return Action === 'Shutdown'
        ? { Action, Description: 'Shutting down' }
        : { Action: 'Restart', Description: 'Restarting' }
    },
  },
}
const byName = new Map(
  Object.entries(commands).map(([name, command]) => [name.toLowerCase(), command]),
)

function argumentsOf({ takes = {} }: Command, product: Product): ReadonlyMap<string, Argument> {
  return new Map(
    Object.entries(typeof takes === 'function' ? takes(product) : takes).map(([name, notation]) => [
      name.replace('!', ''),
      { isRequired: name.endsWith('!'), space: spaceOf(notation) },
    ]),
  )
}

/**
 * @param text the multiline text.
 * @throws Refusal 400 for an unknown command or argument.
 */
export function runCommand(
  name: string,
  values: Values,
  parts: CommandParts,
  text = '',
): StatusNode {
  const command = byName.get(name.toLowerCase())
  if (!command) throw new Refusal(400, `[Command '${name}' not supported]`)
  const known = argumentsOf(command, parts.product)
  for (const [argument, { isRequired }] of known) {
    if (isRequired && values[argument] === undefined) {
      throw new Refusal(400, `Missing required argument: ${argument}`)
    }
  }
  if (command.takesText && text === '') throw new Refusal(400, 'The command needs a body.')
  for (const [argument, value] of Object.entries(values)) {
    const space = known.get(argument)?.space
    if (!space) throw new Refusal(400, `Unknown argument: ${argument}`)
    if (!fitsInAnyCase(space, value)) throw new Refusal(400, `Bad value of argument: ${argument}`)
  }
  return command.run(parts, values, text) ?? {}
}

/** All commands as in `/xapi/schema`, by name. */
export function commandsOn(product: Product | undefined): ReadonlyMap<string, WireCommandSchema> {
  if (!product) return new Map()
  return new Map(
    Object.entries(commands).map(([name, command]) => [
      name,
      {
        arguments: Object.fromEntries(
          [...argumentsOf(command, product)].map(([argument, { isRequired, space }]) => [
            argument,
            { required: isRequired, schema: space },
          ]),
        ),
        resultSchema: {
          type: 'object',
          properties: Object.fromEntries(
            Object.entries(command.gives ?? {}).map(([field, notation]) => [
              field,
              spaceOf(notation),
            ]),
          ),
        },
        ...(command.takesText && { bodySchema: { schema: { type: 'string' } } }),
      },
    ]),
  )
}
