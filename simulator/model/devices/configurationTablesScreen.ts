// Configurations of the user interface: screen, standby, web, voice.
import type { ConfigurationGroup, ConfigurationRow } from './configurationRow.ts'

const languages =
  'Arabic|Catalan|ChineseSimplified|ChineseTraditional|Czech|Danish|Dutch|English|EnglishUK|Finnish|French|FrenchCanadian|German|Greek|Hebrew|Hungarian|Italian|Japanese|Korean|Norwegian|Polish|Portuguese|PortugueseBrazilian|Russian|Spanish|SpanishLatin|Swedish|Turkish|Ukrainian'

const themes =
  'ArcticNight|Auto|CarbonBlack|ChiliPlum|CrystalMist|EveningFjord|FirstLight|FoggyMoor|Light|MeadowStone|Night|PebbleShoal|PoppyBreeze|SandShoal|SmokedRose'

const onRooms = ['Codec Pro', 'Room Bar', 'Room Bar Pro']
const withScreen = ['Board Pro', 'Desk Pro']
const cameraActions = 'DefaultCameraPosition|None|RestoreCameraPosition'

const shown = (...names: string[]): ConfigurationRow[] =>
  names.map((name) => [name, 'Auto|Hidden', 'Auto'])

export const screenConfigurations: readonly ConfigurationGroup[] = [
  {
    under: 'Standby',
    rows: [
      ['Control', 'Off|On', 'On'],
      ['Delay', '1..480 minutes', 10],
      ['Signage.Audio', 'Off|On', 'Off'],
      ['Signage.InteractionMode', 'Interactive|NonInteractive', 'NonInteractive'],
      ['Signage.Mode', 'Off|On', 'Off'],
      ['Signage.RefreshInterval', '0..1440', 0],
      ['Signage.Url', 'text 0..2048'],
      ['StandbyAction', 'None|PrivacyPosition', 'PrivacyPosition'],
      ['WakeupAction', 'DefaultCameraPosition|None|RestoreCameraPosition', 'RestoreCameraPosition'],
    ],
  },
  {
    under: 'Standby',
    on: ['Board Pro', ...onRooms],
    rows: [['BootAction', cameraActions, 'DefaultCameraPosition']],
  },
  {
    under: 'Standby',
    on: ['Desk Pro'],
    rows: [['BootAction', cameraActions, 'RestoreCameraPosition']],
  },
  {
    under: 'Standby',
    on: ['Board Pro', 'Desk Pro', 'Room Bar', 'Room Bar Pro'],
    rows: [['WakeupOnMotionDetection', 'Off|On', 'On']],
  },
  { under: 'Standby', on: ['Codec Pro'], rows: [['WakeupOnMotionDetection', 'Off|On', 'Off']] },
  { under: 'UserInterface', on: onRooms, rows: [['KeyTones.Mode', 'Off|On', 'On']] },
  { under: 'UserInterface', on: withScreen, rows: [['KeyTones.Mode', 'Off|On', 'Off']] },
  {
    under: 'UserInterface',
    rows: [
      ['Accessibility.IncomingCallNotification', 'AmplifiedVisuals|Default', 'Default'],
      ['Assistant.Mode', 'Off|On', 'On'],
      ['Bookings.Visibility.Title', 'Auto|Hidden', 'Auto'],
      ['Branding.AwakeBranding.Colors', 'Auto|Native', 'Auto'],
      [
        'ContactInfo.Type',
        'Auto|DisplayName|E164Alias|H323Id|IPv4|IPv6|None|SipUri|SystemName|WebexDisplayName',
        'Auto',
      ],
      ['CustomMessage', 'text 0..512'],
      ['Diagnostics.Notifications', 'Auto|Hidden', 'Auto'],
      ['Features.HideAll', 'False|True', 'False'],
      ['Help.Tips', 'Auto|Hidden', 'Auto'],
      ['Language', languages, 'English'],
      ['LedControl.Mode', 'Auto|Manual|Off', 'Auto'],
      ['OSD.EncryptionIndicator', 'AlwaysOff|AlwaysOn|Auto', 'Auto'],
      ['OSD.HalfwakeMessage', 'text 0..128'],
      ['OSD.Mode', 'Auto|Unobstructed', 'Auto'],
      ['Phonebook.Mode', 'ReadOnly|ReadWrite', 'ReadWrite'],
      ['Proximity.Notifications', 'Auto|Off|On', 'Auto'],
      ['Security.Mode', 'Normal|Strong', 'Normal'],
      ['SettingsMenu.Mode', 'Locked|Unlocked', 'Unlocked'],
      ['SettingsMenu.Visibility', 'Auto|Hidden', 'Auto'],
      ['SoundEffects.Mode', 'Off|On', 'On'],
      ['Theme.Name', themes, 'Auto'],
    ],
  },
  {
    under: 'UserInterface.Features',
    rows: shown(
      'Call.CameraControls',
      'Call.End',
      'Call.JoinGoogleMeet',
      'Call.JoinWebex',
      'Call.Keypad',
      'Call.LayoutControls',
      'Call.MidCallControls',
      'Call.Start',
      'Call.VideoMute',
      'Share.Start',
    ),
  },
  {
    under: 'UserInterface.Features',
    rows: [
      ['Call.JoinMicrosoftTeamsCVI', 'Auto|Hidden', 'Hidden'],
      ['Call.JoinZoom', 'Auto|Hidden', 'Hidden'],
      ['Call.MusicMode', 'Auto|Hidden', 'Hidden'],
    ],
  },
  {
    under: 'UserInterface',
    on: withScreen,
    rows: [
      ...shown('Features.Files.Start', 'Features.Whiteboard.Start'),
      ['Whiteboard.ActivityIndicators', 'Off|On', 'On'],
    ],
  },
  { under: 'VoiceControl', rows: [['Wakeword.Mode', 'Off|On', 'On']] },
  {
    under: 'WebEngine',
    rows: [
      ['Features.WebGL', 'Off|On', 'Off'],
      ['MinimumTLSVersion', 'TLSv1.0|TLSv1.1|TLSv1.2|TLSv1.3', 'TLSv1.2'],
      ['Mode', 'Off|On', 'Off'],
      ['RemoteDebugging', 'Off|On', 'Off'],
      ['UseHttpProxy', 'Off|On', 'On'],
    ],
  },
]
