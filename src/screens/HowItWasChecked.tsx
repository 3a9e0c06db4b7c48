import { KeyValueList } from '../components/KeyValueList'
import { dayMonthYear } from './day-month-year'
import { PROOF } from './proof'

const figure = (number: number) => number.toLocaleString('en-GB')

/** Dated figures from the runs that check the rules, what is kept, and the speed. */
export function HowItWasChecked() {
  const { flow, mutation, forced, speed } = PROOF
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">How it was checked</h2>
      <p>
        Figures from the run of {dayMonthYear(PROOF.day)}. They say that the rules do what they say, not that they are
        right for your case.
      </p>
      <KeyValueList
        items={[
          {
            key: 'Sets of answers',
            value: `${figure(PROOF.answerSets)}: every way to answer the twelve questions about a case`,
          },
          { key: 'Random cases', value: `${figure(PROOF.randomMatters)}, with people, devices and decisions` },
          {
            key: 'Laws that held in all of them',
            value: `${PROOF.laws}: learning an answer never turns a settled conclusion round, and a worse answer never softens one`,
          },
          {
            key: 'What would change',
            value: `Compared with trying every answer in ${figure(PROOF.whatIfCases)} random cases`,
          },
          {
            key: 'Second reading',
            value: `${PROOF.secondReadings} decision tables written by hand from the note, agreeing on every set of answers`,
          },
          { key: 'Flow', value: `${figure(flow.states)} states and ${figure(flow.ways)} ways between them walked` },
          {
            key: 'The note',
            value: `${PROOF.paragraphs} of 26 paragraphs and ${PROOF.appendices} of 2 appendices used`,
          },
          { key: 'Practice', value: `${PROOF.practiceCases} made-up cases played, checked after every step` },
          {
            key: 'Faults put in on purpose',
            value: `${mutation.score} noticed, ${dayMonthYear(mutation.day)}`,
          },
          {
            key: 'What is kept',
            value: `Ended by force ${figure(forced.kills)} times and without power ${figure(forced.cuts)} times while answering: ${forced.lost} answers lost that it had called saved, ${dayMonthYear(forced.day)}`,
          },
          {
            key: 'On a very slow phone',
            value: `${forced.unlockSeconds} s from Open to the key (2.5 asked), and 95 of 100 answers written within ${forced.writtenMs} ms of being sealed (50 asked), at a sixth of a processor`,
          },
          {
            key: 'Speed',
            value: `${speed.kept} of ${speed.of} figures kept, ${dayMonthYear(speed.day)}. At a sixth of a processor 98 of 100 taps are painted within ${speed.tapMs} ms, and 98 of 100 answers are saved within ${speed.savedMs} ms`,
          },
        ]}
      />
    </section>
  )
}
