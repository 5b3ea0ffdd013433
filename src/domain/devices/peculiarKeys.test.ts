// What is copied from one device to another, and what stays.
import { describe, expect, it } from 'vitest'
import { belongsToOneDevice } from './peculiarKeys.ts'

const stays = [
  'SystemUnit.Name',
  'SystemUnit.BroadcastName',
  'SystemUnit.CustomDeviceId',
  'Cameras.Camera[3].AssignedSerialNumber',
  'Cameras.Camera[1].ExcludedArea',
  'Audio.Peripherals.Microphone[1].ID',
  'Audio.Peripherals.Microphone[1].Placement.RY',
  'Network[1].IPv4.Assignment',
  'Network[1].IPv4.Address',
  'Network[1].IPv4.Gateway',
  'Network[1].IPv4.SubnetMask',
  'Network[1].IPv6.Assignment',
  'Network[1].DNS.Domain.Name',
  'Network[1].DNS.Server[2].Address',
  'Network[1].IEEE8021X.Identity',
  'NetworkServices.NTP.Mode',
  'NetworkServices.NTP.Server[1].KeyId',
  'NetworkServices.HTTP.Proxy.LoginName',
  'NetworkServices.HTTP.Proxy.Mode',
  'NetworkServices.SMTP.Username',
  'NetworkServices.SNMP.CommunityName',
  'Logging.External.Mode',
  'Logging.External.Server.Port',
  'Provisioning.ExternalManager.Path',
  'ThousandEyes.ConnectionString',
  'SIP.Authentication.UserName',
  'SIP.Turn.Server',
  'SIP.Proxy[2].Address',
  'SIP.URI',
  'H323.H323Alias.E164',
  'Phonebook.Server[1].URL',
  'UserManagement.LDAP.BindDN',
  'Video.Input.AirPlay.Password',
]

const goes = [
  'Audio.DefaultVolume',
  'Audio.Input.Microphone[1].Level',
  'Network[1].QoS.Diffserv.Audio',
  'Network[1].MTU',
  'Standby.Signage.Url',
  'SIP.ListenPort',
  'UserInterface.CustomMessage',
  'FacilityService.Service[1].Name',
  'Time.Zone',
  'Security.Xapi.WebSocket.ApiKey.Allowed',
]

describe('copying settings to another device', () => {
  const isPeculiar = belongsToOneDevice([...stays, ...goes])

  it.each(stays)('leaves %s, which belongs to one device', (key) => {
    expect(isPeculiar(key)).toBe(true)
  })

  it.each(goes)('takes %s', (key) => {
    expect(isPeculiar(key)).toBe(false)
  })

  it('never takes half of an address, or a user without the password, by names it has not met', () => {
    const keys = ['New.Gateway.Hostname', 'New.Gateway.Port', 'New.Vpn.Secret', 'New.Vpn.User']
    expect(keys.every(belongsToOneDevice(keys))).toBe(true)
    expect(belongsToOneDevice(['New.Gateway.Port'])('New.Gateway.Port')).toBe(false)
  })
})
