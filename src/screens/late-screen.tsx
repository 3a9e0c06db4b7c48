import { type ComponentType, useEffect, useMemo, useState } from 'react'
import { Notice } from '../components/Notice'
import { lifted } from './lifted'

/** A screen, or a part of one, in a chunk of its own. */
export interface LateScreen<Props extends object = object> {
  /** Resolves when it can be drawn at once. */
  load(): Promise<void>
  loaded(): ComponentType<Props> | undefined
  /** Draws it, as soon as it is there. */
  Shown: ComponentType<Props>
}

export function lateScreen<Props extends object = object>(get: () => Promise<ComponentType<Props>>): LateScreen<Props> {
  let loaded: ComponentType<Props> | undefined
  const screen: LateScreen<Props> = {
    async load() {
      loaded = await get()
    },
    loaded: () => loaded,
    // biome-ignore lint/correctness/noComponentHookFactories: made once for each screen, when its module loads
    Shown: (props: Props) => <Late screen={screen} props={props} />,
  }
  return screen
}

/**
 * Without a Suspense boundary: a page written at build time is then taken over whole, nothing that changes meanwhile
 * makes React throw its markup away, and what came late is drawn when it is there (a boundary that showed its
 * fallback holds it back for 300 ms). What does not come says so in its place, and takes nothing else with it.
 */
export function Late<Props extends object>({ screen, props }: { screen: LateScreen<Props>; props: Props }) {
  const atOnce = useMemo(() => screen.loaded(), [screen])
  const [came, setCame] = useState<{ of: LateScreen<Props>; Shown: ComponentType<Props> | undefined }>()
  const [missing, setMissing] = useState<LateScreen<Props>>()
  useEffect(() => {
    if (atOnce !== undefined) return
    let here = true
    screen
      .load()
      .finally(lifted)
      .then(
        () => here && setCame({ of: screen, Shown: screen.loaded() }),
        () => here && setMissing(screen),
      )
    return () => {
      here = false
    }
  }, [screen, atOnce])
  if (missing === screen) return <NotCome />
  const Shown = atOnce ?? (came?.of === screen ? came.Shown : undefined)
  return Shown ? <Shown {...props} /> : null
}

/** In the place of what does not come. */
export const NotCome = () => (
  <Notice
    tone="stop"
    title="This part of the app did not come"
    text="Nothing that is saved is lost. Reload the page, or come back to it with a signal."
    announce="alert"
  />
)
