import { useState, useSyncExternalStore } from 'react'
import { lastSeq } from '../../case/case'
import type { IssuedDocument } from '../../case/event'
import { Button } from '../../components/Button'
import { ButtonRow } from '../../components/ButtonRow'
import { Notice } from '../../components/Notice'
import { issuedTitle } from '../../documents/issued-title'
import { useDo, useKase, useOpenCase } from './case-context'
import { dayAndTime } from './clock-words'
import { ON_ITS_WAY } from './half-done'

/** `upTo`: the `seq` of the last entry that its words are of. */
export interface OnItsWay {
  document: IssuedDocument
  upTo: number
}

/** Papers that were being shared when the cases were locked or the app was ended: only the officer knows whether they left. */
export function OnTheirWay() {
  const { halfDone, keeper } = useOpenCase()
  const kase = useKase()
  const act = useDo()
  // What is shared from this page is known once its own share sheet is closed.
  const [before, setBefore] = useState(halfDone.onTheirWay)
  const forms = useSyncExternalStore(keeper.subscribe, halfDone.all)
  return before.map((name) => {
    const form = forms[name]
    if (form === undefined) return null
    const { document, upTo }: OnItsWay = JSON.parse(form)
    const at = name.slice(ON_ITS_WAY.length)
    const forget = () => {
      halfDone.keep(name, undefined)
      // On a full phone nothing is being kept that would say so.
      setBefore((asked) => asked.filter((one) => one !== name))
    }
    return (
      <Notice
        key={name}
        tone="care"
        title="Did this paper leave?"
        text={`${issuedTitle(kase, { ...document, at, seq: 0 })}, ${dayAndTime(at)}: it was being shared when the app was locked or closed.`}
      >
        <ButtonRow>
          <Button
            small
            look="secondary"
            onClick={() => {
              act({ type: 'issue', document, ...(lastSeq(kase) > upTo ? { upTo } : {}) })
              forget()
            }}
          >
            It went out
          </Button>
          <Button small look="secondary" onClick={forget}>
            It did not
          </Button>
        </ButtonRow>
      </Notice>
    )
  })
}
