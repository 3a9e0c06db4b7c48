import { useMemo } from 'react'
import { useOpenCase } from './case-context'
import { useTyped } from './use-typed'

/**
 * A form that is begun and not recorded: kept with the case under this name, so that looking elsewhere, a lock or a
 * reload doesn't lose it. `clear` when it was recorded.
 */
export function useDraftOf<Form extends object>(name: string, empty: Form) {
  const { halfDone } = useOpenCase()
  const blank = JSON.stringify(empty)
  const { text, type, settle } = useTyped(halfDone.all()[name] ?? blank, (form, typing) => {
    halfDone.keep(name, form === blank ? undefined : form)
    // Kept at a pause it is kept for good: what is dropped elsewhere then does not come back when its form goes.
    if (typing) settle()
  })
  const form = useMemo((): Form => ({ ...JSON.parse(blank), ...JSON.parse(text) }), [blank, text])
  return {
    form,
    change: (changes: Partial<Form>) => type(JSON.stringify({ ...form, ...changes })),
    clear: () => {
      type(blank)
      settle()
    },
  }
}

/** A form that is a reason and nothing more: as it is typed, and as it is recorded. `before`: what is written on from. */
export function useReason(name: string, before = '') {
  const { form, change, clear } = useDraftOf(name, { why: before })
  return { typed: form.why, why: form.why.trim(), type: (why: string) => change({ why }), clear }
}

/** Whether a form of this name was begun: then it stands open. */
export function useIsBegun(name: string): boolean {
  return name in useOpenCase().halfDone.all()
}
