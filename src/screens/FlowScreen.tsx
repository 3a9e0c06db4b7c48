import { Details } from '../components/Details'
import { Heading } from '../components/Heading'
import { Hidden } from '../components/Hidden'
import { Stack } from '../components/Stack'
import { AT_EVERY_STAGE, PIECES, type Piece } from '../flow/picture'
import styles from './FlowScreen.module.css'
import { ReadingScreen } from './ReadingScreen'

/** The flow of a case as a picture in pieces, each also in words. */
export function FlowScreen() {
  return (
    <ReadingScreen title="The flow" tab="/guidance" back={{ label: 'Guidance', href: '/guidance' }}>
      <Stack gap="wide">
        <Heading
          title="How a case runs"
          lead="Drawn from what the app itself goes by. A broken line is the order in which the stages are offered; you can go to any of them at any time."
        />
        {PIECES.map((piece) => (
          <OnePiece key={piece.id} piece={piece} />
        ))}
        <section>
          <Heading level={3} title="At every stage you can" />
          <ul>
            {AT_EVERY_STAGE.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      </Stack>
    </ReadingScreen>
  )
}

function OnePiece({ piece }: { piece: Piece }) {
  return (
    <section id={piece.id}>
      <Heading level={3} title={piece.title} />
      <img className={styles.picture} src={`/flow/${piece.id}.svg`} alt={piece.says} />
      <Details
        summary={
          <>
            In words<Hidden>{`: ${piece.title}`}</Hidden>
          </>
        }
      >
        <ul>
          {inWords(piece).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
    </section>
  )
}

/** Each box with its small lines, then each arrow that says something. */
function inWords({ groups, boxes, arrows }: Piece): readonly string[] {
  const all = [
    ...groups.flatMap((group) => [{ id: group.id, title: group.title, lines: [] }, ...group.boxes]),
    ...boxes,
  ]
  const title = (id: string) => all.find((box) => box.id === id)?.title ?? id
  return [
    ...all.filter(({ lines }) => lines.length > 0).map((box) => `${box.title}: ${box.lines.join('; ')}.`),
    ...arrows
      .filter(({ usual }) => !usual)
      .map(({ from, to, words }) => `From “${title(from)}” to “${title(to)}”: ${words}.`),
  ]
}
