import { withDaysWhole } from '../case/days'
import { Details } from '../components/Details'
import { isIn } from '../directory/contact'
import { GONE, type Gone } from '../directory/gone'
import { contactOf } from '../directory/helplines'
import { providerOf } from '../directory/providers'
import { LinksOn } from './LinksOn'
import styles from './OldNames.module.css'
import { useServices } from './services'

/** Names and numbers that are gone, moved or wrong, each with what stands in its place. */
export function OldNames() {
  return (
    <section aria-labelledby="old">
      <h2 id="old">Old names and numbers</h2>
      <p className={styles.about}>From the 2016 note and elsewhere. Do not give these out.</p>
      <Details summary={`${GONE.length} that are gone, moved or wrong`}>
        <ul className={styles.old}>
          {GONE.map((gone) => (
            <OldName key={gone.id} gone={gone} />
          ))}
        </ul>
      </Details>
    </section>
  )
}

function OldName({ gone }: { gone: Gone }) {
  const { nation } = useServices().settings
  const instead = gone.instead.map(contactOf).filter((contact) => isIn(contact, nation))
  const places = [
    ...instead.map(({ id, name }) => ({ href: `#${id}`, name })),
    ...(gone.insteadProviders ?? []).map((id) => ({ href: `/take-down#${id}`, name: providerOf(id).name })),
  ]
  return (
    <li id={gone.id}>
      <h3>{gone.name}</h3>
      <p className={styles.was}>
        {gone.was.map((was) => (
          <s key={was}>{was}</s>
        ))}
      </p>
      <p>{withDaysWhole(gone.says)}</p>
      {places.length > 0 && <LinksOn label="Use instead:" links={places} />}
    </li>
  )
}
