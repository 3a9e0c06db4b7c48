import { useState } from 'react'
import type { Case } from '../../case/case'
import { conclusionTitle, factWords } from '../../case/said'
import { Details } from '../../components/Details'
import { Hidden } from '../../components/Hidden'
import type { Standing } from '../../guidance/hold'
import type { WhatWouldChange as Change } from '../../guidance/what-if'
import { standsLine, type WaysTo, waysOf } from '../../guidance/what-if-words'

interface Props {
  kase: Case
  matter: string
  change: Change
  standing: Standing
}

/** Whether a conclusion holds, and the fewest answers that would make it another one. */
export function WhatWouldChange({ kase, matter, change, standing }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <p>{standsLine(standing)}</p>
      {change.flips.length > 0 && (
        <Details
          summary={
            <>
              What would change it<Hidden>: {conclusionTitle(kase, change.conclusion)}</Hidden>
            </>
          }
          open={open}
          onToggle={setOpen}
        >
          {open && waysOf(change).map((one) => <WayTo key={one.to} kase={kase} matter={matter} ways={one} />)}
        </Details>
      )}
    </>
  )
}

function WayTo({ kase, matter, ways: { to, smallest, more } }: Pick<Props, 'kase' | 'matter'> & { ways: WaysTo }) {
  const each = smallest[0]?.length === 1
  const inWords = smallest.map((set) =>
    set.map(({ fact, answer }) => `${factWords(kase, fact, matter)}: ${answer === 'yes' ? 'Yes' : 'No'}`),
  )
  const lines = each ? inWords.flat() : (inWords[0] ?? [])
  const others = more + (each ? 0 : smallest.length - 1)
  return (
    <section>
      <p>
        <strong>{to}</strong>, if {each ? (lines.length === 1 ? 'this' : 'any one of these') : 'all of these'}:
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {others > 0 && <p>Other answers together would do it too.</p>}
    </section>
  )
}
