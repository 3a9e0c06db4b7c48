import { type ComponentType, lazy, Suspense, useMemo } from 'react'

/** A screen in a chunk of its own. */
export interface LateScreen {
  /** Resolves when it can be drawn at once. */
  load(): Promise<void>
  loaded(): ComponentType | undefined
  Later: ComponentType
  /** Draws it, as soon as it is there. */
  Shown: ComponentType
}

export function lateScreen(get: () => Promise<ComponentType>): LateScreen {
  let loaded: ComponentType | undefined
  const screen: LateScreen = {
    async load() {
      loaded = await get()
    },
    loaded: () => loaded,
    Later: lazy(async () => ({ default: await get() })),
    // biome-ignore lint/correctness/noComponentHookFactories: made once for each screen, when its module loads
    Shown: () => <Late screen={screen} />,
  }
  return screen
}

/**
 * What is loaded already is drawn without a Suspense boundary: a page written at build time is then taken over whole,
 * and nothing that changes meanwhile makes React throw its markup away.
 */
export function Late({ screen }: { screen: LateScreen }) {
  const Loaded = useMemo(() => screen.loaded(), [screen])
  return Loaded ? (
    <Loaded />
  ) : (
    <Suspense>
      <screen.Later />
    </Suspense>
  )
}
