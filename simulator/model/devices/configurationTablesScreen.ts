// Configurations of what people at the device see and touch: user interface, standby, web, voice.
import type { ConfigurationGroup, ConfigurationRow } from './configurationRow.ts'

const languages =
  'Arabic|Catalan|ChineseSimplified|ChineseTraditional|Czech|Danish|Dutch|English|EnglishUK|Finnish|French|FrenchCanadian|German|Hebrew|Hungarian|Italian|Japanese|Korean|Norwegian|Polish|Portuguese|PortugueseBrazilian|Russian|Spanish|SpanishLatin|Swedish|Turkish|Ukrainian'

const shown = (...names: string[]): ConfigurationRow[] =>
  names.map((name) => [name, 'Auto|Hidden', 'Auto'])

export const screenConfigurations: readonly ConfigurationGroup[] = [
  {
    under: 'Standby',
    rows: [
      ['BootAction', 'DefaultCameraPosition|None|RestoreCameraPosition', 'DefaultCameraPosition'],
      ['Control', 'Off|On', 'On'],
      ['Delay', '1..480', 10],
      ['Signage.Audio', 'Off|On', 'Off'],
      ['Signage.InteractionMode', 'Interactive|NonInteractive', 'NonInteractive'],
      ['Signage.Mode', 'Off|On', 'Off'],
      ['Signage.RefreshInterval', '0..1440', 0],
      ['Signage.Url', 'text 0..2000'],
      ['StandbyAction', 'None|PrivacyPosition', 'PrivacyPosition'],
      ['WakeupAction', 'DefaultCameraPosition|None|RestoreCameraPosition', 'RestoreCameraPosition'],
      ['WakeupOnMotionDetection', 'Off|On', 'On'],
    ],
  },
  {
    under: 'UserInterface',
    rows: [
      ['Accessibility.IncomingCallNotification', 'AmplifiedVisuals|Default', 'Default'],
      ['Assistant.Mode', 'Off|On', 'On'],
      ['Bookings.Visibility.Title', 'Auto|Hidden', 'Auto'],
      ['Branding.AwakeBranding.Colors', 'Auto|Native', 'Auto'],
      [
        'ContactInfo.Type',
        'Auto|DisplayName|E164Alias|H323Id|IPv4|IPv6|None|SipUri|SystemName',
        'Auto',
      ],
      ['CustomMessage', 'text 0..128'],
      ['Diagnostics.Notifications', 'Auto|Hidden', 'Auto'],
      ['Features.HideAll', 'False|True', 'False'],
      ['Help.Tips', 'Auto|Hidden', 'Auto'],
      ['KeyTones.Mode', 'Off|On', 'On'],
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
      ['Theme.Name', 'Auto|Light|Night', 'Auto'],
      ['WebcamOnlyMode', 'Off|On', 'Off'],
    ],
  },
  {
    under: 'UserInterface.Features',
    rows: shown(
      'Call.CameraControls',
      'Call.End',
      'Call.HdmiPassthrough',
      'Call.JoinGoogleMeet',
      'Call.JoinMicrosoftTeamsCVI',
      'Call.JoinWebex',
      'Call.JoinZoom',
      'Call.Keypad',
      'Call.LayoutControls',
      'Call.MidCallControls',
      'Call.MusicMode',
      'Call.Start',
      'Call.VideoMute',
      'Share.Start',
    ),
  },
  {
    under: 'UserInterface',
    on: ['Board Pro', 'Desk Pro'],
    rows: [
      ...shown('Features.Files.Start', 'Features.Whiteboard.Start'),
      ['Whiteboard.ActivityIndicators', 'Off|On', 'On'],
    ],
  },
  { under: 'VoiceControl', rows: [['Wakeword.Mode', 'Off|On', 'On']] },
  {
    under: 'WebEngine',
    rows: [
      ['Features.PeerConnection', 'Off|On', 'Off'],
      ['Features.SipUrlHandler', 'Off|On', 'Off'],
      ['Features.WebGL', 'Off|On', 'On'],
      ['MinimumTLSVersion', 'TLSv1.0|TLSv1.1|TLSv1.2|TLSv1.3', 'TLSv1.1'],
      ['Mode', 'Off|On', 'On'],
      ['RemoteDebugging', 'Off|On', 'Off'],
      ['UseHttpProxy', 'Off|On', 'On'],
    ],
  },
]
