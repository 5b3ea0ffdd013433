// Configurations of audio and video: sound, cameras, pictures and screens.
import type { ConfigurationGroup, ConfigurationRow, Defaults } from './configurationRow.ts'
import { byIndex } from './configurationRow.ts'

const codec = ['Codec Pro']
const roomBar = ['Room Bar']
const roomBarPro = ['Room Bar Pro']
const boardPro = ['Board Pro']
const deskPro = ['Desk Pro']
/** Devices with built-in microphones, loudspeakers and camera. */
const bars = [...roomBar, ...roomBarPro]
const inOnePiece = [...bars, ...boardPro, ...deskPro]

const equalizer: readonly ConfigurationRow[] = [
  ['Equalizer.ID', '1|2|3|4|5|6|7|8', '1'],
  ['Equalizer.Mode', 'Off|On', 'Off'],
]

const echoControl: readonly ConfigurationRow[] = [
  ['EchoControl.Mode', 'Off|On', 'On'],
  ['EchoControl.NoiseReduction', 'Off|On', 'On'],
]
const dereverberation: ConfigurationRow = ['EchoControl.Dereverberation', 'Off|On', 'Off']
const mode: ConfigurationRow = ['Mode', 'Off|On', 'On']
const zone: ConfigurationRow = ['Zone', '1..3', 1]

export const audioConfigurations: readonly ConfigurationGroup[] = [
  {
    under: 'Audio',
    rows: [
      ['Microphones.Mute.Enabled', 'InCallOnly|True', 'True'],
      ['Microphones.NoiseRemoval.Mode', 'Disabled|Enabled|Manual', 'Enabled'],
      ['Microphones.VoiceActivityDetector.Mode', 'Off|On', 'Off'],
      ['SoundsAndAlerts.RingTone', 'text 1..100', 'Sunrise'],
      ['SoundsAndAlerts.RingVolume', '0..100', 50],
    ],
  },
  { under: 'Audio', on: [...codec, ...bars, ...deskPro], rows: [['DefaultVolume', '0..100', 50]] },
  { under: 'Audio', on: boardPro, rows: [['DefaultVolume', '0..100', 70]] },
  { under: 'Audio', on: codec, rows: [['Ultrasound.MaxVolume', '0..90', 70]] },
  { under: 'Audio', on: inOnePiece, rows: [['Ultrasound.MaxVolume', '0..70', 70]] },
  { under: 'Audio', on: [...bars, ...boardPro], rows: [['Microphones.AGC', 'Off|On', 'On']] },
  {
    under: 'Audio',
    on: [...roomBarPro, ...boardPro],
    rows: [
      ['Microphones.BeamMix.Inputs', 'Auto|BeamsAndExtMics|OnlyExtMics', 'Auto'],
      ['Microphones.PhantomPower', 'Off|On', 'On'],
      ['Output.Line[1].Format', 'Mono|Stereo', 'Stereo'],
      ['Output.Line[1].Mode', 'Off|On', 'On'],
      ['Output.Line[1].OutputType', 'LineOut|Loudspeaker|Microphone|Recorder', 'Loudspeaker'],
    ],
  },
  {
    under: 'Audio',
    on: [...roomBarPro, ...boardPro, ...deskPro],
    rows: [['Output.InternalSpeaker.Mode', 'Off|On|UltrasoundOnly', 'On']],
  },
  { under: 'Audio', on: codec, rows: [['Output.ConnectorSetup', 'Auto|Manual', 'Auto']] },
  {
    under: 'Audio.Input.Microphone[1..8]',
    on: codec,
    rows: [
      ['Channel', 'Left|Mono|Right', 'Mono'],
      dereverberation,
      ...echoControl,
      ...equalizer,
      ['Level', '0..70 dB', 58],
      mode,
      ['MuteOverride', 'Off|On', 'Off'],
      ['PhantomPower', 'Off|On', 'On'],
      ['VideoAssociation.MuteOnInactiveVideo', 'Off|On', 'Off'],
      ['VideoAssociation.VideoInputSource', '1|2|3|4|5|6', '1'],
      zone,
    ],
  },
  { under: 'Audio.Input.Microphone[1]', on: inOnePiece, rows: [mode] },
  { under: 'Audio.Input.Microphone[1]', on: [...bars, ...boardPro], rows: [zone] },
  {
    under: 'Audio.Input.Microphone[2]',
    on: roomBar,
    rows: [dereverberation, ...echoControl, ['Level', '0..24 dB', 14], mode, zone],
  },
  {
    under: 'Audio.Input.Microphone[2..3]',
    on: roomBarPro,
    rows: [...echoControl, ['Gain', '0..24', 20], mode, zone],
  },
  {
    under: 'Audio.Input.Microphone[2..3]',
    on: boardPro,
    rows: [...echoControl, ['Gain', '0..24', 14], mode, zone],
  },
  {
    under: 'Audio.Input.HDMI[1..5]',
    on: codec,
    rows: [
      ['Level', '-24..0 dB', -5],
      mode,
      ['VideoAssociation.MuteOnInactiveVideo', 'Off|On', byIndex('Off', 'Off', 'On')],
    ],
  },
  {
    under: 'Audio.Input.HDMI[1]',
    on: inOnePiece,
    rows: [mode, ['VideoAssociation.MuteOnInactiveVideo', 'Off|On', 'On']],
  },
  {
    under: 'Audio.Input.HDMI[1]',
    on: [...roomBar, ...deskPro],
    rows: [['Level', '-24..0 dB', -5]],
  },
  {
    under: 'Audio.Output.Line[1..6]',
    on: codec,
    rows: [
      ['Channel', 'Left|Mono|Right', byIndex('Left', 'Right', 'Left', 'Right', 'Left', 'Right')],
      ['Delay.DelayMs', '0..290', 0],
      ['Delay.Mode', 'Fixed|RelativeToHDMI', 'RelativeToHDMI'],
      ...equalizer,
      ['Level', '-24..0', -4],
      mode,
    ],
  },
  { under: 'Audio.Output.HDMI[1..3]', on: codec, rows: [mode] },
]

const camera: readonly ConfigurationRow[] = [
  ['Brightness.DefaultLevel', '1..31', 20],
  ['Brightness.Mode', 'Auto|Manual', 'Auto'],
  ['ExcludedArea', 'text 0..255'],
]

const countTo = (last: number) => Array.from({ length: last }, (_, at) => String(at + 1))
const cameras = countTo(15).join('|')
const sources = 'PC|camera|document_camera|mediaplayer|other|whiteboard'

const quality = (usual: string): ConfigurationRow => ['Quality', 'Auto|Motion|Sharpness', usual]
const visible = (usual: string): ConfigurationRow => ['Visibility', 'Always|IfSignal|Never', usual]
const shared = (usual: string): ConfigurationRow => [
  'PresentationSelection',
  'AutoShare|Desktop|Manual|OnConnect',
  usual,
]

/** The built-in camera: always there, and never a presentation source. */
const ownCamera: readonly ConfigurationRow[] = [
  ['CameraControl.Mode', 'Off|On', 'On'],
  ['InputSourceType', 'camera', 'camera'],
  ['Name', 'text 0..50', 'Camera'],
  ['Visibility', 'Never', 'Never'],
]

/** A socket for a computer. */
const socket = (name: string, cameraId: ConfigurationRow): readonly ConfigurationRow[] => [
  cameraId,
  ['CEC.Mode', 'Off|On', 'On'],
  ['InputSourceType', sources, 'PC'],
  ['Name', 'text 0..50', name],
  quality('Auto'),
  ['RGBQuantizationRange', 'Auto|Full|Limited', 'Auto'],
]
const oneCamera: ConfigurationRow = ['CameraControl.CameraId', '1', '1']
const manyCameras = (usual: string): ConfigurationRow => ['CameraControl.CameraId', cameras, usual]
const noControl: ConfigurationRow = ['CameraControl.Mode', 'Off', 'Off']
const control: ConfigurationRow = ['CameraControl.Mode', 'Off|On', 'Off']

const usualResolutions =
  '1920_1080_60|2560_1080_60|2560_1440_60|2880_1200_60|3440_1440_30|3840_1600_30|3840_1620_30|3840_2160_30'
const resolution = (usual: string): ConfigurationRow => [
  'PreferredResolution',
  usualResolutions,
  usual,
]
const bigResolution: ConfigurationRow = [
  'PreferredResolution',
  '1920_1080_60|2560_1440_60|3840_2160_30|3840_2160_60',
  '3840_2160_60',
]

const output = (roles: string, offsets: string | Defaults): readonly ConfigurationRow[] => [
  ['CEC.Mode', 'Off|On', 'On'],
  ['Location.HorizontalOffset', 'text 1..12', offsets],
  ['Location.VerticalOffset', 'text 1..12', '0'],
  ['MonitorRole', roles, 'Auto'],
  ['RGBQuantizationRange', 'Auto|Full|Limited', 'Full'],
]
const twoScreens = 'Auto|First|PresentationOnly|Second'
const threeScreens = 'Auto|First|PresentationOnly|Recorder|Second|Third'

const positions =
  'CenterLeft|CenterRight|Current|LowerLeft|LowerRight|UpperCenter|UpperLeft|UpperRight'
const layouts = 'Auto|Equal|Overlay|Prominent|Prominent_L|Single'
const usb = (place: number): ConfigurationGroup => ({
  under: `Video.Input.Connector[${3 + place}]`,
  on: inOnePiece,
  rows: [
    ['AssignedSerialNumber', 'text 0..40'],
    ['InputSourceType', sources, 'PC'],
    ['Name', 'text 0..50', `USB Camera ${place}`],
    shared('Manual'),
    quality('Auto'),
    visible('IfSignal'),
  ],
})

export const videoConfigurations: readonly ConfigurationGroup[] = [
  {
    under: 'Cameras',
    rows: [
      ['PowerLine.Frequency', '50Hz|60Hz|Auto', 'Auto'],
      ['SpeakerTrack.Mode', 'Auto|Off', 'Auto'],
      ['SpeakerTrack.MeetingZone.Area', 'text 0..255'],
      ['SpeakerTrack.MeetingZone.Mode', 'Auto|Off', 'Off'],
    ],
  },
  {
    under: 'Cameras',
    on: deskPro,
    rows: [
      ['Background.Enabled', 'False|True', 'True'],
      ['Background.UserImagesAllowed', 'False|True', 'True'],
      ['Camera.ExposureCompensation.Level', '-3..3', 0],
      ['SpeakerTrack.DefaultBehavior', 'Auto|BestOverview|Current|Manual', 'Auto'],
    ],
  },
  {
    under: 'Cameras',
    on: [...codec, ...bars, ...boardPro],
    rows: [['SpeakerTrack.Closeup', 'Auto|Off|On', 'Auto']],
  },
  {
    under: 'Cameras',
    on: roomBar,
    rows: [
      [
        'SpeakerTrack.DefaultBehavior',
        'Auto|BestOverview|Closeup|Current|Dynamic|Frames|Manual',
        'Auto',
      ],
    ],
  },
  {
    under: 'Cameras',
    on: [...codec, ...roomBarPro, ...boardPro],
    rows: [
      [
        'SpeakerTrack.DefaultBehavior',
        'Auto|BestOverview|Closeup|Current|Dynamic|Frames|GroupAndSpeaker|Manual',
        'Auto',
      ],
      ['PresenterTrack.CameraPosition.Pan', '-65535..65535', 0],
      ['PresenterTrack.CameraPosition.Tilt', '-65535..65535', 0],
      ['PresenterTrack.CameraPosition.Zoom', '-65535..65535', 0],
      ['PresenterTrack.Enabled', 'False|True', 'False'],
    ],
  },
  {
    under: 'Cameras',
    on: codec,
    rows: [
      ['PresenterTrack.Connector', '1..12', 1],
      ['SpeakerTrack.ConnectorDetection.CameraLeft', '1..5', 1],
      ['SpeakerTrack.ConnectorDetection.CameraRight', '1..5', 2],
      ['SpeakerTrack.ConnectorDetection.Mode', 'Auto|Manual', 'Auto'],
    ],
  },
  { under: 'Cameras.Camera', on: [...roomBar, ...deskPro], rows: camera },
  { under: 'Cameras.Camera[1]', on: [...roomBarPro, ...boardPro], rows: camera },
  {
    under: 'Cameras.Camera[1..7]',
    on: codec,
    rows: [
      ['AssignedSerialNumber', 'text 0..20'],
      ['Backlight.DefaultMode', 'Off|On', 'Off'],
      ...camera,
      ['Flip', 'Auto|Off|On', 'Auto'],
      ['Focus.Mode', 'Auto|AutoLimited|Manual', 'Auto'],
      ['Gamma.Level', '0..14', 0],
      ['Gamma.Mode', 'Auto|Manual', 'Auto'],
      ['Mirror', 'Auto|Off|On', 'Auto'],
      ['Whitebalance.Level', '1..16', 1],
      ['Whitebalance.Mode', 'Auto|Manual', 'Auto'],
    ],
  },
  {
    under: 'Video',
    rows: [
      ['DefaultLayoutFamily.Local', layouts, 'Auto'],
      ['DefaultLayoutFamily.LocalContent', layouts, 'Auto'],
      ['DefaultMainSource', `${cameras}|AirPlay|DirectorDefault|Miracast|None|SpeakerView`, '1'],
      ['Input.AirPlay.Mode', 'Off|On', 'Off'],
      ['Presentation.Priority', 'Equal|High|Low', 'Equal'],
      ['Selfview.Default.FullscreenMode', 'Current|Off|On', 'Current'],
      ['Selfview.Default.Mode', 'Auto|Current|Off|On', 'Auto'],
      ['Selfview.Default.PIPPosition', positions, 'Current'],
      ['Selfview.OnCall.Duration', '1..60', 5],
      ['Selfview.OnCall.Mode', 'Auto|Current|Off|On', 'Auto'],
    ],
  },
  {
    under: 'Video',
    on: codec,
    rows: [
      ['Presentation.DefaultSource', '1|2|3|4|5|6|7|8', '3'],
      ['Selfview.Default.OnMonitorRole', 'Current|First|Second|Third', 'Current'],
    ],
  },
  {
    under: 'Video',
    on: inOnePiece,
    rows: [['Selfview.Default.OnMonitorRole', 'Current|First|Second', 'Current']],
  },
  {
    under: 'Video',
    on: [...roomBar, ...deskPro],
    rows: [
      ['Monitors', 'Auto|Dual|DualPresentationOnly|Single', 'Auto'],
      ['Presentation.DefaultSource', '1|2|3|4|5', '2'],
    ],
  },
  {
    under: 'Video',
    on: [...roomBarPro, ...boardPro],
    rows: [['Presentation.DefaultSource', '1|2|3|4|5|6', '2']],
  },
  {
    under: 'Video',
    on: [...codec, ...roomBarPro, ...boardPro],
    rows: [
      ['Monitors', 'Auto|Dual|DualPresentationOnly|Single|Triple|TriplePresentationOnly', 'Auto'],
    ],
  },
  {
    under: 'Video.Input.Connector[1]',
    on: [...roomBar, ...deskPro],
    rows: [oneCamera, ...ownCamera],
  },
  {
    under: 'Video.Input.Connector[1]',
    on: [...roomBarPro, ...boardPro],
    rows: [manyCameras('1'), ...ownCamera],
  },
  {
    under: 'Video.Input.Connector[2]',
    on: roomBar,
    rows: [
      ...socket('PC (USB-C)', oneCamera),
      noControl,
      resolution('3840_2160_30'),
      shared('OnConnect'),
      visible('Always'),
    ],
  },
  {
    under: 'Video.Input.Connector[3]',
    on: roomBar,
    rows: [
      ...socket('PC (HDMI)', oneCamera),
      noControl,
      resolution('3840_2160_30'),
      shared('OnConnect'),
      visible('Always'),
    ],
  },
  {
    under: 'Video.Input.Connector[3]',
    on: roomBarPro,
    rows: [
      ...socket('PC (USB-C)', manyCameras('3')),
      control,
      resolution('3840_2160_30'),
      shared('OnConnect'),
      visible('Always'),
    ],
  },
  {
    under: 'Video.Input.Connector[3]',
    on: boardPro,
    rows: [
      ...socket('PC (HDMI)', manyCameras('2')),
      control,
      bigResolution,
      shared('OnConnect'),
      visible('IfSignal'),
    ],
  },
  {
    under: 'Video.Input.Connector[3]',
    on: deskPro,
    rows: [
      ...socket('PC (HDMI)', oneCamera),
      noControl,
      bigResolution,
      shared('Desktop'),
      visible('Always'),
    ],
  },
  usb(1),
  usb(2),
  ...[1, 2, 3].map((place): ConfigurationGroup => ({
    under: `Video.Input.Connector[${2 + place}]`,
    on: codec,
    rows: [
      ...socket(`PC ${place} (HDMI)`, manyCameras(String(2 + place))),
      control,
      resolution('1920_1080_60'),
      shared('OnConnect'),
      visible('IfSignal'),
    ],
  })),
  ...[1, 2].map((place): ConfigurationGroup => ({
    under: `Video.Input.Connector[${place}]`,
    on: codec,
    rows: [
      manyCameras(String(place)),
      ['CameraControl.Mode', 'Off|On', 'On'],
      ['InputSourceType', sources, 'camera'],
      ['Name', 'text 0..50', `Camera ${place}`],
      shared('Manual'),
      quality('Motion'),
    ],
  })),
  {
    under: 'Video.Input.Connector[6]',
    on: codec,
    rows: [
      manyCameras('6'),
      control,
      ['InputSourceType', sources, 'camera'],
      ['Name', 'text 0..50', 'Camera 3 (SDI)'],
      shared('Manual'),
      quality('Motion'),
      visible('IfSignal'),
    ],
  },
  {
    under: 'Video.Output.Connector[1..3]',
    on: [...codec, ...roomBarPro],
    rows: output(threeScreens, byIndex('-1', '0', '1')),
  },
  {
    under: 'Video.Output.Connector[1..2]',
    on: roomBar,
    rows: output(twoScreens, byIndex('0', '1')),
  },
  {
    under: 'Video.Output.Connector[1]',
    on: boardPro,
    rows: [
      ['MonitorRole', 'Auto|First|Second|Third', 'First'],
      ['Resolution', '3840_2160_60', '3840_2160_60'],
    ],
  },
  {
    under: 'Video.Output.Connector[2..3]',
    on: boardPro,
    rows: output(threeScreens, byIndex('0', '-1', '0')),
  },
  {
    under: 'Video.Output.Connector[1]',
    on: deskPro,
    rows: [
      ['MonitorRole', 'Auto|First|Second', 'First'],
      ['Resolution', '3840_2160_60', '3840_2160_60'],
    ],
  },
  { under: 'Video.Output.Connector[2]', on: deskPro, rows: output(twoScreens, '1') },
]
