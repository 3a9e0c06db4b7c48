import { ParagraphRef } from '../../components/ParagraphRef'

export function References() {
  return (
    <>
      <ParagraphRef href="/guidance/2" label="para 2 of the briefing note">
        para 2
      </ParagraphRef>
      <ParagraphRef href="/guidance/20" label="para 20 of the briefing note">
        para 20
      </ParagraphRef>
    </>
  )
}
