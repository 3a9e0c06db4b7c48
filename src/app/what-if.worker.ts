import type { Facts } from '../guidance/facts'
import { outlookOf } from '../guidance/outlook'

self.onmessage = ({ data }: MessageEvent<{ ask: number; facts: Facts }>) => {
  self.postMessage({ ask: data.ask, outlook: outlookOf(data.facts) })
}
