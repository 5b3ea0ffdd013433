// The layout of the simulator's own pages: no script, no foreign resources, light and dark.
import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'

export type Markup = ReturnType<typeof html>

const style = `
:root{color-scheme:light dark;--ground:#f4f5f7;--card:#fff;--text:#16191d;--quiet:#59616b;--line:#d5d9de;--accent:#0b6e5f;--on-accent:#fff}
@media(prefers-color-scheme:dark){:root{--ground:#111417;--card:#1a1e22;--text:#eceff2;--quiet:#a2abb5;--line:#343b43;--accent:#5fd0bb;--on-accent:#06201b}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:6vh auto;padding:2rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem}
h1{margin:0 0 .25rem;font-size:1.375rem;line-height:1.25}
p{margin:.25rem 0 1rem}
.quiet{color:var(--quiet)}
ul{list-style:none;margin:1rem 0;padding:0}
.scopes li{padding:.375rem 0;border-bottom:1px solid var(--line)}
.people li{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem;padding:.25rem 0}
.people button{flex:1 1 16rem;text-align:start;overflow-wrap:anywhere}
.people span{flex:1 1 10rem;color:var(--quiet);font-size:.875rem;overflow-wrap:anywhere}
form.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}
label{display:flex;flex-direction:column;gap:.25rem;flex:1 1 14rem}
input,button{font:inherit;min-height:2.75rem;padding:.5rem .875rem;border-radius:.5rem;border:1px solid var(--line);background:transparent;color:inherit}
button{cursor:pointer}
button:hover{border-color:var(--accent)}
button.main{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.code{font-size:1.75rem;letter-spacing:.2em;font-variant-numeric:tabular-nums}
`
/** On one line: a formatter's white space inside would change the hash. */
const styleElement = `<style>${style}</style>`
const styleHash = createHash('sha256').update(style).digest('base64')

/**
 * @param formTargets origins to which a form may lead: browsers apply `form-action` to the redirects that
 *   follow, so the app's own origin belongs here.
 */
export function pageHeaders(formTargets: readonly string[] = []): Record<string, string> {
  const forms = ["'self'", ...formTargets].join(' ')
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
}

/** The HTML of a page; everything in it is escaped by `html`. */
export async function page(title: string, content: Markup): Promise<string> {
  const whole = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${raw(styleElement)}
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`
  // A primitive: `html` returns a String object, which servers treat as JSON.
  return whole.toString()
}
