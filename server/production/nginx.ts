// nginx as deploy/ configures it, under a public name with a certificate of the test.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { Agent, request } from 'node:https'
import { join } from 'node:path'
import type { Program } from './programs.ts'
import { root, run } from './programs.ts'

/** The name in the files of deploy/. */
export const HOST = 'phone.example.com'

/** An example of deploy/. */
export const readExample = (file: string) => readFileSync(join(root, 'deploy', file), 'utf8')

/** With these ports in place of the example's. */
export const withPorts = (text: string, [one, two]: readonly [number, number]) =>
  text
    .replaceAll('127.0.0.1:5173', `127.0.0.1:${one}`)
    .replaceAll('127.0.0.1:5175', `127.0.0.1:${two}`)

/** The files of a certificate in `folder`. */
export const certificateIn = (folder: string) => ({
  certificate: join(folder, 'cordboard.pem'),
  certificateKey: join(folder, 'cordboard.key'),
})

/** Needs openssl. */
export function makeCertificate(folder: string): void {
  const { certificate, certificateKey } = certificateIn(folder)
  const subject = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`]
  const files = ['-keyout', certificateKey, '-out', certificate]
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...files, ...subject],
    { stdio: 'ignore' },
  )
}

/** In the foreground, on this port, before these two; its files are in `folder`. */
export function startNginx(
  folder: string,
  port: number,
  instances: readonly [number, number],
): Program {
  const { certificate, certificateKey } = certificateIn(folder)
  const site = withPorts(readExample('nginx.conf'), instances)
    .replace('listen 443 ssl http2', `listen ${port} ssl http2`)
    .replace(/\nserver \{\n    listen 80;[\s\S]*$/, '\n')
    .replace('/etc/ssl/cordboard.pem', certificate)
    .replace('/etc/ssl/cordboard.key', certificateKey)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n')
  const whole = `daemon off;\npid ${folder}/nginx.pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${site}\n}\n`
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, whole)
  return run('nginx', ['-p', folder, '-c', file])
}

/** An answer that came through the proxy, whole. */
export type ProxyAnswer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** Asks this machine under the public name, and trusts the test's certificate alone. */
export function createAsker(folder: string, port: number) {
  const ca = readFileSync(certificateIn(folder).certificate)
  const agent = new Agent({ keepAlive: true, ca, maxSockets: 8 })
  const send = (
    path: string,
    method: string,
    headers: Record<string, string>,
    own: Agent,
    onResponse: (response: IncomingMessage) => void,
  ) =>
    request(
      {
        agent: own,
        host: '127.0.0.1',
        // Another address than the proxy's own, which is trusted.
        localAddress: '127.0.0.2',
        port,
        servername: HOST,
        path,
        method,
        headers: { host: `${HOST}:${port}`, ...headers },
      },
      onResponse,
    )
  return {
    ask: (path: string, method = 'GET', body = '', headers: Record<string, string> = {}) =>
      new Promise<ProxyAnswer>((resolve, reject) => {
        const length = { 'content-length': String(Buffer.byteLength(body)) }
        const sending = send(path, method, { ...length, ...headers }, agent, (response) => {
          let text = ''
          response.on('data', (data: Buffer) => (text += data.toString()))
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
          )
          response.on('error', reject)
        })
        sending.on('error', reject)
        sending.end(body)
      }),
    /** An answer that has no end, on a connection of its own; `onOver` is called once. */
    open(
      path: string,
      headers: Record<string, string>,
      on: { text: (text: string) => void; over: () => void },
    ): () => void {
      const sending = send(path, 'GET', headers, new Agent({ ca }), (response) => {
        response.setEncoding('utf8').on('data', on.text)
        response.on('error', () => undefined)
      })
      sending.on('error', () => undefined)
      sending.on('close', on.over)
      sending.end()
      return () => sending.destroy()
    },
  }
}
