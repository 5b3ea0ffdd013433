// Templates of line keys, previews of applying them, and background images (docs/webex/facts.md 6).
import { parameter } from '../session/adminOnly.ts'
import { body } from '../bodies.ts'
import { multipart } from '../parse.ts'
import { phoneBodies as bodies } from './phoneBodies.ts'
import { done, phoneRoute } from './phoneRoute.ts'
import type { RestRequest, Route } from '../types.ts'

const templates = '/devices/lineKeyTemplates'
const one = `${templates}/{templateId}`
const images = '/devices/backgroundImages'
const idOf = (request: RestRequest) => parameter(request, 'templateId')

export const phoneTemplateRoutes: Route[] = [
  phoneRoute(`GET ${templates}`, (_, { calling }) => ({
    status: 200,
    body: { lineKeyTemplates: calling.templates.all() },
  })),
  phoneRoute(`POST ${templates}`, (request, { calling }) => ({
    status: 201,
    body: { id: calling.templates.add(body(bodies.newTemplate, request.body)) },
  })),
  phoneRoute(`GET ${one}`, (request, { calling }) => ({
    status: 200,
    body: calling.templates.one(idOf(request)),
  })),
  phoneRoute(`PUT ${one}`, (request, { calling }) => {
    calling.templates.change(idOf(request), body(bodies.template, request.body))
    return done()
  }),
  phoneRoute(`DELETE ${one}`, (request, { calling }) => {
    calling.templates.remove(idOf(request))
    return done()
  }),
  phoneRoute(
    'POST /devices/actions/previewApplyLineKeyTemplate/invoke',
    (request, { calling }) => ({
      status: 200,
      body: { deviceCount: calling.templates.targets(body(bodies.apply, request.body)).length },
    }),
  ),
  phoneRoute(`GET ${images}`, (_, { calling }) => {
    const backgroundImages = calling.images.all()
    return { status: 200, body: { backgroundImages, count: String(backgroundImages.length) } }
  }),
  {
    ...phoneRoute(
      'POST /devices/{deviceId}/actions/backgroundImageUpload/invoke',
      (request, { calling }) => {
        calling.phones.find(parameter(request, 'deviceId'))
        const { file, fileName } = body(bodies.image, request.body)
        const { backgroundImageUrl } = calling.images.add(fileName, file)
        const count = String(calling.images.all().length)
        return { status: 201, body: { filename: fileName, backgroundImageUrl, count } }
      },
    ),
    takes: multipart,
  },
  phoneRoute(`DELETE ${images}`, (request, { calling }) => {
    const { backgroundImages } = body(bodies.images, request.body)
    const results = calling.images.remove(backgroundImages.map(({ fileName }) => fileName))
    const error = { message: 'The image does not exist.', errorCode: 27_641 }
    const items = results.map(({ fileName, isGone }) => ({
      fileName,
      result: isGone ? { status: 200 } : { status: 404, error },
    }))
    const isAllDone = results.every(({ isGone }) => isGone)
    const count = String(calling.images.all().length)
    return { status: isAllDone ? 200 : 206, body: { items, count } }
  }),
]
