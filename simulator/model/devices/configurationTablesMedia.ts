// Configurations of what is heard and seen: sound, cameras, pictures and screens.
import type { ConfigurationGroup, ConfigurationRow } from './configurationRow.ts'

const codec = ['Codec Pro']
const withoutScreen = ['Codec Pro', 'Room Bar', 'Room Kit Mini']
const withScreen = ['Board Pro', 'Desk Pro']

const equalizer: readonly ConfigurationRow[] = [
  ['Equalizer.ID', '1..8', 1],
  ['Equalizer.Mode', 'Off|On', 'Off'],
]

const microphone: readonly ConfigurationRow[] = [
  ['EchoControl.Dereverberation', 'Off|On', 'Off'],
  ['EchoControl.Mode', 'Off|On', 'On'],
  ['EchoControl.NoiseReduction', 'Off|On', 'On'],
  ...equalizer,
  ['Level', '0..70', 58],
  ['Mode', 'Off|On', 'On'],
  ['Type', 'Line|Microphone', 'Microphone'],
  ['VideoAssociation.MuteOnInactiveVideo', 'Off|On', 'Off'],
  ['VideoAssociation.VideoInputSource', '1|2|3|4|5|6', '1'],
]

const lineOut: readonly ConfigurationRow[] = [
  ['Channel', 'Left|Mono|Right', 'Mono'],
  ['Delay.DelayMs', '0..290', 0],
  ['Delay.Mode', 'Fixed|RelativeToHDMI', 'RelativeToHDMI'],
  ...equalizer,
  ['Level', '-24..0', 0],
  ['Mode', 'Off|On', 'On'],
  ['OutputType', 'Loudspeaker|Microphone|Recorder|Subwoofer', 'Loudspeaker'],
]

export const audioConfigurations: readonly ConfigurationGroup[] = [
  {
    under: 'Audio',
    rows: [
      ['DefaultVolume', '0..100', 50],
      ['KeyClickDetector.Attenuate', 'False|True', 'True'],
      ['KeyClickDetector.Enabled', 'False|True', 'True'],
      ['Microphones.AGC', 'Off|On', 'On'],
      ['Microphones.MuteEnabled', 'InCallOnly|True', 'True'],
      ['Microphones.NoiseRemoval.Mode', 'Disabled|Enabled|Manual', 'Manual'],
      ['Output.InternalSpeaker.Mode', 'Off|On|UltrasoundOnly', 'On'],
      [
        'SoundsAndAlerts.RingTone',
        'Ascent|Calculation|Delight|Evolve|Mellow|Mischief|Playful|Reflections|Ripples|Sunrise|Vibes',
        'Sunrise',
      ],
      ['SoundsAndAlerts.RingVolume', '0..100', 50],
      ['Ultrasound.MaxVolume', '0..90', 70],
      ['Ultrasound.Mode', 'Dynamic|Static', 'Dynamic'],
    ],
  },
  {
    under: 'Audio',
    on: codec,
    rows: [
      ['Microphones.PhantomPower', 'Off|On', 'On'],
      ['Output.ConnectorSetup', 'Auto|Manual', 'Auto'],
    ],
  },
  { under: 'Audio.Input.Microphone[1..8]', on: codec, rows: microphone },
  { under: 'Audio.Input.Microphone[1..2]', on: ['Room Bar', 'Room Kit Mini'], rows: microphone },
  { under: 'Audio.Input.Microphone[1]', on: ['Board Pro'], rows: microphone },
  {
    under: 'Audio.Input.HDMI[1..5]',
    on: codec,
    rows: [
      ['Level', '-24..0', -5],
      ['Mode', 'Off|On', 'On'],
      ['VideoAssociation.MuteOnInactiveVideo', 'Off|On', 'On'],
    ],
  },
  { under: 'Audio.Output.Line[1..6]', on: codec, rows: lineOut },
  { under: 'Audio.Output.Line[1]', on: ['Room Bar', 'Board Pro'], rows: lineOut },
  {
    under: 'Audio.Output.HDMI[1..3]',
    on: codec,
    rows: [
      ['Level', '-24..0', 0],
      ['Mode', 'Auto|Off|On', 'Auto'],
    ],
  },
]

const camera: readonly ConfigurationRow[] = [
  ['AssignedSerialNumber', 'text 0..20'],
  ['Backlight.DefaultMode', 'Off|On', 'Off'],
  ['Brightness.DefaultLevel', '1..20', 20],
  ['Brightness.Mode', 'Auto|Manual', 'Auto'],
  ['ExposureCompensation.Level', '-3..3', 0],
  ['Flip', 'Auto|Off|On', 'Auto'],
  ['Focus.Mode', 'Auto|AutoLimited|Manual', 'Auto'],
  ['Gamma.Level', '0..7', 0],
  ['Gamma.Mode', 'Auto|Manual', 'Auto'],
  ['Mirror', 'Auto|Off|On', 'Auto'],
  ['Whitebalance.Level', '1..16', 1],
  ['Whitebalance.Mode', 'Auto|Manual', 'Auto'],
]

const input: readonly ConfigurationRow[] = [
  ['CameraControl.CameraId', '1..7', 1],
  ['CameraControl.Mode', 'Off|On', 'Off'],
  ['CEC.Mode', 'Off|On', 'On'],
  ['InputSourceType', 'PC|camera|desktop|document_camera|mediaplayer|other|whiteboard', 'PC'],
  ['Name', 'text 0..50'],
  ['OptimalDefinition.Profile', 'High|Medium|Normal', 'High'],
  ['PreferredResolution', '1920_1080_60|2560_1440_60|3840_2160_30|3840_2160_60', '3840_2160_30'],
  ['PresentationSelection', 'AutoShare|Desktop|Manual|OnConnect', 'OnConnect'],
  ['Quality', 'Motion|Sharpness', 'Sharpness'],
  ['RGBQuantizationRange', 'Auto|Full|Limited', 'Auto'],
  ['Visibility', 'Always|IfSignal|Never', 'IfSignal'],
]

const output: readonly ConfigurationRow[] = [
  ['CEC.Mode', 'Off|On', 'On'],
  ['Location.HorizontalOffset', 'text 1..12', '0'],
  ['Location.VerticalOffset', 'text 1..12', '0'],
  ['MonitorRole', 'Auto|First|PresentationOnly|Recorder|Second|Third', 'Auto'],
  [
    'Resolution',
    'Auto|1920_1080_50|1920_1080_60|1920_1200_50|1920_1200_60|2560_1440_60|3840_2160_30|3840_2160_60',
    'Auto',
  ],
  ['RGBQuantizationRange', 'Auto|Full|Limited', 'Full'],
]

const positions =
  'CenterLeft|CenterRight|Current|LowerLeft|LowerRight|UpperCenter|UpperLeft|UpperRight'
const layouts = 'Auto|Equal|Overlay|Prominent|Prominent_L|Single'

export const videoConfigurations: readonly ConfigurationGroup[] = [
  {
    under: 'Cameras',
    rows: [
      ['Background.Enabled', 'False|True', 'True'],
      ['Background.UserImagesAllowed', 'False|True', 'True'],
      ['PowerLine.Frequency', '50Hz|60Hz|Auto', 'Auto'],
      ['SpeakerTrack.Closeup', 'Auto|Off|On', 'Auto'],
      ['SpeakerTrack.DefaultBehavior', 'BestOverview|Closeup|Current|Frames', 'Current'],
      ['SpeakerTrack.Mode', 'Auto|Off', 'Auto'],
    ],
  },
  {
    under: 'Cameras',
    on: codec,
    rows: [
      ['PresenterTrack.CameraPosition.Pan', '-65535..65535', 0],
      ['PresenterTrack.CameraPosition.Tilt', '-65535..65535', 0],
      ['PresenterTrack.CameraPosition.Zoom', '-65535..65535', 0],
      ['PresenterTrack.Connector', '1..6', 1],
      ['PresenterTrack.Enabled', 'False|True', 'False'],
      ['Preset.TriggerAutofocus', 'Auto|Off|On', 'Auto'],
      ['SpeakerTrack.ConnectorDetection.CameraLeft', '1..5', 1],
      ['SpeakerTrack.ConnectorDetection.CameraRight', '1..5', 2],
      ['SpeakerTrack.ConnectorDetection.Mode', 'Auto|Manual', 'Auto'],
    ],
  },
  { under: 'Cameras.Camera[1..7]', on: codec, rows: camera },
  { under: 'Cameras.Camera[1]', on: ['Room Bar', 'Room Kit Mini', ...withScreen], rows: camera },
  {
    under: 'Video',
    rows: [
      ['ActiveSpeaker.DefaultPIPPosition', positions, 'Current'],
      ['DefaultLayoutFamily.Local', layouts, 'Auto'],
      ['DefaultLayoutFamily.Remote', layouts, 'Auto'],
      ['DefaultMainSource', '1|2|3|4|5|6', '1'],
      ['Input.AirPlay.Mode', 'Off|On', 'Off'],
      ['Presentation.DefaultSource', '1|2|3|4|5|6', '2'],
      ['Presentation.Priority', 'Equal|High', 'Equal'],
      ['Selfview.Default.FullscreenMode', 'Current|Off|On', 'Current'],
      ['Selfview.Default.Mode', 'Current|Off|On', 'Current'],
      ['Selfview.Default.OnMonitorRole', 'Current|First|Second|Third', 'Current'],
      ['Selfview.Default.PIPPosition', positions, 'Current'],
      ['Selfview.OnCall.Duration', '1..60', 10],
      ['Selfview.OnCall.Mode', 'Off|On', 'On'],
    ],
  },
  {
    under: 'Video',
    on: withoutScreen,
    rows: [
      ['Monitors', 'Auto|Dual|DualPresentationOnly|Single|Triple|TriplePresentationOnly', 'Auto'],
    ],
  },
  { under: 'Video.Input.Connector[1..6]', on: codec, rows: input },
  { under: 'Video.Input.Connector[1..3]', on: ['Board Pro', 'Desk Pro'], rows: input },
  { under: 'Video.Input.Connector[1..2]', on: ['Room Bar', 'Room Kit Mini'], rows: input },
  { under: 'Video.Output.Connector[1..3]', on: codec, rows: output },
  { under: 'Video.Output.Connector[1..2]', on: ['Room Bar', 'Room Kit Mini'], rows: output },
  { under: 'Video.Output.Connector[1]', on: withScreen, rows: output },
]
