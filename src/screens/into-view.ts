/** What a tap came to stands below its button, past the end of a small screen or behind the bar there. As a `ref`. */
export const intoView = (said: HTMLElement | null): void => said?.scrollIntoView?.({ block: 'nearest' })
