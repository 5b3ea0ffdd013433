import { chromium } from '@playwright/test'
const app='http://localhost:5293', sim='http://localhost:5294'
const b=await chromium.launch({executablePath:'/usr/bin/chromium'})
const watch=(p,n)=>{p.on('console',m=>{ if(['error','warning'].includes(m.type())) console.log(n,'console',m.text())}); p.on('pageerror',e=>console.log(n,'pageerror',e.message))}
const signIn=async p=>{await p.getByRole('button',{name:'Sign in with Webex'}).click(); await p.getByRole('button').filter({hasText:'@'}).first().click(); await p.getByRole('button',{name:'Allow'}).click(); await p.getByRole('navigation',{name:'Main'}).waitFor()}
{ // deny
  const c=await b.newContext(); const p=await c.newPage(); watch(p,'deny'); await p.goto(app+'/wallx'); 
  await p.getByRole('button',{name:'Sign in with Webex'}).click(); await p.getByRole('button').filter({hasText:'@'}).first().click();
  await p.getByRole('button',{name:/Deny|Decline|Cancel/}).click(); await p.getByRole('alert').waitFor(); console.log('denied:',p.url(), await p.getByRole('heading').first().textContent()); await p.screenshot({path:'/tmp/h/shots/denied.png'})
  await c.close() }
{ // cookie lost: renewal refused
  const c=await b.newContext({viewport:{width:1024,height:700}}); const p=await c.newPage(); watch(p,'refused'); await p.goto(app); await signIn(p)
  await c.clearCookies(); await fetch(sim+'/sim/faults',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({path:'/v1/telephony/calls',fault:{status:401}})})
  await p.getByRole('button',{name:'Sign in again'}).waitFor({timeout:20000}); await p.screenshot({path:'/tmp/h/shots/refused.png'})
  await fetch(sim+'/sim/faults',{method:'DELETE'})
  await p.getByRole('button',{name:'Sign in again'}).click(); await p.getByRole('button').filter({hasText:'@'}).first().click(); await p.getByRole('button',{name:'Allow'}).click(); await p.getByRole('navigation',{name:'Main'}).waitFor(); console.log('again ok')
  await c.setOffline(true); await p.getByText('no network. What you see').waitFor(); await p.screenshot({path:'/tmp/h/shots/offline.png'}); await c.setOffline(false)
  // theme
  await p.getByRole('button',{name:'Account'}).click(); await p.getByLabel('Theme').selectOption('dark'); console.log('theme', await p.evaluate(()=>document.documentElement.dataset.theme)); 
  await p.reload(); await p.getByRole('navigation',{name:'Main'}).waitFor(); console.log('theme after reload', await p.evaluate(()=>document.documentElement.dataset.theme))
  // many tabs
  const tabs=await Promise.all(Array.from({length:6},()=>c.newPage())); let posts=0; for(const t of tabs) t.on('request',r=>{if(r.url().endsWith('/oauth/token'))posts++})
  await Promise.all(tabs.map(t=>t.goto(app))); await Promise.all(tabs.map(t=>t.getByRole('navigation',{name:'Main'}).waitFor())); console.log('six more tabs, renewals:',posts)
  const requests=[]; p.on('request',r=>requests.push(r.method()+' '+new URL(r.url()).pathname))
  await p.getByRole('button',{name:'Account'}).click(); await p.getByRole('menuitem',{name:'Sign out'}).click(); await Promise.all(tabs.map(t=>t.getByRole('button',{name:'Sign in with Webex'}).waitFor())); console.log('all out', JSON.stringify(await p.evaluate(()=>({...localStorage}))), requests.filter(r=>r.includes('oauth')))
  await c.close() }
{ // pasted
  const people=(await (await fetch(sim+'/sim/people')).json()).items; const {access_token}=await (await fetch(sim+'/sim/tokens',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({email:people[1].email})})).json()
  const c=await b.newContext({viewport:{width:390,height:844},colorScheme:'dark'}); const p=await c.newPage(); watch(p,'pasted'); await p.goto(app); await p.getByText('I have a personal').click(); await p.getByLabel('Personal access token').fill('ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ'); await p.keyboard.press('Enter'); await p.getByText('does not accept').waitFor()
  await p.getByLabel('Personal access token').fill(access_token); await p.keyboard.press('Enter'); await p.getByRole('navigation',{name:'Main'}).waitFor()
  await p.getByRole('button',{name:'Account'}).click(); await p.screenshot({path:'/tmp/h/shots/pasted.png'}); console.log('pasted in', JSON.stringify(await p.evaluate(()=>Object.keys({...localStorage,...sessionStorage}))))
  await c.close() }
{ // fewer scopes: patch not possible; blocked storage
  const c=await b.newContext(); await c.addInitScript(()=>{ for (const n of ['localStorage','sessionStorage']) Object.defineProperty(window,n,{get(){throw new DOMException('x','SecurityError')}}) }); const p=await c.newPage(); watch(p,'blocked'); await p.goto(app); await p.getByRole('button',{name:'Sign in with Webex'}).click(); await p.getByRole('alert').waitFor(); console.log('blocked:', await p.getByRole('heading').first().textContent()); await c.close() }
{ // relay away
  const c=await b.newContext(); const p=await c.newPage(); await p.route('**/oauth/session',r=>r.abort()); await p.goto(app); await p.getByRole('alert').waitFor(); console.log('away:', await p.getByRole('heading').first().textContent()); await p.unroute('**/oauth/session'); await p.getByRole('button',{name:'Try again'}).click(); await p.getByRole('heading',{name:'Your Webex calls'}).waitFor(); console.log('back');
  await p.route('**/config.json',r=>r.fulfill({json:{}})); await p.goto(app); await p.getByRole('alert').waitFor(); console.log('config:', await p.getByRole('alert').textContent()); await c.close() }
await b.close()
