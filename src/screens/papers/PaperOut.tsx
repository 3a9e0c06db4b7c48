import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { LiveRegion } from '../../components/LiveRegion'
import { Notice, type NoticeTone } from '../../components/Notice'
import { Progress } from '../../components/Progress'
import { Stack } from '../../components/Stack'
import type { Document } from '../../documents/document'
import { asText } from '../../documents/document-text'
import { wordsThatHold } from '../../documents/issuing'
import { pdfNameOf } from '../../documents/pdf/pdf-request'
import { inPieces } from '../../documents/pieces'
import { intoView } from '../into-view'
import { useServices } from '../services'
import { useIsHere } from '../use-is-here'
import { canShare, isAskingForATap, isLetBe, print, save } from '../ways-out'

interface Props {
  document: Document
  /** It leaves: its words are kept in the case. */
  onOut: () => void
  /** Another app has it, and may outlive this page. Returns what is called once it is known what became of it. */
  onItsWay: () => () => void
}

type Way = 'copy' | 'save' | 'share' | 'print'

interface Said {
  tone: NoticeTone
  text: string
  /** Another tap was asked for; a phone that doesn't let it out asks for ever. */
  again?: Way
}

const WHERE_TO =
  'It goes to the clipboard, to this phone’s downloads, to the app you share it with or to the printer. There it is outside the sealed store: whoever has the copy can read it.'

/** Of the force's record, in characters, where the force has not said how many fit. */
const BOX_LENGTH = 4_000

/** Asked about before the paper is set, which takes its time. */
const A_PDF = new File([], 'a.pdf', { type: 'application/pdf' })
const LET_BE: Said = { tone: 'info', text: 'Cancelled. Nothing has left this phone.' }
const AGAIN = 'This phone needs another tap before anything leaves. Tap the same button once more.'
const FAILED = 'That did not work on this phone. Nothing has left it. Try another way.'

/** The ways out of a paper: copied as text, shared or saved as PDF, printed. The officer shows first that it is them, once while it is open. */
export function PaperOut({ document, onOut, onItsWay }: Props) {
  const { settings } = useServices()
  const pdf = usePdfFile(document)
  const { said, say, isHere, leaveBy } = useLeaving()
  const words = wordsThatHold(document)
  const [cut, setCut] = useState<{ words: string; pieces: readonly string[]; copied: readonly number[] }>()
  const parts = cut?.words === words ? cut : undefined

  const leave = (way: Way, by: () => Promise<Said>, leaves = onOut) =>
    leaveBy(way, by, () => {
      pdf.forget()
      leaves()
    })

  const copyText = () => {
    const box = settings.record.boxLength ?? BOX_LENGTH
    const pieces = inPieces(asText(document), box, document.practice && 'PRACTICE')
    if (pieces.length > 1) {
      say({ tone: 'info', text: `It is longer than a box of ${box} characters: copy it part by part.` })
      return setCut({ words, pieces, copied: [] })
    }
    void leave('copy', async () => {
      await navigator.clipboard.writeText(pieces[0] ?? '')
      return good('Copied. It stays on the clipboard until something else is copied.')
    })
  }

  /** All the parts are one paper that leaves. */
  const copyPart = (at: number, { pieces, copied }: NonNullable<typeof parts>) =>
    leave(
      'copy',
      async () => {
        await navigator.clipboard.writeText(pieces[at] ?? '')
        setCut({ words, pieces, copied: [...copied, at] })
        return good(`Part ${at + 1} of ${pieces.length} copied.`)
      },
      copied.length === 0 ? onOut : () => {},
    )

  const asFile = (way: Way, out: (file: File) => Promise<Said>) =>
    leave(way, async () => {
      const file = await pdf.file()
      if (!isHere.current) return LET_BE
      return 'missing' in file ? { tone: 'care', text: withoutLetters(file.missing) } : out(file)
    })

  return (
    <Card>
      <Stack gap="tight">
        <h3>Take it out</h3>
        <p>{WHERE_TO}</p>
        <Button wide icon="copy" look="secondary" onClick={copyText}>
          Copy as text
        </Button>
        {parts?.pieces.map((piece, at) => (
          <Button
            key={piece}
            wide
            small
            look="secondary"
            {...(parts.copied.includes(at) && { icon: 'check' })}
            onClick={() => void copyPart(at, parts)}
          >
            Copy part {at + 1} of {parts.pieces.length}
          </Button>
        ))}
        <Button
          wide
          icon="download"
          look="secondary"
          busy={pdf.making}
          onClick={() =>
            void asFile('save', async (file) => {
              save(file)
              return good(`Saved to this phone’s downloads: ${file.name}`)
            })
          }
        >
          Save as PDF
        </Button>
        {canShare(A_PDF) && (
          <Button
            wide
            icon="share"
            look="secondary"
            busy={pdf.making}
            onClick={() =>
              void asFile('share', async (file) => {
                const isKnown = onItsWay()
                try {
                  await navigator.share({ files: [file] })
                  return good('Shared.')
                } finally {
                  isKnown()
                }
              })
            }
          >
            Share as PDF
          </Button>
        )}
        <Button
          wide
          icon="print"
          look="secondary"
          onClick={() =>
            void leave('print', async () => {
              await print()
              return good('Handed to this phone’s printing.')
            })
          }
        >
          Print
        </Button>
        {pdf.making && <Progress label="Making the PDF" />}
        <LiveRegion>{said?.text}</LiveRegion>
        {said && (
          <div key={said.text} ref={intoView}>
            <Notice tone={said.tone} text={said.text} />
          </div>
        )}
      </Stack>
    </Card>
  )
}

/** Once the officer has shown that it is them, a paper leaves by the way that was tapped; what came of it is said. */
function useLeaving() {
  const { stepUp } = useServices()
  const [shown, setShown] = useState(false)
  const [said, say] = useState<Said>()
  /** What a lock has taken off the screen does not leave. */
  const isHere = useIsHere()
  const leaveBy = async (way: Way, by: () => Promise<Said>, onLeft: () => void) => {
    say(undefined)
    if (!shown && !(await stepUp())) return
    if (!isHere.current) return
    setShown(true)
    try {
      const happened = await by()
      say(happened)
      if (happened.tone === 'good') onLeft()
    } catch (failure) {
      if (isLetBe(failure)) say(LET_BE)
      else if (isAskingForATap(failure) && said?.again !== way) say({ tone: 'info', text: AGAIN, again: way })
      else say({ tone: 'stop', text: FAILED })
    }
  }
  return { said, say, isHere, leaveBy }
}

const good = (text: string): Said => ({ tone: 'good', text })

const withoutLetters = (letters: readonly string[]) =>
  `The PDF has no type for these letters and would leave them out: ${letters.join(' ')}. Copy as text or print keeps them. Tap again to make the PDF all the same.`

/** Makes a paper's PDF once until it leaves or its words change; where letters would be missing, it says so first. */
function usePdfFile(document: Document) {
  const { pdf } = useServices()
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<{ words: string; file: File }>()
  const words = wordsThatHold(document)
  const file = async (): Promise<File | { missing: readonly string[] }> => {
    if (made?.words === words) return made.file
    setMaking(true)
    try {
      const { bytes, missing } = await pdf(document)
      const file = new File([bytes], pdfNameOf(document), { type: 'application/pdf' })
      setMade({ words, file })
      return missing.length === 0 ? file : { missing }
    } finally {
      setMaking(false)
    }
  }
  return { making, file, forget: () => setMade(undefined) }
}
