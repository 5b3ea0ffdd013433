// Configurations of calling and meeting: conferences, SIP, facility services, bookings. The cloud does
// not list passwords and settings of on-premises systems (docs/webex/facts.md 12.4).
import type { ConfigurationGroup } from './configurationRow.ts'
import { byIndex } from './configurationRow.ts'

export const callConfigurations: readonly ConfigurationGroup[] = [
  {
    under: 'Bookings',
    rows: [['CheckIn.Enabled', 'False|True', 'False']],
  },
  { under: 'CallHistory', rows: [['Mode', 'Off|On', 'On']] },
  {
    under: 'Conference',
    rows: [
      ['AutoAnswer.Delay', '0..50 seconds', 0],
      ['AutoAnswer.Mode', 'Off|On', 'Off'],
      ['AutoAnswer.Mute', 'Off|On', 'Off'],
      ['DefaultCall.Protocol', 'Auto|H323|Sip|Spark', 'Auto'],
      ['DefaultCall.Rate', '64..6000 kbps', 6_000],
      ['DoNotDisturb.DefaultTimeout', '1..1440 minutes', 60],
      ['FarEndControl.Mode', 'Auto|Off|On', 'Auto'],
      ['MaxReceiveCallRate', '64..20000 kbps', 20_000],
      ['MaxTransmitCallRate', '64..20000 kbps', 20_000],
      ['MicUnmuteOnDisconnect.Mode', 'Off|On', 'On'],
    ],
  },
  {
    under: 'FacilityService.Service[1..5]',
    on: ['Codec Pro', 'Desk Pro', 'Room Bar', 'Room Bar Pro'],
    rows: [
      ['CallType', 'Audio|Video', 'Video'],
      ['Name', 'text 0..1024', byIndex('Live Support', '')],
      ['Number', 'text 0..1024'],
      ['Type', 'Catering|Concierge|Emergency|Helpdesk|Other|Security|Transportation', 'Helpdesk'],
    ],
  },
  {
    under: 'Phonebook.Server[1]',
    rows: [
      ['ID', 'text 0..64'],
      ['Type', 'CUCM|Off|Spark|TMS|VCS', 'Off'],
      ['URL', 'text 0..255'],
    ],
  },
  {
    under: 'RTP',
    rows: [
      ['Ports.Range.Start', '1024..65438', 2_326],
      ['Ports.Range.Stop', '1121..65535', 2_487],
      ['Video.Ports.Range.Start', '0..65454', 0],
      ['Video.Ports.Range.Stop', '0..65535', 0],
    ],
  },
  {
    under: 'SIP',
    rows: [
      ['ANAT', 'Off|On', 'Off'],
      ['Authentication.UserName', 'text 0..128'],
      ['DefaultTransport', 'Auto|TCP|Tls|UDP', 'Auto'],
      ['DisplayName', 'text 0..550'],
      ['ListenPort', 'Auto|Off|On', 'Off'],
      ['MinimumTLSVersion', 'TLSv1.0|TLSv1.1|TLSv1.2|TLSv1.3', 'TLSv1.2'],
      ['TlsVerify', 'Off|On', 'On'],
      ['URI', 'text 0..255'],
    ],
  },
  { under: 'SIP.Proxy[1..4]', rows: [['Address', 'text 0..255']] },
]
