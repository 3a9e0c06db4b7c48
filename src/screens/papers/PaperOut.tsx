import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { LiveRegion } from '../../components/LiveRegion'
import { Notice } from '../../components/Notice'
import { Progress } from '../../components/Progress'
import { Stack } from '../../components/Stack'
import { asText, type Document, inPieces } from '../../documents/document'
import { pdfNameOf } from '../../documents/pdf/pdf-request'
import { useServices } from '../services'

interface Props {
  document: Document
  /** It leaves: its words are kept in the case. */
  onOut: () => void
}

const SEALED_STORE =
  'It leaves the sealed store: whoever has the copy can read it. A case itself leaves only as a sealed file.'

/** The ways out of a paper: copied as text, shared or saved as PDF, printed. Each after the officer has shown again who they are. */
export function PaperOut({ document, onOut }: Props) {
  const { settings, stepUp, pdf } = useServices()
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const [parts, setParts] = useState<readonly string[]>()

  const leave = async (how: () => Promise<string>) => {
    setProblem('')
    if (!((await stepUp?.()) ?? true)) return
    setBusy(true)
    try {
      setSaid(await how())
      onOut()
    } catch {
      setProblem('That did not work on this phone. Nothing has left it. Try another way below.')
    } finally {
      setBusy(false)
    }
  }

  const copy = (text: string, words: string) =>
    leave(async () => {
      await navigator.clipboard.writeText(text)
      return words
    })

  const asFile = async () => new File([await pdf(document)], pdfNameOf(document), { type: 'application/pdf' })

  const copyText = () => {
    const pieces = inPieces(asText(document), settings.record.boxLength ?? 4000)
    if (pieces.length > 1) setParts(pieces)
    else void copy(pieces[0] ?? '', 'Copied. It stays on the clipboard until something else is copied.')
  }

  return (
    <Card>
      <Stack gap="tight">
        <h3>Take it out</h3>
        <p>{SEALED_STORE}</p>
        <Button wide icon="copy" look="secondary" onClick={copyText}>
          Copy as text
        </Button>
        {parts?.map((part, at) => (
          <Button
            key={part.slice(0, 40)}
            wide
            small
            look="secondary"
            onClick={() => void copy(part, `Part ${at + 1} of ${parts.length} copied.`)}
          >
            Copy part {at + 1} of {parts.length}
          </Button>
        ))}
        <Button
          wide
          icon="download"
          look="secondary"
          busy={busy}
          onClick={() =>
            void leave(async () => {
              save(await asFile())
              return 'Saved to this phone’s downloads.'
            })
          }
        >
          Save as PDF
        </Button>
        {canShare() && (
          <Button
            wide
            icon="share"
            look="secondary"
            busy={busy}
            onClick={() =>
              void leave(async () => {
                await navigator.share({ files: [await asFile()] })
                return 'Shared.'
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
            void leave(async () => {
              window.print()
              return 'Sent to print.'
            })
          }
        >
          Print
        </Button>
        {busy && <Progress label="Making the PDF" />}
        <LiveRegion>{said}</LiveRegion>
        {said !== '' && <Notice tone="good" text={said} />}
        {problem !== '' && <Notice tone="stop" text={problem} announce="alert" />}
      </Stack>
    </Card>
  )
}

const canShare = () =>
  typeof navigator !== 'undefined' &&
  typeof navigator.canShare === 'function' &&
  navigator.canShare({ files: [new File([], 'a.pdf', { type: 'application/pdf' })] })

function save(file: File): void {
  const address = URL.createObjectURL(file)
  const link = window.document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
